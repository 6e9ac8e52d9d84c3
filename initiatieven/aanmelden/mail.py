"""Mail aan wie zich aanmeldde: platte tekst, met de afspraak erbij en altijd de weg naar de eigen pagina."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from initiatieven.aanbod.tijden import moment
from initiatieven.kalender import ics
from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Bijeenkomst
from stadmaken.common import mailtekst, post
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.bijlage import Bijlage
from stadmaken.common.models import Bericht

from .afspraken import afspraken, bijeenkomsten
from .choices import Gebeurtenissoort, Rol, Status

Bijlagen = Callable[[Aanmelding], Sequence[Bijlage]]
AUDIT = "initiatieven.aanmelding_"
auditacties.registreer(
    {f"{AUDIT}{soort}": format_lazy(_("Aanmelding: {wat}"), wat=soort.label) for soort in Gebeurtenissoort}
)

MET_AFSPRAAK = (
    Gebeurtenissoort.AANGEMELD,
    Gebeurtenissoort.AANGENOMEN,
    Gebeurtenissoort.GEWIJZIGD,
    Gebeurtenissoort.VERPLAATST,
)


def vertel(
    aanmeldingen: Iterable[Aanmelding],
    soort: str,
    *,
    rol: str,
    door: Any = None,
    toelichting: str = "",
    tijd: datetime | None = None,
    bijlagen: Bijlagen | None = None,
    stil: bool = False,
    **gegevens: Any,
) -> list[Aanmeldgebeurtenis]:
    """Schrijf bij elke aanmelding de gebeurtenis en, als het niet `stil` moet, het bericht: in deze transactie.

    `toelichting` staat in de tijdlijn en in de mail. Zonder `bijlagen` gaat de afspraak mee als iemand een plek heeft.
    `gegevens` gaan mee naar het sjabloon `mail/<soort>.txt`.
    """
    rijen = list(aanmeldingen)
    prefetch_related_objects(rijen, "gelegenheid__aanbod__locale", "gelegenheid__bijeenkomsten")
    tijd = tijd or timezone.now()
    gebeurtenissen = Aanmeldgebeurtenis.objects.bulk_create(
        Aanmeldgebeurtenis(aanmelding=rij, soort=soort, tijd=tijd, rol=rol, door=door, toelichting=toelichting)
        for rij in rijen
    )
    if rol == Rol.GEMEENTE:
        leg_vast(f"{AUDIT}{soort}", *rijen, door=door)
    if stil:
        return gebeurtenissen
    gegevens = {"toelichting": toelichting, "rol": rol, **gegevens}
    erbij = bijlagen or (uitnodiging if soort in MET_AFSPRAAK else _geen)
    with mailtekst.bundel():
        berichten = [
            bericht(gebeurtenis.aanmelding, soort, achtervoegsel=str(gebeurtenis.pk), bijlagen=erbij, **gegevens)
            for gebeurtenis in gebeurtenissen
        ]
    post.schrijf_alle([een for een in berichten if een])
    return gebeurtenissen


def bericht(
    aanmelding: Aanmelding,
    soort: str,
    *,
    achtervoegsel: str,
    bijlagen: Bijlagen | None = None,
    **gegevens: Any,
) -> Bericht | None:
    """Een bericht over deze aanmelding, nog niet opgeslagen; None als er niemand te mailen is."""
    if not aanmelding.email or aanmelding.verdacht or aanmelding.geschoond_op:
        return None
    taal = aanmelding.gelegenheid.aanbod.locale.language_code
    with override(taal):
        onderwerp, tekst = mailtekst.maak(f"aanmelden.{soort}", {**_gegevens(aanmelding), **gegevens}, taal)
        return post.bericht(
            f"aanmelding-{aanmelding.kenmerk}-{achtervoegsel}",
            aanmelding.email,
            onderwerp,
            tekst,
            bijlagen=list((bijlagen or _geen)(aanmelding)),
        )


def herinnering(aanmelding: Aanmelding, bijeenkomst: Bijeenkomst, soort: str, **gegevens: Any) -> Bericht | None:
    """Een herinnering aan één bijeenkomst, of de vraag wat iemand ervan vond (`Herinneringsoort`)."""
    dag = timezone.localdate(bijeenkomst.begin).isoformat()
    achtervoegsel = f"{soort}-{bijeenkomst.pk}-{dag}"
    return bericht(aanmelding, soort, achtervoegsel=achtervoegsel, bijeenkomst=bijeenkomst, **gegevens)


def link_opnieuw(aanmelding: Aanmelding, nu: datetime) -> None:
    """De link naar de eigen pagina, voor wie zich nog eens aanmeldt: hooguit één keer per uur."""
    een = bericht(aanmelding, "link", achtervoegsel=f"link-{nu:%Y%m%d%H}")
    post.schrijf_alle([een] if een else [])


def uitnodiging(aanmelding: Aanmelding) -> list[Bijlage]:
    """De afspraken van wie een plek heeft."""
    if aanmelding.status != Status.BEVESTIGD:
        return []
    return [ics.bijlage(aanmelding, bijeenkomsten=_gaat_door(aanmelding))]


def vervallen(aanmelding: Aanmelding) -> list[Bijlage]:
    """Dezelfde afspraken, om uit de eigen agenda te halen; alleen als zij daarin kunnen staan."""
    if aanmelding.status != Status.BEVESTIGD:
        return []
    return [ics.bijlage(aanmelding, methode="CANCEL", bijeenkomsten=_gaat_door(aanmelding))]


def _gaat_door(aanmelding: Aanmelding) -> list[Bijeenkomst]:
    return [keer for keer in bijeenkomsten(aanmelding) if not keer.geannuleerd_op]


def _geen(_aanmelding: Aanmelding) -> list[Bijlage]:
    return []


def _gegevens(aanmelding: Aanmelding) -> dict[str, Any]:
    return {
        "aanmelding": aanmelding,
        "naam": aanmelding.naam,
        "kenmerk": aanmelding.kenmerk,
        "link": aanmelding.adres,
        "titel": aanmelding.gelegenheid.aanbod.title,
        "afspraken": [afspraak for afspraak in afspraken(aanmelding) if not afspraak.geannuleerd],
        "tot": moment(aanmelding.aangeboden_tot) if aanmelding.aangeboden_tot else "",
    }
