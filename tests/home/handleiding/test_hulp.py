"""De weg naar de handleiding: op elk scherm, en naar het blad dat erbij hoort."""

from functools import cache
from typing import Any

import pytest
from django.urls import get_resolver, resolve, reverse
from django.urls.resolvers import URLResolver

from home.handleiding.menu import HandleidingMenuItem, knop_bij_pagina
from tests import adressen
from tests.fabriek import maak_home, maak_inbreng, maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_cursus

pytestmark = pytest.mark.django_db


@cache
def schermnamen() -> frozenset[str]:
    """De naam van elk adres van de site."""

    def loop(boom: URLResolver, ruimte: str = "") -> Any:
        for deel in boom.url_patterns:
            if isinstance(deel, URLResolver):
                yield from loop(deel, deel.namespace or ruimte)
            elif deel.name:
                yield f"{ruimte}:{deel.name}" if ruimte else deel.name

    return frozenset(loop(get_resolver()))


def menulink(rf: Any, wie: Any, adres: str) -> tuple[str, str]:
    """Wat er in het menu staat op dit scherm, en waar het heen gaat."""
    verzoek = rf.get(adres)
    verzoek.user, verzoek.resolver_match = wie, resolve(adres)
    deel = HandleidingMenuItem().render_component(verzoek)
    return str(deel.label), str(deel.url)


def test_op_een_scherm_met_een_blad_wijst_het_menu_daarheen(rf: Any):
    wie = maak_medewerker("wagtailadmin.access_admin", "participatie.moderate_inbreng")
    inbreng = reverse("inbreng_beheer:lezen", args=[maak_inbreng().pk])
    assert menulink(rf, wie, inbreng) == ("Hulp bij dit scherm", "/cms/handleiding/inbreng/")
    assert menulink(rf, wie, reverse("themas_beheer:projecten"))[1] == "/cms/handleiding/antwoord/"


def test_zonder_blad_of_zonder_recht_is_het_de_hele_handleiding(rf: Any):
    wie = maak_medewerker("wagtailadmin.access_admin")
    for adres in (reverse("wagtailadmin_account"), reverse("inbreng_beheer:lijst"), "/cms/handleiding/schrijven/"):
        naam, doel = menulink(rf, wie, adres)
        assert (naam == "Handleiding") == (doel == "/cms/handleiding/")
    assert menulink(rf, wie, reverse("inbreng_beheer:lijst"))[1] == "/cms/handleiding/"


def test_bij_een_nieuwe_pagina_wijst_het_menu_naar_het_blad_van_die_soort(rf: Any, admin_user: Any):
    adres = reverse("wagtailadmin_pages:add", args=["participatie", "projectpage", maak_home().pk])
    assert menulink(rf, admin_user, adres) == ("Hulp bij dit scherm", "/cms/handleiding/project-beginnen/")


def test_bij_een_pagina_staat_hulp_voor_wie_het_blad_mag_lezen(admin_user: Any):
    project, cursus = maak_project(), maak_cursus()
    assert [knop.url for knop in knop_bij_pagina(project, admin_user, "edit")] == ["/cms/handleiding/project-beginnen/"]
    assert [knop.url for knop in knop_bij_pagina(cursus, admin_user, "edit")] == ["/cms/handleiding/cursus/"]
    assert list(knop_bij_pagina(maak_home(), admin_user, "edit")) == []
    assert list(knop_bij_pagina(project, maak_medewerker("wagtailadmin.access_admin"), "edit")) == []


def test_het_menu_heeft_geen_links_naar_engelse_uitleg(client: Any):
    adressen.als_rol(client, "Webredactie")
    html = client.get("/cms/handleiding/").content.decode()
    assert "/cms/handleiding/" in html
    assert "guide.wagtail.org" not in html
