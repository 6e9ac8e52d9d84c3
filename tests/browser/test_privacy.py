"""Met een e-mailadres alles zien en wissen, zoals een mens het doet; en de toegankelijkheid meten vanuit het CMS."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in, wacht_op_mail

Bezoeker = Callable[..., Page]
HULP = """
from initiatieven.models import Oproep
from initiatieven.hulp.actions import Gegevens, bied_aan
import uuid
oproep = Oproep.objects.zichtbaar().first()
bied_aan(oproep, Gegevens("Merel Fictief", "{email}", "Ik kan timmeren."), idempotentie=str(uuid.uuid4()))
"""


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_iemand_ziet_alles_en_wist_het_in_twee_stappen(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    email = f"merel-{apparaat}-{uuid.uuid4().hex[:8]}@voorbeeld.test"
    demosite.manage("shell", "-v", "0", "-c", HULP.format(email=email))
    pagina = bezoeker(apparaat, js=apparaat == "breed")
    pagina.goto("/privacy/")
    pagina.get_by_role("link", name="Bekijk of verwijder uw gegevens").click()
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_role("button", name="Stuur mij de link").click()
    expect(pagina.get_by_role("heading", name="Kijk in uw e-mail")).to_be_visible()
    pagina.goto(wacht_op_mail(demosite, email, r"https?://[^/\s]+(/privacy/uw-gegevens/[^\s/]+/)")[1])
    expect(pagina.get_by_role("heading", name="Alles wat wij van u bewaren")).to_be_visible()
    if apparaat == "breed":
        assert gebreken(pagina) == []
    pagina.get_by_role("button", name="Verwijder alles").click()
    expect(pagina.get_by_role("heading", name="Wilt u dit verwijderen?")).to_be_visible()
    pagina.get_by_role("button", name="Ja, verwijder dit").click()
    expect(pagina.get_by_text("Uw gegevens zijn verwijderd.")).to_be_visible()
    expect(pagina.get_by_text("Hulp die u aanbood")).to_have_count(0)


def test_een_redacteur_meet_elke_soort_pagina(bezoeker: Bezoeker):
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto("/cms/toegankelijkheid/")
    # Alleen de eerste drie: de rest gaat langs dezelfde weg.
    pagina.evaluate("[...document.querySelectorAll('[data-doel]')].slice(3).forEach((rij) => rij.remove())")
    pagina.get_by_role("button", name="Meet alles").click()
    expect(pagina.locator("[data-melding][role=status]")).to_have_text(re.compile("^Klaar"), timeout=120_000)
    expect(pagina.get_by_text("Nog niet gemeten")).to_have_count(0)
    expect(pagina.get_by_text("niet te meten")).to_have_count(0)
    assert gebreken(pagina, "#main table.listing") == []
