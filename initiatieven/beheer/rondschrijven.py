"""Een bericht van de coördinator aan deelnemers: ieder een eigen mail, en een spoor van wat er is verstuurd."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Gelegenheid, Rondschrijven
from stadmaken.common import mailtekst, post
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.models import Bericht

from ..aanmelden import mail
from ..aanmelden.choices import LOPEND, Gebeurtenissoort, Rol

# Zo lang wacht de mail, zodat “Ongedaan maken” haar nog tegenhoudt.
BEDENKTIJD = timedelta(minutes=5)
LAATSTE = 5
VERSTUURD, TERUGGETROKKEN = "initiatieven.bericht_verstuurd", "initiatieven.bericht_teruggetrokken"
auditacties.registreer(
    {
        VERSTUURD: gettext_lazy("Bericht aan deelnemers verstuurd"),
        TERUGGETROKKEN: gettext_lazy("Bericht aan deelnemers teruggetrokken"),
    }
)


class AlOnderwegError(Exception):
    """De mail is niet meer tegen te houden."""


def laatste(gelegenheid: Gelegenheid) -> list[Rondschrijven]:
    """De laatste berichten aan deelnemers van deze gelegenheid."""
    return list(Rondschrijven.objects.filter(gelegenheid=gelegenheid).select_related("door")[:LAATSTE])


def te_bereiken(gelegenheid: Gelegenheid) -> QuerySet[Aanmelding]:
    """Wie een bericht kan krijgen. Wie zich afmeldde, op spam lijkt of is opgeruimd, hoort niets meer."""
    rijen = Aanmelding.objects.filter(gelegenheid=gelegenheid, status__in=LOPEND, verdacht="", geschoond_op=None)
    return rijen.order_by("naam", "pk")


def mails(gelegenheid: Gelegenheid, ontvangers: Iterable[Aanmelding], onderwerp: str, tekst: str) -> list[Bericht]:
    """Ieder de eigen mail, nog niet opgeslagen; wie geen adres heeft, krijgt er geen."""
    rijen = list(ontvangers)
    prefetch_related_objects(rijen, "gelegenheid__aanbod__locale", "gelegenheid__bijeenkomsten")
    gegevens: dict[str, Any] = {"onderwerp": onderwerp, "tekst": _met_contact(tekst, gelegenheid)}
    with mailtekst.bundel():
        een_voor_een = [
            mail.bericht(rij, Gebeurtenissoort.BERICHT, achtervoegsel=f"{rij.pk}", **gegevens) for rij in rijen
        ]
    return [een for een in een_voor_een if een]


@transaction.atomic
def verstuur(
    gelegenheid: Gelegenheid,
    ontvangers: Iterable[Aanmelding],
    *,
    onderwerp: str,
    tekst: str,
    aan: str,
    door: Any,
    idempotentie: str,
    nu: datetime | None = None,
) -> tuple[Rondschrijven, bool]:
    """Schrijf ieder met een adres één mail; dezelfde sleutel verstuurt nooit een tweede keer."""
    nu, met_adres = nu or timezone.now(), [aanmelding for aanmelding in ontvangers if aanmelding.email]
    velden = {"onderwerp": onderwerp, "tekst": tekst, "aan": aan, "aantal": len(met_adres), "door": door}
    rij, nieuw = Rondschrijven.objects.get_or_create(
        idempotentie=idempotentie, defaults={"gelegenheid": gelegenheid, "verstuurd_op": nu, **velden}
    )
    if nieuw:
        leg_vast(VERSTUURD, gelegenheid, door=door, aantal=len(met_adres))
        berichten = mails(gelegenheid, met_adres, onderwerp, tekst)
        for bericht, aanmelding in zip(berichten, met_adres, strict=True):
            bericht.sleutel, bericht.niet_voor = _sleutel(rij, aanmelding), nu + BEDENKTIJD
        post.schrijf_alle(berichten)
        Aanmeldgebeurtenis.objects.bulk_create(
            Aanmeldgebeurtenis(
                aanmelding=aanmelding,
                soort=Gebeurtenissoort.BERICHT,
                tijd=nu,
                rol=Rol.GEMEENTE,
                door=door,
                toelichting=onderwerp,
            )
            for aanmelding in met_adres
        )
    return rij, nieuw


def te_stoppen(rij: Rondschrijven) -> bool:
    """Of de bedenktijd nog loopt."""
    return timezone.now() < rij.verstuurd_op + BEDENKTIJD


@transaction.atomic
def trek_terug(rij: Rondschrijven) -> None:
    """Haal een bericht terug dat nog bij niemand is; ging er al één weg, dan verandert er niets."""
    # Niet via de gelegenheid: iemand kan intussen naar een andere datum zijn verplaatst.
    spoor = Aanmeldgebeurtenis.objects.filter(
        soort=Gebeurtenissoort.BERICHT, tijd=rij.verstuurd_op, toelichting=rij.onderwerp, door=rij.door
    ).select_related("aanmelding")
    onderweg = Bericht.objects.filter(sleutel__in=[_sleutel(rij, een.aanmelding) for een in spoor])
    onderweg.filter(status=Bericht.Status.WACHT).delete()
    if onderweg.exists() or not te_stoppen(rij):
        raise AlOnderwegError
    leg_vast(TERUGGETROKKEN, rij.gelegenheid)
    spoor.delete()
    rij.delete()


def _sleutel(rij: Rondschrijven, aanmelding: Aanmelding) -> str:
    """Begint als elke mail over deze aanmelding, zodat opruimen ook deze vindt."""
    return f"aanmelding-{aanmelding.kenmerk}-rondschrijven-{rij.pk}"


def _met_contact(tekst: str, gelegenheid: Gelegenheid) -> str:
    """De tekst met wie er te mailen of te bellen is: een antwoord op deze mail leest niemand."""
    aanbod: Any = gelegenheid.aanbod
    with override(aanbod.locale.language_code):
        wegen = [
            _("Mail naar {adres}.").format(adres=aanbod.contact_email) if aanbod.contact_email else "",
            _("Bel {nummer}.").format(nummer=aanbod.contact_telefoon) if aanbod.contact_telefoon else "",
        ]
        weg = " ".join(deel for deel in wegen if deel)
        return f"{tekst}\n\n{_('Heeft u een vraag?')} {weg}" if weg else tekst
