"""Wie een link goed vond, in het register van verwerkingen, en alle links die één medewerker goed vond."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk, gevuld, moment, nummer_van, pk_van
from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, Regel, Verwerking, zonder

from .links.models import Paginalink


def _regels() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Links die een medewerker goed vond"),
        gettext_lazy("Collega’s laten weten waarom een link niet meer als kapot telt"),
        gettext_lazy("Wie de link goed vond, wanneer, en de reden"),
        gettext_lazy("Zolang de link op de pagina staat; de naam gaat weg met het account"),
        NIETS_OPENBAAR,
        gettext_lazy("Medewerkers die deze pagina mogen wijzigen"),
        ALGEMEEN_BELANG,
    )


def _zoek(email: str) -> list[Stuk]:
    links = Paginalink.objects.filter(genegeerd_door__email__iexact=email).select_related("pagina").order_by("-pk")
    return [
        Stuk(
            nummer_van(rij.pk, email),
            _("Een link die u goed vond, op “{titel}”").format(titel=rij.pagina.title),
            rij.genegeerd_op,
            gevuld([(_("Op"), moment(rij.genegeerd_op)), (_("Reden"), rij.genegeerd_reden)]),
            blijft=_("Dat deze link goed is gevonden; niet door wie en waarom."),
        )
        for rij in links[:MEEST]
    ]


def _wis(nummer: str) -> bool:
    """De link blijft van de lijst: alleen wie dat vond en waarom, gaat weg."""
    link = Paginalink.objects.filter(pk=pk_van(nummer)).select_related("genegeerd_door").first()
    if link is None or link.genegeerd_door is None or nummer != nummer_van(link.pk, link.genegeerd_door.email):
        return False
    link.genegeerd_door, link.genegeerd_reden = None, ""
    link.save(update_fields=["genegeerd_door", "genegeerd_reden"])
    return True


VERWERKING = Verwerking("links", gettext_lazy("Medewerkers"), 82, ("home.Paginalink",), _regels)
BRON = Bron("link", gettext_lazy("Links die u als medewerker goed vond"), 82, _zoek, _wis)
zonder("De sites en adressen waar onze eigen pagina’s heen wijzen.", "home.Linkhost", "home.Linkcontrole")
