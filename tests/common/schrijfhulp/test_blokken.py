"""Elk blok dat een redacteur kan kiezen, zegt wat het is en laat zien hoe het eruitziet."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail import blocks
from wagtail.fields import StreamField

from stadmaken.common.pagina import paginatypen


def _stromen(blok: Any) -> Iterator[Any]:
    """Een StreamBlock, en elk StreamBlock dat daarin zit."""
    if isinstance(blok, blocks.BaseStreamBlock):
        yield blok
    binnen = list(getattr(blok, "child_blocks", {}).values()) or [getattr(blok, "child_block", None)]
    for kind in filter(None, binnen):
        yield from _stromen(kind)


def keuzes() -> dict[str, Any]:
    """Alle blokken uit de keuzelijst van elk StreamField in de site, op paginatype en naam."""
    return {
        f"{model.__name__}.{veld.name}.{naam}": kind
        for model in apps.get_models()
        for veld in model._meta.get_fields()
        if isinstance(veld, StreamField) and veld.model is model
        for stroom in _stromen(veld.stream_block)
        for naam, kind in stroom.child_blocks.items()
    }


KEUZES = keuzes()


def test_de_lijst_kent_elk_paginatype_met_blokken():
    soorten = {naam.split(".")[0] for naam in KEUZES}
    met_blokken = {
        veld.model.__name__
        for soort in paginatypen()
        for veld in soort._meta.get_fields()
        if isinstance(veld, StreamField)
    }
    assert met_blokken <= soorten
    assert len(KEUZES) > 30


@pytest.mark.parametrize("naam", KEUZES)
def test_elk_blok_heeft_een_naam_een_teken_een_uitleg_en_een_voorbeeld(naam: str):
    blok = KEUZES[naam]
    assert str(blok.label)
    assert str(blok.get_description()), "geen description"
    assert blok.meta.icon not in {"", "placeholder"}, "geen icoon"
    assert blok.is_previewable, "geen preview_value of preview_template"


@pytest.mark.django_db
def test_elk_voorbeeld_is_te_zien(admin_client: Any):
    for naam, blok in KEUZES.items():
        antwoord = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": blok.definition_prefix})
        assert antwoord.status_code == 200, naam
        tekst = antwoord.content.decode()
        assert "stijl.css" in tekst, naam
        assert len(tekst[tekst.index("<main>") :].split()) > 5, naam


@pytest.mark.django_db
def test_elke_pagina_is_te_bekijken_op_telefoon_en_beeldscherm_met_een_nederlandse_naam():
    for soort in paginatypen():
        maten = {str(maat["name"]): str(maat["label"]) for maat in soort().preview_sizes}
        assert {"mobile", "desktop"} <= maten.keys(), soort
        assert "mobiel" in maten["mobile"].lower(), maten
        assert not [naam for naam in maten.values() if naam.startswith("Preview")], maten
