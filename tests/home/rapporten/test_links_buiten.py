"""Links naar andere sites: beleefd nagekeken, en pas kapot als dat zeker is."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from home.models import Linkcontrole, Linkhost, Paginalink
from home.privacy.actions import te_wissen
from home.rapporten.links.buiten import controleer
from home.rapporten.links.opruimen import ruim_op
from home.rapporten.wachtend import kapotte_links
from stadmaken.common.ophalen import Antwoord, Geweigerd, Onbereikbaar
from stadmaken.common.persoonsgegevens import bronnen
from tests.home.rapporten.conftest import maak_pagina, redacteur_van

pytestmark = pytest.mark.django_db
# Later dan elk moment waarop een test haar links maakt.
NU = timezone.now() + timedelta(days=1)


class Web:
    """Een web waarin elk adres antwoordt zoals de test zegt; onthoudt wat er gevraagd is."""

    def __init__(self, **antwoorden: int | Exception) -> None:
        self.antwoorden = antwoorden
        self.gevraagd: list[str] = []

    def __call__(self, adres: str) -> Antwoord:
        self.gevraagd.append(adres)
        antwoord = self.antwoorden.get(adres.rpartition("/")[2], 200)
        if isinstance(antwoord, Exception):
            raise antwoord
        return Antwoord(antwoord, adres, "text/html", b"")


def linkt(*adressen: str):
    return maak_pagina("".join(f'<p><a href="{adres}">Meer lezen</a></p>' for adres in adressen))


@pytest.mark.parametrize("status", [404, 410])
def test_een_pagina_die_weg_is_staat_meteen_op_de_lijst(webredactie, status):
    linkt("https://elders.nl/weg")
    controleer(Web(weg=status), NU)
    gevonden = kapotte_links(webredactie).get()
    assert (gevonden.reden, gevonden.controle.uitkomst, gevonden.controle.status) == ("buiten", "weg", status)


@pytest.mark.parametrize("fout", [500, Onbereikbaar("te traag")], ids=["foutmelding", "stil"])
def test_een_storing_staat_pas_na_drie_keer_en_twee_dagen_op_de_lijst(webredactie, fout):
    linkt("https://elders.nl/stuk")
    for dag, verwacht in enumerate([0, 0, 1]):
        controleer(Web(stuk=fout), NU + timedelta(days=dag, minutes=dag))
        assert kapotte_links(webredactie).count() == verwacht, dag


def test_drie_keer_mis_op_een_dag_is_nog_geen_kapotte_link(webredactie):
    linkt("https://elders.nl/stuk")
    for uur in range(3):
        Linkcontrole.objects.update(volgende_op=NU)
        Linkhost.objects.update(volgende_op=NU)
        controleer(Web(stuk=500), NU + timedelta(hours=uur))
    assert Linkcontrole.objects.get().fouten == 3
    assert not kapotte_links(webredactie).exists()


def test_twee_keer_mis_is_ook_na_dagen_nog_geen_kapotte_link(webredactie):
    linkt("https://elders.nl/stuk")
    for dag in (0, 5):
        controleer(Web(stuk=500), NU + timedelta(days=dag))
    assert Linkcontrole.objects.get().fouten == 2
    assert not kapotte_links(webredactie).exists()


def test_een_keer_goed_en_de_teller_begint_opnieuw(webredactie):
    linkt("https://elders.nl/stuk")
    for dag, status in enumerate([500, 500, 200, 500]):
        Linkcontrole.objects.update(volgende_op=NU)
        controleer(Web(stuk=status), NU + timedelta(days=dag))
    controle = Linkcontrole.objects.get()
    assert (controle.fouten, controle.goed_op) == (1, NU + timedelta(days=2))
    assert not kapotte_links(webredactie).exists()


@pytest.mark.parametrize("status", [401, 403, 429])
def test_een_site_die_onze_controle_niet_toelaat_is_niet_kapot(webredactie, status):
    linkt("https://elders.nl/dicht")
    controleer(Web(dicht=status), NU)
    assert Linkcontrole.objects.get().uitkomst == "dicht"
    assert not kapotte_links(webredactie).exists()


def test_wie_te_veel_vragen_krijgt_heeft_uren_rust():
    linkt("https://elders.nl/druk", "https://elders.nl/ander")
    web = Web(druk=429)
    controleer(web, NU)
    controleer(web, NU + timedelta(hours=1))
    assert len(web.gevraagd) == 1


def test_een_adres_op_een_intern_netwerk_wordt_niet_opgevraagd_en_staat_op_de_lijst(webredactie):
    linkt("http://127.0.0.1/geheim", "http://169.254.169.254/geheim")
    for minuut in range(2):
        controleer(nu=NU + timedelta(minutes=minuut))
    assert {rij.controle.uitkomst for rij in kapotte_links(webredactie)} == {"intern"}
    assert kapotte_links(webredactie).count() == 2


def test_een_geweigerde_doorverwijzing_is_ook_een_intern_adres(webredactie):
    linkt("https://elders.nl/via")
    controleer(Web(via=Geweigerd("geen openbaar adres")), NU)
    assert Linkcontrole.objects.get().get_uitkomst_display() == "Dit adres is van buiten niet te openen."


def test_een_site_krijgt_een_vraag_tegelijk_en_daarna_rust():
    linkt(*(f"https://elders.nl/{nummer}" for nummer in range(3)), "https://anders.nl/1")
    web = Web()
    assert controleer(web, NU) == 2
    assert controleer(web, NU + timedelta(seconds=30)) == 0
    assert controleer(web, NU + timedelta(minutes=1)) == 1
    assert len(set(web.gevraagd)) == 3


def test_twee_werkers_vragen_niet_hetzelfde():
    linkt("https://elders.nl/1", "https://elders.nl/2")
    web = Web()

    def met_een_tweede_werker(adres: str) -> Antwoord:
        assert controleer(web, NU) == 0
        return web(adres)

    assert controleer(met_een_tweede_werker, NU) == 1
    assert len(web.gevraagd) == 1


def test_een_goede_link_wordt_pas_na_een_week_weer_nagekeken():
    linkt("https://elders.nl/1")
    web = Web()
    controleer(web, NU)
    controleer(web, NU + timedelta(days=6))
    assert len(web.gevraagd) == 1
    controleer(web, NU + timedelta(days=7))
    assert len(web.gevraagd) == 2


def test_een_adres_op_meer_paginas_is_een_vraag_en_staat_bij_elke_pagina(webredactie):
    linkt("https://elders.nl/weg")
    linkt("https://elders.nl/weg#kop")
    controleer(Web(weg=404), NU)
    assert Linkcontrole.objects.count() == 1
    assert kapotte_links(webredactie).count() == 2


def test_een_concept_wordt_niet_nagekeken():
    pagina = linkt("https://elders.nl/1")
    pagina.unpublish()
    assert controleer(Web(), NU) == 0


@pytest.mark.parametrize(("dagen", "blijft"), [(29, True), (31, False)])
def test_van_een_adres_waar_niemand_meer_naar_linkt_blijft_na_dertig_dagen_niets(dagen, blijft):
    linkt("https://elders.nl/1").delete()
    toen = timezone.now() - timedelta(days=dagen)
    Linkcontrole.objects.update(volgende_op=toen)
    Linkhost.objects.update(volgende_op=toen)
    ruim_op()
    assert Linkcontrole.objects.exists() == Linkhost.objects.exists() == blijft


def test_opruimen_laat_staan_waar_nog_naar_wordt_gelinkt():
    linkt("https://elders.nl/1")
    oud = timezone.now() - timedelta(days=400)
    Linkcontrole.objects.update(volgende_op=oud)
    Linkhost.objects.update(volgende_op=oud)
    ruim_op()
    assert Paginalink.objects.get().controle.host.naam == "elders.nl"


def test_negeren_vraagt_een_reden_en_blijft_na_opnieuw_publiceren(client, webredactie):
    pagina = linkt("https://elders.nl/weg")
    controleer(Web(weg=404), NU)
    link = kapotte_links(webredactie).get()
    client.force_login(webredactie)
    pad = reverse("rapporten:link_negeer", args=[link.pk])
    assert "Dit is een verplicht veld" in client.post(pad, {"genegeerd_reden": " "}).content.decode()
    assert kapotte_links(webredactie).exists()
    client.post(pad, {"genegeerd_reden": "Werkt alleen met een account."})
    pagina.save_revision().publish()
    assert not kapotte_links(webredactie).exists()
    lijst = client.get(reverse("rapporten:links"), {"genegeerd": "ja"}).content.decode()
    assert "Genegeerd door" in lijst
    assert "Werkt alleen met een account." in lijst
    client.post(reverse("rapporten:link_terug", args=[link.pk]))
    assert kapotte_links(webredactie).exists()


def test_wie_zijn_gegevens_wist_staat_niet_meer_bij_een_link_en_de_link_blijft_goed(client, webredactie):
    linkt("https://elders.nl/weg")
    controleer(Web(weg=404), NU)
    client.force_login(webredactie)
    link = kapotte_links(webredactie).get()
    client.post(reverse("rapporten:link_negeer", args=[link.pk]), {"genegeerd_reden": "Wim keek het na."})
    (keuze,) = (keuze for keuze, _stuk in te_wissen("Wim@voorbeeld.test") if keuze.startswith("link:"))
    assert not [keuze for keuze, _stuk in te_wissen("ander@voorbeeld.test")]
    nummer = keuze.removeprefix("link:")
    assert not bronnen.wis("link", nummer[:-1] + ("0" if nummer[-1] != "0" else "1"))
    assert bronnen.wis("link", nummer)
    assert not bronnen.wis("link", nummer)
    link.refresh_from_db()
    assert (link.genegeerd_door, link.genegeerd_reden, bool(link.genegeerd_op)) == (None, "", True)
    assert not kapotte_links(webredactie).exists()
    assert client.get(reverse("rapporten:links"), {"genegeerd": "ja"}).status_code == 200


def test_het_register_noemt_dat_wij_bewaren_wie_een_link_goed_vond(client, db):
    assert "Links die een medewerker goed vond" in client.get(reverse("verwerkingen")).content.decode()


def test_de_link_van_een_ander_is_niet_te_negeren(client):
    linkt("https://elders.nl/weg")
    link = Paginalink.objects.get()
    client.force_login(redacteur_van(maak_pagina()))
    for naam in ("link_negeer", "link_terug"):
        assert client.post(reverse(f"rapporten:{naam}", args=[link.pk]), {"genegeerd_reden": "x"}).status_code == 404
    link.refresh_from_db()
    assert link.genegeerd_op is None
