"""Initiatiefnemers in het register van verwerkingen, en de initiatieven van één e-mailadres."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import InitiatiefPage, InitiatievenPage
from stadmaken.common import versies
from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk, gevuld, nummer_van, pk_van
from stadmaken.common.persoonsgegevens.verwerkingen import TOESTEMMING, Regel, Verwerking, maanden

from .bewaren import wis


def _regels() -> Iterable[Regel]:
    termijnen = InitiatievenPage.objects.order_by().values_list("bewaartermijn_maanden", flat=True).distinct()
    yield Regel(
        gettext_lazy("Initiatiefnemers"),
        gettext_lazy("Een initiatief op de site zetten, en reacties op oproepen doorgeven"),
        gettext_lazy("Naam en e-mailadres van wie het initiatief aanmeldde, en wat die erover schreef"),
        maanden(termijnen, gettext_lazy("nadat het initiatief klaar is, van de site is, of er niet op kwam.")),
        gettext_lazy("De tekst over het initiatief. Een naam alleen met toestemming, een e-mailadres nooit."),
        gettext_lazy("De redactie en wie het initiatief begeleidt"),
        TOESTEMMING,
        "/initiatieven/",
    )


VERWERKING = Verwerking(
    "initiatieven",
    gettext_lazy("Initiatieven"),
    30,
    ("initiatieven.InitiatiefPage", "initiatieven.InitiatievenPage", "initiatieven.Oproep"),
    _regels,
)


def _zoek(email: str) -> list[Stuk]:
    van_hem = Q(email__iexact=email) | Q(pk__in=versies.met_waarde(InitiatiefPage, "email", email))
    return [
        Stuk(
            nummer_van(rij.pk, email),
            _("Uw initiatief “{titel}”").format(titel=rij.title),
            rij.first_published_at or rij.latest_revision_created_at,
            gevuld(
                [
                    (_("Kenmerk"), rij.kenmerk),
                    (_("Uw naam"), rij.contactnaam),
                    (_("E-mailadres"), rij.email or _("in een eerdere versie van de pagina")),
                    (_("Naam zoals op de site"), rij.initiatiefnemer),
                    (_("Plaats"), rij.plaats),
                    (_("Wat het wil bereiken"), strip_tags(rij.doel)),
                    (_("Mogelijk spam, omdat"), rij.verdacht),
                ]
            ),
            blijft="" if _is_voorstel(rij) else _("De tekst over het initiatief, zonder uw naam en adres."),
            pad=(rij.url or "") if rij.live else "",
        )
        for rij in InitiatiefPage.objects.filter(van_hem)[:MEEST]
    ]


def _is_voorstel(pagina: Any) -> bool:
    """Door een bewoner aangemeld en nooit op de site geweest: dan hoeft er niets te blijven."""
    return bool(pagina.kenmerk and not pagina.first_published_at)


def _adressen(pagina: Any) -> set[str]:
    """Het adres bij de pagina, en die in eerdere versies."""
    eerder = (str(inhoud.get("email") or "") for inhoud in versies.inhoud(InitiatiefPage, [pagina.pk]))
    return {pagina.email, *eerder} - {""}


def _wis(nummer: str) -> bool:
    rij: Any = InitiatiefPage.objects.filter(pk=pk_van(nummer)).first()
    if rij is None or nummer not in {nummer_van(rij.pk, adres) for adres in _adressen(rij)}:
        return False
    wis(rij)
    if _is_voorstel(rij):
        rij.delete()
    return True


BRON = Bron("initiatief", gettext_lazy("Uw initiatieven"), 30, _zoek, _wis)
