"""De mail in het voorbeeld van het CMS: met haar stijlen, zonder script, en in het kader van het CMS."""

from typing import Any

import pytest
from django.urls import reverse

from tests.common.schrijfhulp.test_scherm import formulier
from tests.fabriek_nieuwsbrief import maak_editie

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("stand", ["mail", "donker", "tekst"])
def test_de_mail_toont_haar_stijlen_en_voert_niets_uit(admin_client: Any, stand: str):
    editie = maak_editie()
    adres = reverse("wagtailadmin_pages:preview_on_edit", args=[editie.pk])
    assert admin_client.post(adres, formulier(admin_client, editie, **{"inhoud-count": "0"})).json()["is_valid"]
    beleid = admin_client.get(adres, {"mode": stand}).headers["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in beleid
    assert "script-src 'none'" in beleid
    assert "frame-ancestors 'self'" in beleid
