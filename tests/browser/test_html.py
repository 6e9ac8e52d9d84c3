"""De HTML-controle van Nu vindt geen fout op een pagina van de demosite."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.demosite import PROJECTMAP, Demosite
from tests.browser.test_demosite import adressen

VNU = PROJECTMAP / "node_modules/vnu-jar/build/dist/vnu.jar"
LOS = [
    *("/in-de-buurt/", "/in-de-buurt/?q=2033&soort=project", "/in-de-buurt/?q=xyzniets", "/feeds/"),
    *("/open-data/", "/onderwerpen/", "/onderwerpen/fietsen/", "/en/onderwerpen/", "/en/zoeken/?q=plein"),
    *("/zoeken/?q=plein", "/zoeken/?q=xyzniets", "/inbreng/", "/b/", "/b/ZZZZZ", "/bestaat-niet/", "/galerij/"),
    *("/wijken/?q=2033", "/wijken/?q=xyzniets", "/wijken/?q=a"),
    *("/abonneren/", "/abonneren/verstuurd/", "/voorkeuren/", "/voorkeuren/verstuurd/"),
    *("/privacy/register/", "/privacy/uw-gegevens/", "/privacy/uw-gegevens/verstuurd/"),
    *("/initiatieven/aanmelden/", "/initiatieven/gevraagd-en-aangeboden/"),
    *("/wat-wilt-u-doen/?keuze=1", "/wat-wilt-u-doen/?keuze=1.1.2", "/wat-wilt-u-doen/?keuze=x"),
    *("/wijkcontracten/", "/wijkcontracten/?staat=afgelopen", "/wijkcontracten/W-NRD4T/", "/wijkcontracten/W-XXXXX/"),
]


@pytest.mark.htmlcontrole
def test_geen_fout_in_de_html_van_de_demosite(demosite: Demosite, tmp_path: Path):
    paden = [*adressen(demosite), *demosite.wegwijzer["borden"], *demosite.wegwijzer["ontvangsten"][::9], *LOS]
    bestanden = {f"{nummer}.html": pad for nummer, pad in enumerate(paden)}
    for naam, pad in bestanden.items():
        (tmp_path / naam).write_text(demosite.haal(pad)[1])
    uitkomst = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", "--format", "json", *bestanden],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    meldingen = json.loads(uitkomst.stderr)["messages"]
    fouten = {f"{bestanden[re.sub('.*/', '', melding['url'])]}: {melding['message']}" for melding in meldingen}
    assert fouten == set()
