"""Het plan als afspraak: een redacteur kan niet om een gat heen, en een bewoner leest wat er veranderde."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

MAAK = """
from django.utils import timezone
from participatie.models import Fase, FormulierPage, Infobord, ProjectenPage, ProjectPage
project = ProjectenPage.objects.get().add_child(instance=ProjectPage(
    title="Plein aan de Vaart (fictief)", slug="plein-aan-de-vaart-{n}", samenvatting="Een nieuw plein (fictief).",
    wat_staat_vast="<p>De kade wordt hersteld.</p>", waarover_meedenken="<p>Waar de banken komen.</p>"))
Fase.objects.create(project=project, titel="Meedenken", planning="nu", niveau="meedenken")
formulier = project.add_child(instance=FormulierPage(
    title="Uw idee voor het plein", slug="uw-idee", samenvatting="Vertel wat u wilt (fictief).",
    vervolg="Wij lezen alles.", avg_doel="Het plan verbeteren."))
bord = Infobord.objects.create(project=project, naam="Plein {n}", koptekst="Wat wilt u?", zin="Denk mee.")
print("=>", project.pk, formulier.pk, bord.pad, project.slug)
"""
REDEN = "De ontwerper heeft meer tijd nodig (fictief)."


@pytest.fixture
def plek(demosite: Demosite, request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Een eigen project met een gat in het plan, een open formulier en een bord."""
    nummer = abs(hash(request.node.nodeid)) % 100_000
    uit = demosite.manage("shell", "-v", "0", "-c", MAAK.replace("{n}", str(nummer)))
    return tuple(uit.split("=>")[-1].split())


def _publiceer(pagina: Page) -> None:
    pagina.locator(".w-dropdown--dropdown-button .w-dropdown__toggle, footer .w-dropdown__toggle").first.click()
    pagina.get_by_role("button", name="Publiceren").click()


def _ga_naar_eerste_fout(pagina: Page) -> None:
    expect(pagina.get_by_text("De pagina kon niet worden opgeslagen")).to_be_visible()
    pagina.get_by_role("button", name="Ga naar eerste fout").click()


def test_van_gat_naar_belofte_naar_wijziging(bezoeker: Callable[..., Page], plek: tuple[str, ...]):
    project, formulier, bord, slug = plek
    redacteur, bewoner = bezoeker("breed"), bezoeker("telefoon")
    reis.log_in(redacteur, "redactie")

    redacteur.goto(f"/cms/pages/{formulier}/edit/")
    redacteur.get_by_role("tab", name="Wat er met de inbreng gebeurt").click()
    expect(redacteur.get_by_text("Er ontbreken nog 3 dingen.")).to_be_visible()
    _publiceer(redacteur)
    expect(redacteur.get_by_text("is nog niet compleet. Vul bij het project in:")).to_be_attached()
    redacteur.get_by_role("tab", name="Wat er met de inbreng gebeurt").click()
    redacteur.locator(".error-message").get_by_role("link", name="Wie besluit?").click()

    expect(redacteur.get_by_role("tab", name="Participatieplan")).to_have_attribute("aria-selected", "true")
    expect(redacteur.get_by_label("Wie besluit", exact=False).first).to_be_visible()
    _publiceer(redacteur)
    _ga_naar_eerste_fout(redacteur)
    expect(redacteur.get_by_text("Er ontbreken nog 2 dingen.")).to_be_visible()
    expect(redacteur.locator(".w-field__errors").get_by_text("Kies wie het besluit neemt.")).to_be_visible()
    assert gebreken(redacteur, ".contract") == []
    redacteur.get_by_role("link", name="Wie besluit?").click()
    redacteur.locator("#id_beslisser").select_option("college")
    redacteur.locator("#id_terugkoppeling").fill("Op 1 maart hoort u het op een avond in de buurt.")
    _publiceer(redacteur)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()

    redacteur.goto(f"/cms/pages/{formulier}/edit/")
    redacteur.get_by_role("tab", name="Wat er met de inbreng gebeurt").click()
    redacteur.locator("#id_antwoord_weken").fill("6")
    _publiceer(redacteur)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()

    for adres in (bord, f"/projecten/{slug}/uw-idee/"):
        bewoner.goto(adres)
        for deel in ("Waar de banken komen.", "De kade wordt hersteld.", "Op 1 maart hoort u het op een avond"):
            expect(bewoner.get_by_text(deel).first).to_be_visible()
        expect(bewoner.get_by_text("Het college van burgemeester en wethouders").first).to_be_visible()
        expect(bewoner.get_by_text("Meedenken. U geeft uw mening").first).to_be_visible()
    expect(bewoner.get_by_text("binnen 6 weken").first).to_be_visible()

    redacteur.goto(f"/cms/pages/{project}/edit/#:w:contentpath=terugkoppeling")
    expect(redacteur.locator("#id_terugkoppeling")).to_be_visible()
    redacteur.locator("#id_terugkoppeling").fill("Op 1 april hoort u het op een avond in de buurt.")
    _publiceer(redacteur)
    _ga_naar_eerste_fout(redacteur)
    expect(redacteur.get_by_text("U wijzigt iets dat al openbaar is:")).to_be_visible()
    redacteur.locator("#id_wijzigingsreden").fill(REDEN)
    _publiceer(redacteur)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()

    bewoner.goto(f"/projecten/{slug}/")
    wijzigingen = bewoner.get_by_role("region", name="Wijzigingen in dit plan")
    expect(wijzigingen.get_by_text(REDEN)).to_be_visible()
    expect(wijzigingen.locator("del")).to_contain_text("maart")
    expect(wijzigingen.locator("ins")).to_contain_text("april")


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_iedereen_kan_het_plan_lezen_en_zien_wat_ontbreekt(
    bezoeker: Callable[..., Page], plek: tuple[str, ...], apparaat: str
):
    project, formulier, bord, slug = plek
    bewoner, redacteur = bezoeker(apparaat), bezoeker(apparaat)
    veranderd = "/projecten/kleverparkweg-herinrichting/"
    for adres in (veranderd, f"{veranderd}reactie/", bord, f"/projecten/{slug}/uw-idee/"):
        bewoner.goto(adres)
        assert gebreken(bewoner) == []
        assert bewoner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    reis.log_in(redacteur, "redactie")
    for pagina, tab in ((project, "Participatieplan"), (formulier, "Wat er met de inbreng gebeurt")):
        redacteur.goto(f"/cms/pages/{pagina}/edit/")
        redacteur.get_by_role("tab", name=tab).click()
        expect(redacteur.locator(".contract")).to_be_visible()
        assert gebreken(redacteur, ".contract") == []
