"""“Wacht op mij”: voor elke rol wat zij kan oppakken, het dringendste eerst, geteld zoals menu en lijst dat doen."""

import logging
from dataclasses import replace

import pytest
from django.db import DatabaseError

from home.rollen import ROLLEN
from participatie.models import Inbreng
from participatie.teams.actions import voeg_toe
from stadmaken.common import wachtend
from stadmaken.common.wachtend import Haast
from tests.adressen import als_rol
from tests.fabriek import maak_bord, maak_formulier, maak_inbreng, maak_medewerker, maak_project
from tests.fabriek_platforms import maak_lid, maak_platform

from .schermen import regels, tekst
from .stapel import LIJST, beloof, dag, leg_klaar, toezegging

pytestmark = pytest.mark.django_db
INBRENG = {"inbreng-te-laat", "inbreng-binnenkort", "inbreng-nieuw", "inbreng-zonder-antwoord", "tweede-blik"}
TOEZEGGINGEN = {"toezeggingen-te-laat", "toezeggingen-binnenkort"}
AGENDA = {"data-besluit", "data-leeg", "plekken-aangeboden", "aanmeldingen-bekijken", "hulpaanbod"}
VERZENDINGEN = {"verzendingen-stil", "verzendingen-opgehouden", "verzendingen-onderweg"}
INITIATIEVEN = {"initiatieven-nieuw", "oproepen-verlopen"}
PER_ROL = {
    "Beheerder": {"platforms", *TOEZEGGINGEN, *INITIATIEVEN},
    "Webredactie": {*TOEZEGGINGEN, *INITIATIEVEN},
    "Projectcommunicatie": set(),
    "Inbreng": {*INBRENG, *TOEZEGGINGEN, "verbeteringen", "mail-mislukt"},
    "Cursuscoördinator": AGENDA,
    "Nieuwsbriefredactie": VERZENDINGEN,
    "Wijkplatformredactie": {"platforms"},
    "Privacyfunctionaris": {"avg-verzoeken"},
    "Lezer": set(),
}


def test_elke_rol_staat_in_de_tabel():
    assert PER_ROL.keys() == {rol.naam for rol in ROLLEN}


@pytest.mark.parametrize("rol", PER_ROL)
def test_elke_rol_ziet_wat_zij_kan_oppakken_en_niets_anders(client, start, rol):
    leg_klaar()
    als_rol(client, rol)
    antwoord = start()
    gezien = regels(antwoord)
    assert gezien.keys() & LIJST == PER_ROL[rol]
    anders = [soort for soort in wachtend.alle() if soort.naam not in gezien]
    for soort in anders:
        assert soort.zin(1).format(n=1) not in tekst(antwoord), soort.naam


@pytest.mark.parametrize(
    ("rol", "ziet"),
    [("Webredactie", True), ("Beheerder", True), ("Inbreng", False), ("Privacyfunctionaris", False), ("Lezer", False)],
)
def test_wat_er_aan_paginas_en_borden_schort_wacht_op_wie_er_iets_aan_doet(client, start, rol, ziet):
    als_rol(client, rol)
    maak_bord(maak_project(), geplaatst_op=dag(-10))
    gezien = regels(start())
    assert ({"borden-dood", "paginas-zonder-eigenaar"} <= gezien.keys()) is ziet
    assert ("borden-dood" in gezien) is ziet


def test_wie_alles_mag_ziet_alles_precies_een_keer(client, start, admin_user):
    leg_klaar()
    client.force_login(admin_user)
    gezien = regels(start())
    assert gezien.keys() >= LIJST
    dubbel = {naam for naam in LIJST if gezien[naam].aantal != 1}
    # Elke bijdrage is nieuw en zonder antwoord, ook die te laat is of binnenkort moet.
    assert dubbel == {"inbreng-nieuw", "inbreng-zonder-antwoord"}


def aantal_op_de_lijst(antwoord):
    context = antwoord.context
    for naam in ("pagina", "page_obj"):
        if naam in context and context[naam] is not None:
            return context[naam].paginator.count
    return context["result_count"]


@pytest.mark.parametrize("naam", sorted(LIJST - VERZENDINGEN))
def test_de_link_gaat_naar_een_lijst_met_precies_dat_aantal(client, start, admin_user, naam):
    leg_klaar(2)
    client.force_login(admin_user)
    regel = regels(start())[naam]
    lijst = client.get(regel.wacht.adres())
    assert lijst.status_code == 200
    if naam in {"tweede-blik", "verbeteringen", "avg-verzoeken", "aanmeldingen-bekijken"}:
        # Deze lijsten tonen ook wat af is, of een rij per datum.
        assert aantal_op_de_lijst(lijst) >= regel.aantal / 2
    else:
        assert aantal_op_de_lijst(lijst) == regel.aantal


def test_menu_en_startscherm_noemen_hetzelfde_aantal(client, start, admin_user):
    leg_klaar(2)
    client.force_login(admin_user)
    antwoord = start()
    per_item = {
        "Werklijst": "inbreng-nieuw",
        "Tweede blik": "tweede-blik",
        "Verbeteringen": "verbeteringen",
        "AVG-verzoeken": "avg-verzoeken",
        "Nieuwe initiatieven": "initiatieven-nieuw",
        "Aanmeldingen": "aanmeldingen-bekijken",
        "Aanbod om te helpen": "hulpaanbod",
    }
    for item, naam in per_item.items():
        assert f"{item} ({regels(antwoord)[naam].getal})" in tekst(antwoord), item


def test_een_teamlid_telt_alleen_de_eigen_projecten(client, start):
    eigen, ander = maak_project(), maak_project()
    beloof(-3, maak_formulier(eigen)), beloof(-9, maak_formulier(ander)), beloof(-9, maak_formulier(ander))
    als_rol(client, "Projectcommunicatie")
    lid = maak_medewerker()
    lid.groups.add(*lid.groups.model.objects.filter(name="Projectcommunicatie"))
    voeg_toe(eigen, lid, door=None)
    client.force_login(lid)
    regel = regels(start())["inbreng-te-laat"]
    assert (regel.aantal, regel.dagen) == (1, 3)


def test_wat_te_laat_is_staat_voorop_en_daarbinnen_het_oudste(client, start, admin_user):
    leg_klaar()
    client.force_login(admin_user)
    volgorde = list(regels(start()))
    haast = [regels(start())[naam].wacht.haast for naam in volgorde]
    assert haast == sorted(haast)
    # Twaalf dagen te laat gaat voor één dag te laat; over twee dagen gaat voor over drie.
    assert volgorde.index("inbreng-te-laat") < volgorde.index("toezeggingen-te-laat")
    assert volgorde.index("toezeggingen-binnenkort") < volgorde.index("inbreng-binnenkort")


def test_de_zin_zegt_hoeveel_en_hoe_lang(client, start):
    client.force_login(maak_medewerker("participatie.moderate_inbreng"))
    beloof(-12), beloof(-2), beloof(1)
    pagina = tekst(start())
    assert "2 bijdragen wachten langer dan beloofd op antwoord" in pagina
    assert "de oudste is 12 dagen te laat" in pagina
    assert "de eerste morgen" in pagina


def test_meer_dan_negenennegentig_heet_99_plus(client, start):
    client.force_login(maak_medewerker("participatie.moderate_inbreng"))
    rij = maak_inbreng()
    velden = {
        veld.attname: getattr(rij, veld.attname) for veld in Inbreng._meta.concrete_fields if not veld.primary_key
    }
    Inbreng.objects.bulk_create(
        Inbreng(**{**velden, "kenmerk": f"K{nummer}", "idempotentie": f"i{nummer}"}) for nummer in range(120)
    )
    assert "99+ nieuwe bijdragen zijn nog niet gelezen" in tekst(start())


def test_een_telling_die_stukgaat_haalt_het_scherm_niet_onderuit(client, start, admin_user, monkeypatch, caplog):
    def stuk(medewerker):
        raise DatabaseError("geheim@voorbeeld.test")

    soorten = {soort.naam: soort for soort in wachtend.alle()}
    monkeypatch.setattr(wachtend, "_register", soorten | {"tweede-blik": replace(soorten["tweede-blik"], rijen=stuk)})
    toezegging(-1)
    client.force_login(admin_user)
    with caplog.at_level(logging.ERROR):
        pagina = tekst(start())
    assert "Tweede blik gevraagd: kon niet tellen" in pagina
    assert "1 toezegging is te laat" in pagina
    assert "tweede-blik" in caplog.text
    assert "geheim@" not in caplog.text + pagina


def test_een_lid_van_een_wijkplatform_houdt_het_eigen_scherm(client, start):
    leg_klaar()
    client.force_login(maak_lid(maak_platform(title="Platform Zuid")))
    pagina = tekst(start())
    assert "Platform Zuid" in pagina
    for kop in ("Wacht op mij", "Snel beginnen", "Deze week", "Begin met uw stad"):
        assert kop not in pagina


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [(0, "de eerste vandaag"), (1, "de eerste morgen"), (5, "de eerste over 5 dagen")],
)
def test_over_hoeveel_dagen_staat_er_in_woorden(dagen, woorden):
    assert wachtend.over_dagen(dagen).format(n=dagen) == woorden


def test_hetzelfde_nog_eens_aanmelden_vervangt_de_vorige(monkeypatch):
    monkeypatch.setattr(wachtend, "_register", {})
    soort = wachtend.Wacht("x", "X", bool, lambda wie: Inbreng.objects.none(), lambda n: "{n}", lambda: "/")
    wachtend.registreer(soort, replace(soort, haast=Haast.TE_LAAT))
    assert [een.haast for een in wachtend.alle()] == [Haast.TE_LAAT]
