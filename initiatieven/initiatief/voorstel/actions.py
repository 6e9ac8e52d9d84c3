"""Een initiatief aanmelden: het wordt een concept voor de redactie, en komt nooit vanzelf op de site."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.html import escape, linebreaks
from django.utils.text import Truncator, slugify
from wagtail.models import Revision

from participatie.inbreng.kenmerk import nieuw_kenmerk
from stadmaken.common.paginanaam import bezwaar_tegen_naam

from ..models import InitiatiefPage, InitiatievenPage, Oproep
from ..models.oproep import LOOPTIJD
from ..verlengen.actions import verleng
from . import mail
from .forms import Voorstel

LANGSTE_NAAM = 60


def meld_aan(overzicht: Any, voorstel: Voorstel, *, idempotentie: str, verdacht: str = "") -> InitiatiefPage:
    """Maak er een concept van, één keer. De bevestiging gaat in dezelfde transactie; niet als het op spam lijkt."""
    try:
        return _meld_aan(overzicht.pk, voorstel, idempotentie, verdacht)
    except IntegrityError:  # dezelfde inzending, op hetzelfde moment
        if bestaand := InitiatiefPage.objects.filter(sleutel=idempotentie).first():
            return bestaand
        raise


@transaction.atomic
def _meld_aan(overzicht: int, voorstel: Voorstel, idempotentie: str, verdacht: str) -> InitiatiefPage:
    # Wie tegelijk iets aanmeldt, wacht: een nieuwe pagina krijgt haar plek achter de laatste.
    ouder = InitiatievenPage.objects.select_for_update().get(pk=overzicht)
    if bestaand := InitiatiefPage.objects.filter(sleutel=idempotentie).first():
        return bestaand
    pagina = InitiatiefPage(
        title=voorstel.titel,
        slug=_naam(ouder, voorstel.titel),
        samenvatting=Truncator(" ".join(voorstel.tekst.split())).chars(300),
        doel=linebreaks(escape(voorstel.tekst)),
        plaats=voorstel.plaats,
        initiatiefnemer=voorstel.naam if voorstel.naam_tonen else "",
        contactnaam=voorstel.naam,
        email=voorstel.email.lower(),
        sleutel=idempotentie,
        kenmerk=nieuw_kenmerk(),
        verdacht=verdacht,
        locale=ouder.locale,
        live=False,
        has_unpublished_changes=True,
    )
    ouder.add_child(instance=pagina)
    _vul_aan(pagina, voorstel)
    if not verdacht:
        mail.ontvangen(pagina)
    return pagina


def _vul_aan(pagina: InitiatiefPage, voorstel: Voorstel) -> None:
    """Wat aan de pagina hangt, en daarna de eerste versie voor de redactie."""
    pagina.wijken.set([voorstel.wijk] if voorstel.wijk else [])
    pagina.themas.set([voorstel.thema] if voorstel.thema else [])
    if voorstel.nodig:
        pagina.oproepen.set([Oproep(titel=voorstel.nodig, thema=voorstel.thema)])
    pagina.save()
    pagina.save_revision()


@transaction.atomic
def verwelkom(pagina: InitiatiefPage) -> None:
    """Een aangemeld initiatief staat voor het eerst op de site: vertel het, en laat wat het zoekt nu pas ingaan."""
    if not pagina.kenmerk or pagina.first_published_at != pagina.last_published_at:
        return
    eerste = Revision.objects.for_instance(pagina).order_by("created_at", "pk").first()
    if eerste is not None:
        vanzelf = timezone.localdate(eerste.created_at) + LOOPTIJD
        # Een andere dag koos een redacteur zelf; die blijft.
        for oproep in pagina.oproepen.filter(verloopt_op=vanzelf, vervuld=False):
            verleng(oproep)
    if pagina.email:
        mail.op_de_site(pagina)


def _naam(ouder: InitiatievenPage, titel: str) -> str:
    """Een naam voor in het adres die nog vrij is."""
    basis = slugify(titel)[:LANGSTE_NAAM].strip("-") or "initiatief"
    if bezwaar_tegen_naam(ouder, basis):
        basis = f"initiatief-{basis}"
    bezet = set(ouder.get_children().filter(slug__startswith=basis).values_list("slug", flat=True))
    kandidaten = (basis, *(f"{basis}-{nummer}" for nummer in range(2, len(bezet) + 3)))
    return next(naam for naam in kandidaten if naam not in bezet)
