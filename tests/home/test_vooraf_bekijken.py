"""Een redacteur bekijkt een pagina vooraf, ook een nieuwe die nog nergens in de paginaboom staat."""

import pytest
from django.apps import apps

from stadmaken.common.pagina import BasisPage

pytestmark = pytest.mark.django_db
SOORTEN = [model for model in apps.get_models() if issubclass(model, BasisPage) and model.is_creatable]


@pytest.mark.parametrize("model", SOORTEN)
def test_een_nieuwe_pagina_is_vooraf_te_bekijken(model):
    nieuw = {"title": "Nog niet opgeslagen", "slug": "nieuw", "samenvatting": "Straks meer."}
    for modus, _naam in model(**nieuw).preview_modes:
        antwoord = model(**nieuw).make_preview_request(preview_mode=modus)
        assert antwoord.status_code == 200, modus
        tekst = antwoord.content if getattr(antwoord, "is_rendered", True) else antwoord.rendered_content.encode()
        assert "Nog niet opgeslagen" in tekst.decode()
