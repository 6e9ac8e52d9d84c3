from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.bewaren.maanden import maanden_later
from participatie.models import (
    Doelgroep,
    FormulierPage,
    Foto,
    Gebeurtenis,
    Inbreng,
    Infobord,
    ProjectPage,
    Upload,
    Wijk,
)
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from .. import mail
from ..choices import Gebeurtenissoort, Kanaal, Rol
from ..kenmerk import hash_code, maak_code

POGINGEN = 3
OVERGETYPT = "participatie.inbreng_overgetypt"
auditacties.registreer({OVERGETYPT: _("Inbreng: overgetypt")})


def indienen(
    formulier: FormulierPage,
    invoer: list[dict[str, Any]],
    *,
    idempotentie: str,
    naam: str = "",
    email: str = "",
    wijk: Wijk | None = None,
    infobord: Infobord | None = None,
    punt: tuple[float, float] | None = None,
    uploads: Sequence[Upload] = (),
    doelgroepen: Sequence[Doelgroep] = (),
    verdacht: str = "",
    kanaal: str = Kanaal.WEBSITE,
    getypt_door: Any = None,
    toelichting: str = "",
    tijd: datetime | None = None,
) -> Inbreng:
    """Leg een inbreng vast met alles wat erbij hoort; een bekende sleutel geeft de inbreng die er al is.

    `tijd` is het moment van ontvangst: voor papier de dag waarop het binnenkwam, niet die van het overtypen.
    `toelichting` leest de indiener in de tijdlijn, bij de ontvangst. `punt` is (breedtegraad, lengtegraad). Een
    verdachte inbreng krijgt geen mail: zo is de site niet te gebruiken om een ander te bestoken.
    """
    tijd = tijd or timezone.now()
    breedtegraad, lengtegraad = punt or (None, None)
    gegevens = {
        "formulier": formulier,
        "formuliertitel": formulier.title,
        "code_hash": hash_code(maak_code(idempotentie)),
        "invoer": invoer,
        "naam": naam,
        "email": email,
        "wijk": wijk,
        "infobord": infobord,
        "breedtegraad": breedtegraad,
        "lengtegraad": lengtegraad,
        "verdacht": verdacht,
        "kanaal": kanaal,
        "getypt_door": getypt_door,
        "ontvangen_op": tijd,
        "beantwoorden_voor": formulier.antwoord_uiterlijk(timezone.localdate(tijd)),
        "bewaren_tot": maanden_later(timezone.localdate(tijd), formulier.bewaartermijn_maanden),
    }
    for _poging in range(POGINGEN):
        if bekend := Inbreng.objects.filter(idempotentie=idempotentie).first():
            return bekend
        try:
            return _vastleggen(gegevens, idempotentie, uploads, doelgroepen, toelichting)
        except IntegrityError as fout:  # dezelfde verzending was net eerder, of (heel zelden) hetzelfde kenmerk
            laatste = fout
    raise laatste


def _vastleggen(
    gegevens: dict[str, Any],
    idempotentie: str,
    uploads: Sequence[Upload],
    doelgroepen: Sequence[Doelgroep],
    toelichting: str,
) -> Inbreng:
    with transaction.atomic():
        project = ProjectPage.objects.parent_of(gegevens["formulier"]).values("pk", "title").first()
        inbreng = Inbreng(
            idempotentie=idempotentie,
            project_id=project["pk"] if project else None,
            projecttitel=project["title"] if project else "",
            **gegevens,
        )
        inbreng.save(force_insert=True)
        Gebeurtenis.objects.create(
            inbreng=inbreng,
            soort=Gebeurtenissoort.ONTVANGEN,
            tijd=inbreng.ontvangen_op,
            rol=Rol.INDIENER,
            toelichting=toelichting,
        )
        _fotos_overnemen(inbreng, uploads)
        if doelgroepen:
            inbreng.doelgroepen.set(doelgroepen)
        if inbreng.getypt_door:
            leg_vast(OVERGETYPT, inbreng, door=inbreng.getypt_door)
        if inbreng.email and not inbreng.verdacht:
            mail.ontvangen(inbreng)
    return inbreng


def _fotos_overnemen(inbreng: Inbreng, uploads: Sequence[Upload]) -> None:
    """De rij verhuist, het bestand blijft waar het staat."""
    if not uploads:
        return
    Foto.objects.bulk_create(
        Foto(inbreng=inbreng, bestand=upload.bestand.name, breedte=upload.breedte, hoogte=upload.hoogte)
        for upload in uploads
    )
    Upload.objects.filter(pk__in=[upload.pk for upload in uploads]).delete()
