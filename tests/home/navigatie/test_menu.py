"""Menu en voettekst: wat redacteuren kiezen, wat er staat als zij niets kiezen, en wat nooit verdwijnt."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction, Site

from home.models import Gemeente
from stadmaken.common.menublok import MenuStroom
from tests.common.test_vormgeving_schil import maak_inhoud, schil, zet_menu
from tests.fabriek import maak_home, maak_medewerker, maak_projecten
from tests.fabriek_initiatieven import maak_agenda, maak_school

pytestmark = pytest.mark.django_db

VAST = ("/toegankelijkheid/", "/privacy/", "/cookies/", "/kwetsbaarheid-melden/")


def keur(**velden: Any) -> Any:
    """Eén menukeuze zoals het formulier van het CMS haar aanbiedt."""
    keuze = {"pagina": None, "adres": "", "tekst": "", "tekst_en": "", **velden}
    stroom = MenuStroom()
    return stroom.clean(
        stroom.to_python([{"type": "item", "value": {**keuze, "pagina": getattr(keuze["pagina"], "pk", None)}}])
    )


def test_zonder_keuze_staan_de_overzichten_die_er_zijn_in_het_menu():
    maak_projecten()
    maak_agenda(title="Wat is er te doen", slug="te-doen")
    maak_school(live=False)

    assert [(k.tekst, k.adres) for k in schil().hoofdmenu] == [
        ("Projecten", "/projecten/"),
        ("Wat is er te doen", "/te-doen/"),
    ]
    assert "/onderwerpen/" in [k.adres for k in schil().voetmenu]


def test_een_menu_met_alleen_weggevallen_paginas_is_leeg_en_niet_opeens_iets_anders():
    pagina = maak_inhoud()
    zet_menu({"pagina": pagina})
    pagina.unpublish()

    assert schil().hoofdmenu == []


def test_zonder_eigen_tekst_staat_de_titel_er_en_die_verandert_mee():
    pagina = maak_inhoud(title="Uitleg")
    zet_menu({"pagina": pagina, "tekst": ""})
    pagina.title = "Zo werkt het"
    pagina.save_revision().publish()

    assert [k.tekst for k in schil().hoofdmenu] == ["Zo werkt het"]


def test_een_besloten_pagina_valt_weg_en_een_verhuisde_verhuist_mee():
    boven, pagina, besloten = maak_inhoud(slug="boven"), maak_inhoud(slug="team"), maak_inhoud(slug="besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    zet_menu({"pagina": pagina, "tekst": "Team"}, {"pagina": besloten})
    pagina.move(boven, pos="last-child")

    assert [k.adres for k in schil().hoofdmenu] == ["/boven/team/"]


def test_een_vast_adres_heet_zoals_de_site_het_noemt_ook_in_het_engels(client):
    engels, _ = Locale.objects.get_or_create(language_code="en")
    maak_home().copy_for_translation(engels).save_revision().publish()
    zet_menu(
        {"adres": "/onderwerpen/", "tekst": ""}, {"adres": "/toezeggingen/", "tekst": "Beloofd", "tekst_en": "Promises"}
    )

    assert [k.tekst for k in schil().hoofdmenu] == ["Onderwerpen van A tot Z", "Beloofd"]
    html = client.get("/en/").content.decode()
    assert 'href="/en/onderwerpen/"' in html
    assert ">Promises</a>" in html


@pytest.mark.parametrize(
    "adres",
    ["https://elders.nl/", "//elders.nl", "/\\elders.nl", "javascript:alert(1)", "/niets/", "/cms/", "/n\x00ul/"],
)
def test_een_adres_waar_niets_staat_wordt_geweigerd(adres):
    maak_home()
    with pytest.raises(ValidationError):
        keur(adres=adres, tekst="Keuze")


def test_een_keuze_is_een_pagina_of_een_adres_en_past_in_het_menu():
    pagina, lang = maak_inhoud(), maak_inhoud(title="Een titel die veel te lang is voor een menu", slug="lang")
    assert keur(pagina=pagina)
    assert keur(adres="/toezeggingen/")
    assert keur(pagina=lang, tekst="Kort")
    for fout in ({}, {"pagina": pagina, "adres": "/toezeggingen/"}, {"pagina": lang}, {"adres": "/b/"}):
        with pytest.raises(ValidationError):
            keur(**fout)


def test_wie_het_adres_van_de_startpagina_intypt_hoort_welke_pagina_dat_is():
    maak_projecten()
    with pytest.raises(ValidationError) as fout:
        keur(adres="/", tekst="Begin")

    assert f"de pagina “{maak_home().title}”" in str(fout.value.block_errors[0].block_errors["adres"])


def test_wie_een_pagina_en_een_adres_geeft_hoort_dat_een_genoeg_is():
    with pytest.raises(ValidationError) as fout:
        keur(pagina=maak_inhoud(), adres="/toezeggingen/")
    assert "niet allebei" in str(fout.value.block_errors[0].block_errors["adres"])


def test_wie_het_adres_van_een_pagina_intypt_hoort_dat_kiezen_beter_is():
    maak_projecten()
    with pytest.raises(ValidationError) as fout:
        keur(adres="/projecten/", tekst="Projecten")

    binnen = fout.value.block_errors[0].block_errors["adres"]
    assert "Hier staat de pagina “Projecten”." in str(binnen)


def test_er_passen_hooguit_acht_keuzes_in_het_hoofdmenu():
    pagina = maak_inhoud()
    stroom = Gemeente._meta.get_field("hoofdmenu").stream_block
    waarde = stroom.to_python([{"type": "item", "value": {"pagina": pagina.pk, "adres": "", "tekst": "Keuze"}}] * 9)
    with pytest.raises(ValidationError):
        stroom.clean(waarde)


def test_de_vaste_links_blijven_wat_een_redacteur_ook_kiest(client):
    zet_menu({"pagina": maak_inhoud()}, soort="voetmenu")
    html = client.get("/").content.decode()

    for adres in VAST:
        assert f'href="{adres}"' in html


def formulier(client) -> dict[str, Any]:
    """Wat het formulier van de gemeente zou versturen."""
    adres = reverse("wagtailsettings:edit", args=["home", "gemeente", Site.objects.get(is_default_site=True).pk])
    form = client.get(adres).context["form"]
    return {
        **{naam: form.initial.get(naam) or "" for naam in form.fields if naam not in {"hoofdmenu", "voetmenu"}},
        "voetmenu-count": "0",
        "hoofdmenu-count": "1",
        "hoofdmenu-0-deleted": "",
        "hoofdmenu-0-order": "0",
        "hoofdmenu-0-type": "item",
        "hoofdmenu-0-id": "",
        "hoofdmenu-0-value-pagina": "",
        "hoofdmenu-0-value-adres": "/toezeggingen/",
        "hoofdmenu-0-value-tekst": "Nieuw in het menu",
        "hoofdmenu-0-value-tekst_en": "",
    }


def test_een_redacteur_ziet_hoe_het_wordt_zonder_dat_er_iets_verandert(client):
    maak_home()
    client.force_login(maak_medewerker("home.change_gemeente"))
    velden = formulier(client)

    antwoord = client.post("/cms/menu/voorbeeld/", velden)

    assert antwoord.status_code == 200
    assert "Nieuw in het menu" in antwoord.content.decode()
    assert "Nieuw in het menu" not in client.get("/").content.decode()
    assert not Gemeente.for_site(Site.objects.get(is_default_site=True)).hoofdmenu


def test_een_voorbeeld_met_een_fout_zegt_dat(client):
    maak_home()
    client.force_login(maak_medewerker("home.change_gemeente"))
    fout = {**formulier(client), "hoofdmenu-0-value-adres": "/niets/"}

    antwoord = client.post("/cms/menu/voorbeeld/", fout)

    assert antwoord.status_code == 422
    assert "Nog niet te bekijken" in antwoord.content.decode()


def test_alleen_wie_het_menu_mag_veranderen_krijgt_een_voorbeeld(client):
    client.force_login(maak_medewerker())
    assert client.post("/cms/menu/voorbeeld/").status_code == 302
    client.force_login(maak_medewerker("home.change_gemeente"))
    assert client.get("/cms/menu/voorbeeld/").status_code == 405


def test_een_overzicht_dat_anders_heet_wordt_overal_gevonden(client):
    overzicht = maak_projecten()
    overzicht.slug = "plannen"
    overzicht.save()

    assert schil().ingangen["projecten"] == "/plannen/"
    html = client.get("/niets/").content.decode()
    assert 'href="/plannen/">Alle projecten' in html


def test_het_menu_kost_een_vraag_voor_alles(client):
    maak_agenda()
    zet_menu(*({"pagina": maak_inhoud(slug=f"u{n}")} for n in range(4)))

    def tel() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            schil("/x/")
        return len(gevangen)

    tel()
    eerst = tel()
    zet_menu(*({"pagina": maak_inhoud(slug=f"v{n}")} for n in range(8)))
    assert tel() == eerst
