"""Publiceren terwijl Wagtail het concept nog bewaart: één pagina, en geen klacht over haar eigen adres."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.demosite import Demosite
from tests.browser.reis import log_in
from tests.browser.wachten import wacht_op_vangst

# Pas na een paar tellen weet Wagtail wat er stond, en ziet het dat iemand iets verandert.
LET_OP = "addEventListener('w-unsaved:watch-edits', () => (document.documentElement.dataset.letOp = ''))"
OUDER = "from home.models import HomePage; print('=>', HomePage.objects.first().pk)"


class Bewaren:
    """Laat de server het concept bewaren, en houd zijn antwoord vast tot iemand het loslaat."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina
        self.vast: list[Callable[[], None]] = []
        pagina.route("**/cms/pages/**", self._zie)

    def _zie(self, route: Route) -> None:
        if not is_bewaren(route.request):
            route.fallback()
            return
        antwoord = route.fetch()
        self.vast.append(lambda: route.fulfill(response=antwoord))

    def onderweg(self) -> None:
        """Wacht tot het concept op de server staat."""
        wacht_op_vangst(self.pagina, self.vast, "Wagtail bewaarde het concept niet")

    def laat_los(self) -> None:
        """Geef alle antwoorden."""
        while self.vast:
            self.vast.pop()()


def is_bewaren(verzoek: Request) -> bool:
    return verzoek.method == "POST" and verzoek.headers.get("accept") == "application/json"


@pytest.fixture
def nieuwe_pagina(bezoeker: Callable[..., Page], demosite: Demosite) -> Page:
    ouder = demosite.manage("shell", "-v", "0", "-c", OUDER).split("=>")[-1].strip()
    pagina = bezoeker()
    pagina.add_init_script(LET_OP)
    log_in(pagina, "redactie")
    pagina.goto(f"/cms/pages/add/home/inhoudpage/{ouder}/")
    expect(pagina.locator("html[data-let-op]")).to_be_attached()
    return pagina


def vul_in(pagina: Page) -> str:
    naam = f"Vlug blad {uuid.uuid4().hex[:8]} (fictief)"
    pagina.get_by_role("textbox", name="Titel").fill(naam)
    pagina.locator("#id_samenvatting").fill("Vlug gemaakt.")
    return naam


def publiceer(pagina: Page) -> None:
    pagina.locator("footer .w-dropdown__toggle").click()
    pagina.get_by_role("button", name="Publiceren").click()


def hoe_vaak(demosite: Demosite, naam: str) -> tuple[int, int]:
    vraag = (
        f"from wagtail.models import Page; rij = Page.objects.filter(title='{naam}');"
        "print('=>', rij.count(), rij.live().count())"
    )
    alle, live = demosite.manage("shell", "-v", "0", "-c", vraag).split("=>")[-1].split()
    return int(alle), int(live)


def test_de_knop_wacht_tot_het_concept_is_bewaard(nieuwe_pagina: Page, demosite: Demosite):
    pagina = nieuwe_pagina
    bewaren = Bewaren(pagina)
    naam = vul_in(pagina)
    bewaren.onderweg()
    publiceer(pagina)
    expect(pagina.locator("footer .button-longrunning-active")).to_be_visible()  # de knop zegt dat hij bezig is
    expect(pagina.locator("#page-edit-form")).to_have_attribute("action", re.compile("/add/home/inhoudpage/"))
    bewaren.laat_los()
    expect(pagina.get_by_text("is gepubliceerd")).to_be_visible()
    assert hoe_vaak(demosite, naam) == (1, 1)


def test_na_het_publiceren_bewaart_er_niets_meer(nieuwe_pagina: Page, demosite: Demosite):
    pagina = nieuwe_pagina
    bewaard: list[str] = []

    def traag(route: Route) -> None:
        if is_bewaren(route.request):
            bewaard.append(route.request.url)
        elif route.request.method == "POST":
            pagina.wait_for_timeout(4000)  # lang genoeg om nog eens vanzelf te bewaren
        route.continue_()

    naam = vul_in(pagina)
    expect(pagina).to_have_url(re.compile("/edit/$"))  # het concept is er
    expect(pagina.locator(".w-autosave-indicator__state--saved")).to_be_visible()
    pagina.locator("footer .w-dropdown__toggle").click()
    pagina.route("**/cms/pages/**", traag)
    # In één keer: na een tel ertussen mag Wagtail gewoon nog eens bewaren.
    vlug = "knop => { document.getElementById('id_samenvatting').value = 'Nog vlugger.'; knop.click() }"
    pagina.get_by_role("button", name="Publiceren").evaluate(vlug)
    expect(pagina.get_by_text("is gepubliceerd")).to_be_visible()
    assert bewaard == []
    assert hoe_vaak(demosite, naam) == (1, 1)
