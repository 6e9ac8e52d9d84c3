"""Een editie versturen: klaarzetten, beginnen, tegenhouden en opnieuw proberen. Zie docs/verzenden.md."""

import logging
import uuid
from datetime import datetime, timedelta
from typing import Any, TypeGuard

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from stadmaken.common import post, zendingen
from stadmaken.common.gemeente import absoluut
from stadmaken.common.models import Bericht, Zending

from ..abonnees.choices import Postsoort
from ..nieuwsbrief.controle import FOUT, controleer
from ..nieuwsbrief.mail import stel_op
from ..nieuwsbrief.models import EditiePage
from .models import Verzending
from .ontvangers import kreeg, lijst, ontvangers_van

logger = logging.getLogger(__name__)

Status = Zending.Status
# Stond de site stil, of is een reservekopie teruggezet: zo oud nieuws gaat niet vanzelf alsnog weg.
TE_LAAT = timedelta(hours=24)
# Daarna weet de site niet meer wie een editie al kreeg.
NOG_EEN_KEER = timedelta(days=60)


class KanNietError(Exception):
    """Deze verzending kan nu niet; de tekst zegt waarom."""


def klaarzetten(
    editie: EditiePage,
    *,
    door: Any,
    idempotentie: uuid.UUID,
    gepland_op: datetime | None = None,
    per_minuut: int = 600,
) -> tuple[Verzending, bool]:
    """Leg de inhoud vast en plan haar; geeft de verzending, en of zij nieuw is. Dezelfde sleutel plant één keer."""
    mail = stel_op(editie)
    with transaction.atomic():
        nu_op_site = _op_slot(editie)
        if bestaand := Verzending.objects.filter(idempotentie=idempotentie).first():
            return bestaand, False
        if bezwaar := bezwaar_tegen(editie):
            raise KanNietError(bezwaar)
        if nu_op_site.live_revision_id != editie.live_revision_id:
            raise KanNietError(_("Een collega heeft de editie net veranderd. Bekijk haar nog een keer."))
        zending = zendingen.maak(
            soort=Postsoort.NIEUWSBRIEF,
            naam=editie.title,
            onderwerp=mail.onderwerp,
            html=mail.html,
            tekst=mail.tekst,
            koppen=post.lijstkoppen(Postsoort.NIEUWSBRIEF, "[[afmelden]]") | {"Content-Language": _taal(editie)},
            gepland_op=gepland_op,
            per_minuut=per_minuut,
        )
        verzending = Verzending.objects.create(
            editie=editie,
            zending=zending,
            revisie=editie.live_revision_id or 0,
            aantal=ontvangers_van(editie).count(),
            idempotentie=idempotentie,
            door=door,
        )
    return verzending, True


def bezwaar_tegen(editie: EditiePage, nu: datetime | None = None) -> str:
    """Waarom deze editie nu niet (nog een keer) verstuurd kan worden; leeg als het kan."""
    if not _op_site(editie):
        return _("Publiceer de editie eerst. In de mail staat een link naar de pagina op de site.")
    eerder = list(Verzending.objects.filter(editie=editie).values_list("zending__status", "zending__begonnen_op"))
    if any(status in (Status.GEPLAND, Status.LOOPT, Status.PAUZE) for status, _begonnen in eerder):
        return _("Deze editie staat al klaar of is onderweg.")
    grens = (nu or timezone.now()) - NOG_EEN_KEER
    if any(begonnen and begonnen < grens for _status, begonnen in eerder):
        return _("Deze editie is meer dan zestig dagen geleden verstuurd. Maak een nieuwe editie.")
    return ""


def begin_wat_aan_de_beurt_is(nu: datetime | None = None) -> int:
    """Begin elke verzending waarvan het moment er is; geeft hoeveel. Met meer werkers begint elke er één keer."""
    nu = nu or timezone.now()
    toe = Zending.objects.filter(verzending__isnull=False, status=Status.GEPLAND, gepland_op__lte=nu)
    return sum(_begin(pk, nu) for pk in toe.order_by("gepland_op", "pk").values_list("pk", flat=True))


@transaction.atomic
def _begin(pk: int, nu: datetime) -> bool:
    """Met de zending op slot: van twee werkers vindt de tweede haar niet meer gepland."""
    toe = Zending.objects.select_for_update().filter(pk=pk, status=Status.GEPLAND, gepland_op__lte=nu)
    zending = toe.first()
    if zending is None:
        return False
    verzending = Verzending.objects.select_related("editie").get(zending=zending)
    if waarom_niet_beginnen(verzending, zending.gepland_op, nu):
        Zending.objects.filter(pk=pk).update(status=Status.PAUZE)
        logger.warning("Verzending %s is tegengehouden; een redacteur beslist", verzending.pk)
        return False
    aantal = zendingen.begin(zending, lijst(verzending.editie))
    Verzending.objects.filter(pk=verzending.pk).update(aantal=aantal)
    return True


def waarom_niet_beginnen(verzending: Verzending, gepland_op: datetime, nu: datetime) -> str:
    """Waarom een geplande verzending niet vanzelf begint; leeg als er niets aan de hand is."""
    if not _op_site(verzending.editie):
        return _("De editie staat niet meer op de site. De link in de mail zou niet werken.")
    if gepland_op < nu - TE_LAAT:
        return _("Deze verzending had al weg moeten zijn. Kijk of het nieuws nog klopt.")
    return ""


def houd_tegen(verzending: Verzending) -> bool:
    """Laat een geplande verzending niet beginnen; geeft of dat nog kon."""
    return _zet_ongestart(verzending, (Status.GEPLAND,), status=Status.PAUZE)


def geef_vrij(verzending: Verzending, nu: datetime | None = None) -> bool:
    """Laat een tegengehouden verzending alsnog gaan: op haar tijd, of meteen als die voorbij is."""
    nu = nu or timezone.now()
    moment = max(verzending.zending.gepland_op, nu)
    if bezwaar := waarom_niet_beginnen(verzending, moment, nu):
        raise KanNietError(bezwaar)
    return _zet_ongestart(verzending, (Status.PAUZE,), status=Status.GEPLAND, gepland_op=moment)


def annuleer(verzending: Verzending) -> bool:
    """Haal een verzending weg die nog niet is begonnen; niemand krijgt iets."""
    return _zet_ongestart(verzending, (Status.GEPLAND, Status.PAUZE), status=Status.GESTOPT, klaar_op=timezone.now())


@transaction.atomic
def zet_opnieuw_klaar(verzending: Verzending) -> bool:
    """Neem over wat nu op de pagina staat; geeft of de verzending nog niet was begonnen."""
    editie = verzending.editie
    if not _op_site(editie):
        raise KanNietError(_("Publiceer de editie eerst. In de mail staat een link naar de pagina op de site."))
    if fout := next((een for een in controleer(editie, extern=False) if een.ernst == FOUT), None):
        uitleg = _(
            "De nieuwe tekst is niet overgenomen, want er zit een fout in. {fout} Zo lost u dat op: {oplossing} "
            "Publiceer de editie daarna en zet haar opnieuw klaar. Tot dan blijft de oude tekst in de mail staan."
        )
        raise KanNietError(uitleg.format(fout=fout.tekst, oplossing=fout.oplossing))
    mail = stel_op(editie)
    inhoud = {"naam": editie.title[:200], "onderwerp": mail.onderwerp[:200], "html": mail.html, "tekst": mail.tekst}
    gelukt = _zet_ongestart(verzending, (Status.GEPLAND, Status.PAUZE), **inhoud)
    if gelukt:
        Verzending.objects.filter(pk=verzending.pk).update(revisie=editie.live_revision_id or 0)
    return gelukt


@transaction.atomic
def opnieuw(verzending: Verzending, berichten: list[int]) -> int:
    """Probeer mislukte of onzekere mails van deze verzending nog een keer; geeft hoeveel.

    Wie de editie intussen via een andere verzending kreeg of krijgt, krijgt haar niet nog eens.
    """
    elders = kreeg(verzending.editie_id).exclude(zending=verzending.zending_id).filter(lezer=OuterRef("lezer"))
    eigen = Bericht.objects.filter(~Exists(elders.order_by()), zending=verzending.zending_id, pk__in=berichten)
    return post.opnieuw(list(eigen.values_list("pk", flat=True)))


def stuur_proef(editie: EditiePage, aan: str, sleutel: uuid.UUID) -> None:
    """Eén mail aan de redacteur zelf, met onschuldige links; gaat vóór op elke verzending."""
    mail = stel_op(editie)
    adres = absoluut("/")
    onderwerp = _("[Proef] {onderwerp}").format(onderwerp=mail.onderwerp)
    rij = post.bericht(f"proef-{sleutel}", aan, onderwerp, _vul_in(mail.tekst, adres), taal=_taal(editie))
    rij.html = _vul_in(mail.html, adres)
    post.schrijf_alle([rij])


def _vul_in(inhoud: str, adres: str) -> str:
    return inhoud.replace("[[voorkeuren]]", adres).replace("[[afmelden]]", adres)


def _taal(editie: EditiePage) -> str:
    return str(editie.locale.language_code)


def _op_site(editie: EditiePage | None) -> TypeGuard[EditiePage]:
    """Of een bezoeker deze editie nu op de site kan lezen."""
    return editie is not None and EditiePage.objects.zichtbaar().filter(pk=editie.pk).exists()


def _op_slot(editie: EditiePage) -> EditiePage:
    """De editie zoals zij nu op de site staat; een ander die haar klaarzet, wacht."""
    return EditiePage.objects.select_for_update(of=("self",)).get(pk=editie.pk)


def _zet_ongestart(verzending: Verzending, van: tuple[str, ...], **velden: Any) -> bool:
    """Verander een zending die nog niet is begonnen; voorwaarde en wijziging zijn één opdracht."""
    rijen = Zending.objects.filter(pk=verzending.zending_id, status__in=van, begonnen_op=None)
    return bool(rijen.update(**velden))
