"""De grote proef: tweehonderd mensen voor twintig plekken, over echte HTTP, op beide databases.

Met het slot is de uitkomst altijd eerlijk. Zonder het slot komt er iemand te veel: zo weten wij dat de proef iets meet.
"""

import json
from collections.abc import Iterator

import pytest

from .drukte import PLEKKEN, Proefsite, postgres, storm, zet_klaar

KEREN = 1
ZONDER = 8
KLEIN = 50


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def site(request, tmp_path_factory) -> Iterator[Proefsite]:
    map_ = tmp_path_factory.mktemp(request.param)
    if request.param == "sqlite":
        yield _klaar(Proefsite(map_ / "var"))
        return
    with postgres(map_ / "pg") as adres:
        yield _klaar(Proefsite(map_ / "var", adres))


def _klaar(site: Proefsite) -> Proefsite:
    site.maak(KEREN + ZONDER)
    return site


def test_tweehonderd_mensen_voor_twintig_plekken_is_altijd_precies_vol_en_op_volgorde(site):
    with site.draait():
        for datum in site.data[:KEREN]:
            uitslag = storm(site, datum, zet_klaar(site, datum))
            assert uitslag.goed, uitslag


def test_afmelden_aanmelden_en_doorschuiven_tegelijk_geeft_elke_plek_aan_een_mens(site):
    uit = site.manage("shell", "-v", "0", "-c", "from tests.initiatieven.aanmelden.wedloop import draai; draai()")
    eerst = json.loads(uit.split("=>")[-1])
    later = eerst.pop("later")
    assert eerst["fouten"] == later["fouten"] == []
    # Drie van de zes gaven hun plek terug: die gaan naar de eerste drie van de wachtlijst.
    assert (eerst["bezet"], eerst["aangeboden"]) == (6, ["vast6", "vast7", "vast8"])
    assert eerst["wachtend"][:2] == ["vast9", "vast11"]
    assert len(eerst["wachtend"]) == 10
    assert eerst["statussen"] == {"bevestigd": 3, "aangeboden": 3, "geannuleerd": 4, "wachtlijst": 10}
    # Drie werkers tegelijk laten drie keer één aanbod verlopen, en bieden die plekken aan de volgende drie aan.
    assert later["statussen"] == {"bevestigd": 3, "aangeboden": 3, "geannuleerd": 7, "wachtlijst": 7}
    assert later["aangeboden"] == ["vast9", "vast11", eerst["wachtend"][2]]
    assert eerst["dubbel_aangeboden"] == later["dubbel_aangeboden"] == 0
    assert eerst["mails_te_weinig"] == later["mails_te_weinig"] == 0


def test_zonder_het_slot_krijgen_meer_mensen_een_plek_dan_er_plekken_zijn(site):
    with site.draait("zonder slot"):
        uitslagen = []
        for datum in site.data[KEREN:]:
            uitslagen.append(storm(site, datum, zet_klaar(site, datum, KLEIN)))
            if uitslagen[-1].bevestigd > PLEKKEN:
                return
    pytest.fail(f"Ook zonder slot klopte het: {uitslagen}")
