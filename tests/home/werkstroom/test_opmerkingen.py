"""Opmerkingen bij een pagina: wie meeleest krijgt mail, langs dezelfde weg als al onze post."""

import pytest
from django.core import mail
from wagtail.models import Comment, PageSubscription

from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.home.werkstroom.conftest import LEEG, bewerk, post_aan

pytestmark = pytest.mark.django_db


def opmerking(tekst: str, **velden) -> dict:
    een = {"text": tekst, "contentpath": "title", "position": "", "id": "", "replies": LEEG, "resolved": "", **velden}
    return {**LEEG, "TOTAL_FORMS": "1", "0": een}


@pytest.fixture
def lezer_mee(pagina, redactie):
    PageSubscription.objects.create(page=pagina.page_ptr, user=redactie, comment_notifications=True)
    return redactie


def test_wie_meeleest_krijgt_mail_en_wie_schreef_niet(pagina, schrijver, lezer_mee):
    bewerk(schrijver, pagina, comments=opmerking("Klopt dit nog?"))
    assert Comment.objects.get().text == "Klopt dit nog?"
    (bericht,) = post_aan(lezer_mee)
    assert bericht.onderwerp == "Opmerkingen van Sara bij “Spelregels”"
    assert "Nieuwe opmerkingen:\n- Klopt dit nog?" in bericht.tekst
    assert post_aan(schrijver) == []
    assert mail.outbox == []


def test_een_antwoord_gaat_naar_wie_de_vraag_stelde(pagina, schrijver, redactie):
    vraag = Comment.objects.create(page=pagina.page_ptr, user=schrijver, text="Klopt dit nog?", contentpath="title")
    antwoord = {**LEEG, "TOTAL_FORMS": "1", "0": {"id": "", "text": "Ja, tot mei."}}
    gegevens = opmerking("Klopt dit nog?", id=str(vraag.pk), replies=antwoord)
    bewerk(redactie, pagina, comments={**gegevens, "INITIAL_FORMS": "1"})
    (bericht,) = post_aan(schrijver)
    assert "- Ja, tot mei. (bij “Klopt dit nog?”)" in bericht.tekst


@pytest.mark.parametrize("wat", ["uit dienst", "wil geen mail", "geen adres"])
def test_wie_geen_bericht_wil_of_kan_krijgen_krijgt_niets(pagina, schrijver, wat):
    wie = maak_medewerker(email="" if wat == "geen adres" else "weg@voorbeeld.test", is_active=wat != "uit dienst")
    PageSubscription.objects.create(page=pagina.page_ptr, user=wie, comment_notifications=True)
    if wat == "wil geen mail":
        from wagtail.users.models import UserProfile

        profiel = UserProfile.get_for_user(wie)
        profiel.updated_comments_notifications = False
        profiel.save()
    bewerk(schrijver, pagina, comments=opmerking("Klopt dit nog?"))
    assert not Bericht.objects.exists()
