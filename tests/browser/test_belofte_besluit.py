"""Het besluit: de medewerker legt het per thema vast, en wie iets inbracht leest het terug."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

MAAK = """
from participatie.models import ProjectPage
from participatie.themas.actions import indelen, maken
from tests.fabriek import maak_formulier, maak_inbreng, maak_project
project = maak_project(title="Proefplein {merk} (fictief)", slug="proefplein-{merk}")
rij = maak_inbreng(maak_formulier(project), tekst="Meer groen {merk}", email="{email}")
indelen([rij.pk], [maken(project, "Groen", "Mensen willen meer groen.")], None)
print("=>" + f"{{project.pk}}|{{rij.pad}}")
"""


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_wie_iets_inbracht_hoort_wat_het_besluit_ermee_deed(
    bezoeker: Callable[..., Page], demosite: Demosite, js: bool
):
    merk = uuid.uuid4().hex[:8]
    email = f"besluit-{merk}@voorbeeld.nl"
    uit = demosite.manage("shell", "-v", "0", "-c", MAAK.format(merk=merk, email=email))
    project, pad = uit.split("=>")[-1].strip().split("|")
    medewerker, bewoner = bezoeker("breed", js=js), bezoeker("telefoon", js=js)
    reis.log_in(medewerker, "inbreng")

    medewerker.goto(f"/cms/themas/{project}/")
    medewerker.get_by_role("link", name="Besluit vastleggen").click()
    expect(medewerker.get_by_role("heading", name="Het besluit", exact=True)).to_be_visible()
    assert gebreken(medewerker, "main") == [] if js else True
    medewerker.get_by_role("button", name="Controleer wie dit hoort").click()
    expect(medewerker.get_by_text("Kies wat het besluit met dit thema doet.")).to_be_visible()
    medewerker.get_by_label("Besluit", exact=True).fill(f"Ontwerp vastgesteld {merk}")
    medewerker.get_by_label("Datum van het besluit").fill("2026-10-01")
    medewerker.get_by_label("Wie besloot").select_option("raad")
    medewerker.get_by_label("Wat is besloten").fill("Het plein wordt groener.")
    medewerker.get_by_label("Deels").check()
    medewerker.get_by_label(re.compile("Wat deed het besluit hiermee")).fill(f"Er komen vier bomen {merk}.")
    medewerker.get_by_role("button", name="Controleer wie dit hoort").click()
    expect(medewerker.get_by_role("heading", name="1 mens krijgt bericht over dit besluit")).to_be_visible()
    assert not any(merk in tekst and "besluit" in tekst for _status, tekst in reis.uitgaand(demosite, email))
    medewerker.get_by_role("button", name="Ja, vastleggen en vertellen").click()
    expect(medewerker.get_by_text(re.compile("Het besluit is vastgelegd"))).to_be_visible()

    for adres in (pad, f"/projecten/proefplein-{merk}/"):
        bewoner.goto(adres)
        expect(bewoner.get_by_role("heading", name="Wat is besloten")).to_be_visible()
        expect(bewoner.get_by_role("heading", name=f"Ontwerp vastgesteld {merk}")).to_be_visible()
        expect(bewoner.get_by_text(f"Er komen vier bomen {merk}.")).to_be_visible()
    if js:
        assert gebreken(bewoner) == []
    assert f"Er komen vier bomen {merk}." in reis.uitgaand(demosite, email)[-1][1]
