"""Kop, menu, kruimelpad en voet: op elke pagina goed, en even zuinig hoeveel er ook in staat."""

from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site

from home.models import Gemeente, InhoudPage
from stadmaken.common.schil import schil_van
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db


def maak_inhoud(ouder: Any = None, **velden: Any) -> InhoudPage:
    gegevens = {"title": "Uitleg", "samenvatting": "Zo werkt het.", **velden}
    return (ouder or maak_home()).add_child(instance=InhoudPage(**gegevens))


def zet_menu(*keuzes: dict[str, Any], soort: str = "hoofdmenu") -> None:
    gegevens = Gemeente.for_site(Site.objects.get(is_default_site=True))
    standaard = {"tekst": "Keuze", "pagina": None, "adres": ""}
    setattr(gegevens, soort, [("item", {**standaard, **keuze}) for keuze in keuzes])
    gegevens.save()


def schil(pad: str = "/", pagina: Any = None) -> Any:
    maak_home()
    return schil_van(RequestFactory().get(pad), pagina)


def test_het_menu_verwijst_naar_gepubliceerde_paginas() -> None:
    pagina = maak_inhoud()
    zet_menu({"tekst": "Uitleg", "pagina": pagina})

    (keuze,) = schil().hoofdmenu

    assert (keuze.tekst, keuze.adres) == ("Uitleg", "/uitleg/")


def test_een_niet_gepubliceerde_pagina_verdwijnt_uit_het_menu() -> None:
    pagina = maak_inhoud()
    zet_menu({"tekst": "Uitleg", "pagina": pagina})
    pagina.unpublish()

    assert schil().hoofdmenu == []


@pytest.mark.parametrize("adres", ["https://elders.nl/", "//elders.nl/", "/\\elders.nl", "javascript:alert(1)"])
def test_een_adres_buiten_de_site_komt_niet_in_het_menu(adres: str) -> None:
    maak_home()
    zet_menu({"adres": adres})

    assert schil().hoofdmenu == []


def test_het_menu_wijst_aan_waar_u_bent() -> None:
    maak_home()
    zet_menu({"adres": "/projecten/"}, {"adres": "/agenda/"})

    assert [keuze.huidig for keuze in schil("/projecten/plein/").hoofdmenu] == [True, False]


def test_het_kruimelpad_loopt_van_de_startpagina_tot_hier() -> None:
    pagina = maak_inhoud(maak_inhoud(title="Over ons", slug="over"), title="Team", slug="team")

    kruimels = schil("/over/team/", pagina).kruimels

    assert [(k.tekst, k.adres, k.huidig) for k in kruimels] == [
        ("Startpagina", "/", False),
        ("Over ons", "/over/", False),
        ("Team", "/over/team/", True),
    ]


def test_een_vertaalde_pagina_heeft_een_taalkeuze(client) -> None:
    engels, _ = Locale.objects.get_or_create(language_code="en")
    home = maak_home()
    pagina = maak_inhoud()
    home.copy_for_translation(engels).save_revision().publish()
    vertaling = pagina.copy_for_translation(engels)
    vertaling.save_revision().publish()

    talen = {keuze.taal: keuze for keuze in schil("/uitleg/", pagina).talen}

    assert talen["en"].adres == "/en/uitleg/"
    assert talen["en"].tekst == "English"


def test_een_pagina_zonder_vertaling_verwijst_naar_de_engelse_startpagina() -> None:
    engels, _ = Locale.objects.get_or_create(language_code="en")
    maak_home().copy_for_translation(engels).save_revision().publish()

    talen = {keuze.taal: keuze for keuze in schil("/uitleg/", maak_inhoud()).talen}

    assert talen["en"].adres == "/en/"
    assert not talen["en"].vertaling


def test_het_menu_op_een_engelse_pagina_verwijst_naar_engelse_paginas(client) -> None:
    engels, _ = Locale.objects.get_or_create(language_code="en")
    pagina = maak_inhoud()
    maak_home().copy_for_translation(engels).save_revision().publish()
    pagina.copy_for_translation(engels).save_revision().publish()
    zet_menu({"pagina": pagina})

    assert 'href="/en/uitleg/"' in client.get("/en/").content.decode()


def vragen(pagina: Any) -> int:
    request = RequestFactory().get(pagina.url)
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as gevangen:
        schil_van(request, pagina)
    return len(gevangen)


def test_een_groter_menu_kost_niet_meer_vragen() -> None:
    eerste = maak_inhoud()
    zet_menu({"pagina": eerste})
    zet_menu({"pagina": eerste}, soort="voetmenu")
    klein = vragen(eerste)

    meer = [maak_inhoud(title=f"Uitleg {n}") for n in range(9)]
    zet_menu(*({"pagina": pagina} for pagina in meer))
    zet_menu(*({"pagina": pagina} for pagina in meer), soort="voetmenu")

    assert vragen(eerste) == klein <= 3


def test_een_tweede_keer_kost_alleen_de_weg_naar_deze_pagina(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        eerste = maak_inhoud()
        tweede = maak_inhoud(title="Tweede")
        zet_menu({"pagina": eerste})
    vragen(eerste)
    assert vragen(tweede) == 1
    assert vragen(maak_home()) == 0


@pytest.mark.parametrize("pad", ["/", "/abonneren/"])
def test_een_ander_menu_staat_er_meteen(client, pad, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        paren = [(maak_inhoud(title=f"Boven {n}"), maak_inhoud(title=f"Onder {n}")) for n in range(2)]
    for boven, onder in paren:
        with django_capture_on_commit_callbacks(execute=True):
            zet_menu({"pagina": boven})
            zet_menu({"pagina": onder}, soort="voetmenu")
        tekst = client.get(pad).content.decode()
        assert f'href="{boven.url}"' in tekst
        assert f'href="{onder.url}"' in tekst


def test_een_verzoek_kost_geen_vraag_naar_de_site_en_de_gemeente(client, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        zet_menu({"pagina": maak_inhoud()})
    client.get("/uitleg/")
    with CaptureQueriesContext(connection) as gevangen:
        client.get("/uitleg/")
    assert not [vraag for vraag in gevangen if 'FROM "wagtailcore_site"' in vraag["sql"] or "gemeente" in vraag["sql"]]


def test_wat_een_verzoek_aan_zijn_site_hangt_ziet_het_volgende_niet(rf, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        maak_home()
    gezien = []
    for _keer in range(2):
        gezien.append(Site.find_for_request(rf.get("/")))
        gezien[-1].root_page.title = "Anders"
    assert gezien[0].pk == gezien[1].pk
    assert gezien[0] is not gezien[1]
    assert Site.find_for_request(rf.get("/")).root_page.title != "Anders"


def test_elke_pagina_heeft_de_vaste_links_in_de_voet(client) -> None:
    maak_home()

    html = client.get("/").content.decode()

    for adres in ("/toegankelijkheid/", "/privacy/", "/cookies/", "/kwetsbaarheid-melden/"):
        assert f'href="{adres}"' in html


def test_elke_pagina_begint_met_een_link_naar_de_inhoud(client) -> None:
    maak_home()

    html = client.get("/").content.decode()

    assert html.index('href="#inhoud"') < html.index("<header")
    assert 'id="inhoud"' in html


def test_een_pagina_vertelt_zoekmachines_en_sociale_media_waar_zij_over_gaat(client) -> None:
    project = maak_project(title="Het plein", samenvatting="Een plein met bomen.")

    html = client.get(project.url).content.decode()

    assert "<title>Het plein - Samen Stadmaken</title>" in html
    assert '<meta name="description" content="Een plein met bomen.">' in html
    assert f'<link rel="canonical" href="https://doemee.test{project.url}">' in html
    assert '<meta property="og:title" content="Het plein">' in html
    assert '"@type": "WebPage"' in html


def test_een_menukeuze_zonder_vertaling_zegt_in_welke_taal_zij_is(client) -> None:
    engels, _ = Locale.objects.get_or_create(language_code="en")
    zet_menu({"tekst": "Uitleg", "pagina": maak_inhoud()})
    maak_home().copy_for_translation(engels).save_revision().publish()

    assert 'lang="nl" hreflang="nl">Uitleg<' in client.get("/en/").content.decode()
    assert 'hreflang="nl">Uitleg<' not in client.get("/").content.decode()
