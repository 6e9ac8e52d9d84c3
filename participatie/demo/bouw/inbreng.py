"""De inbreng: ingestuurd, beoordeeld en beantwoord langs dezelfde weg als in het echt."""

import uuid
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from wagtail.models import Page

from participatie.formulieren import uploads
from participatie.formulieren.invoer import Ontvangen, momentopname, persoon_en_plek
from participatie.formulieren.verloop import Verloop
from participatie.formulieren.vragenlijst import Vraag, Vragenlijst
from participatie.inbreng import redactie
from participatie.inbreng.actions import (
    Fotokeuze,
    beantwoorden,
    indienen,
    niet_plaatsen,
    plaatsen,
    uitvoering_zetten,
    verbergen,
)
from participatie.inbreng.choices import Kanaal
from participatie.models import FormulierPage, Foto, Inbreng, Infobord
from stadmaken.common.demo import Demo, onder
from stadmaken.common.models import Bericht

from ..inbreng import ANTWOORDEN, INBRENG
from ..soorten import Stem

RUIMTE = uuid.uuid5(uuid.NAMESPACE_URL, "samen-stadmaken/demo/inbreng")


def inbreng(demo: Demo, thuis: Page) -> None:
    """Alle inbreng die er nog niet is, met wat ermee is gebeurd."""
    medewerker = get_user_model().objects.filter(username="inbreng").first()
    nieuw: list[tuple[Stem, Inbreng]] = []
    for nummer, stem in enumerate(INBRENG):
        if not Inbreng.objects.filter(idempotentie=sleutel_van(stem.sleutel)).exists():
            nieuw.append((stem, _dien_in(demo, thuis, stem, nummer, medewerker)))
    for stem, rij in nieuw:
        _beoordeel(demo, stem, rij, medewerker)
    _beantwoord(demo, nieuw, medewerker)
    for stem, rij in nieuw:
        _volg_uitvoering(demo, stem, rij, medewerker)
    houd_mail_binnen()


def sleutel_van(stem: str) -> str:
    """De sleutel waarmee een stem is ingestuurd; zo komt zij er maar één keer."""
    return str(uuid.uuid5(RUIMTE, stem))


def _dien_in(demo: Demo, thuis: Page, stem: Stem, nummer: int, medewerker: Any) -> Inbreng:
    formulier = onder(thuis, stem.formulier)
    assert isinstance(formulier, FormulierPage)  # noqa: S101  de data wijst altijd naar een formulier
    lijst = Vragenlijst(formulier.vragen)
    form = Verloop(lijst, Ontvangen(_antwoorden(demo, lijst, stem), set())).form(lijst.vragen)
    if form.errors:
        raise ValueError(f"Demo-inbreng {stem.sleutel} past niet op het formulier: {form.errors.as_json()}")
    bord = Infobord.objects.get(code=stem.bord) if stem.bord else None
    gegevens = {"wijk": bord.wijk if bord else None, **persoon_en_plek(form)}
    return indienen(
        formulier,
        momentopname(form, met_fotos=False),
        idempotentie=sleutel_van(stem.sleutel),
        infobord=bord,
        verdacht=stem.verdacht,
        kanaal=stem.kanaal,
        getypt_door=None if stem.kanaal == Kanaal.WEBSITE else medewerker,
        tijd=demo.moment(stem.dag, 7 + nummer * 5 % 8, nummer * 7 % 60),
        **gegevens,
    )


def _antwoorden(demo: Demo, lijst: Vragenlijst, stem: Stem) -> MultiValueDict:
    data: MultiValueDict = MultiValueDict()
    eigen = {"Naam": stem.naam, "E-mailadres": stem.email, **stem.antwoorden}
    for vraag in lijst.vragen:
        if vraag.soort == "fotos":
            data.setlist(vraag.sleutel, [_foto(demo, naam) for naam in stem.fotos])
        elif vraag.label in eigen:
            data.setlist(vraag.sleutel, _waarden(vraag, eigen[vraag.label]))
    return data


def _waarden(vraag: Vraag, antwoord: Any) -> list[str]:
    codes = vraag.blok.antwoorden(vraag.waarde)
    return [str(codes.get(deel, deel)) for deel in (antwoord if isinstance(antwoord, list) else [antwoord])]


def _foto(demo: Demo, naam: str) -> str:
    return uploads.bewaar(SimpleUploadedFile(f"{naam}.png", demo.png(naam), content_type="image/png"))


def _beoordeel(demo: Demo, stem: Stem, rij: Inbreng, medewerker: Any) -> None:
    if stem.geplaatst is not None:
        fotos = Foto.objects.filter(inbreng=rij)
        keuzes = {
            foto.pk: Fotokeuze(tonen=True, beschrijving=demo.beeld(naam).description)
            for foto, naam in zip(fotos, stem.fotos, strict=True)
        }
        plaatsen(rij, redactie.concept(rij), medewerker, fotos=keuzes, tijd=demo.moment(stem.geplaatst, 15))
    if stem.niet_geplaatst:
        dag, reden = stem.niet_geplaatst
        niet_plaatsen(rij, reden, medewerker, tijd=demo.moment(dag, 15))
    if stem.verborgen:
        dag, reden = stem.verborgen
        verbergen(rij, reden, medewerker, tijd=demo.moment(dag, 17))


def _beantwoord(demo: Demo, nieuw: list[tuple[Stem, Inbreng]], medewerker: Any) -> None:
    for antwoord in ANTWOORDEN:
        rijen = [rij for stem, rij in nieuw if stem.antwoord == antwoord.sleutel]
        if rijen:
            namens = rijen[0].project.contact_naam if rijen[0].project else "Team Samen Stadmaken (fictief)"
            tijd = demo.moment(antwoord.dag, 16)
            beantwoorden(rijen, antwoord.uitkomst, antwoord.tekst, namens, medewerker, tijd=tijd)


def _volg_uitvoering(demo: Demo, stem: Stem, rij: Inbreng, medewerker: Any) -> None:
    for dag, stand, toelichting in stem.uitvoering:
        uitvoering_zetten(rij, stand, toelichting, medewerker, tijd=demo.moment(dag, 16, 30))


def houd_mail_binnen() -> None:
    """De mails van de demo zijn te lezen in de uitgaande post, maar gaan nooit de deur uit."""
    wacht = Bericht.objects.filter(aan__endswith="@voorbeeld.nl", status=Bericht.Status.WACHT)
    for bericht in wacht:
        bericht.status, bericht.verzonden_op = Bericht.Status.VERZONDEN, bericht.niet_voor
    Bericht.objects.bulk_update(wacht, ["status", "verzonden_op"])
