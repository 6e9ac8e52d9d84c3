"""De regels van axe-core voor WCAG 2.2 AA, en wat zij op een pagina vinden."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def gebreken(pagina: Page, binnen: str | None = None) -> list[str]:
    """Elk gebrek als één leesbare regel: waar, welke regel, welk element."""
    opties = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": REGELS}}
    gevonden = Axe().run(pagina, context=binnen, options=opties).response["violations"]
    return [
        f"{pagina.url} [{regel['id']}] {knoop['target']}: {knoop['failureSummary']}"
        for regel in gevonden
        for knoop in regel["nodes"]
    ]
