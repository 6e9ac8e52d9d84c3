"""De gedeelde onderdelen: opbouw, koppelingen voor schermlezers, en niets dat uit de pagina breekt."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.urls import reverse

from stadmaken.common.jsonld import als_script
from stadmaken.common.tekeningen import svg

IMG = Path(__file__).parents[2] / "site" / "static" / "img"


class ProefForm(forms.Form):
    use_required_attribute = False

    tekst = forms.CharField(label="Uw reactie", help_text="Zet geen persoonsgegevens in uw reactie.")
    naam = forms.CharField(label="Naam", required=False)
    keuze = forms.ChoiceField(label="Waar?", choices=[("a", "Hier"), ("b", "Daar")], widget=forms.RadioSelect)


def veld(naam: str, gegevens: dict[str, str] | None = None) -> str:
    return render_to_string("components/veld.html", {"veld": ProefForm(gegevens)[naam]})


@pytest.mark.django_db
def test_de_galerij_toont_elk_onderdeel(client) -> None:
    html = client.get(reverse("galerij")).content.decode()

    onderdelen = [
        "button--primair", "button--secundair", "button--stil", "data-badge--let-op", "alert--info", "alert--goed",
        "alert--let-op", "alert--fout", "card__heading", "process-steps__step--voltooid", "process-steps__step--nu",
        "process-steps__step--straks", "timeline__item", "blockquote", "details", "contact-card", "spotlight",
        "action-list", "data-list", "quick-menu", "pagination", "empty", "search", "form-field--invalid", "chart",
        "error-summary", "text-input", "textarea", "select", "file-input", "checkbox",
    ]  # fmt: skip
    for onderdeel in onderdelen:
        assert f"nl-{onderdeel}" in html, onderdeel


@pytest.mark.django_db
def test_elke_link_in_de_inhoudsopgave_van_de_galerij_heeft_een_doel(client) -> None:
    response = client.get(reverse("galerij"))
    html = response.content.decode()

    for anker, _ in response.context["inhoudsopgave"]:
        assert f'id="{anker}"' in html


@pytest.mark.django_db
def test_de_galerij_toont_elk_icoon_en_elke_tekening(client) -> None:
    context = client.get(reverse("galerij")).context

    assert set(context["iconen"]) == {p.stem for p in (IMG / "iconen").glob("*.svg")} - {"merk"}
    assert set(context["tekeningen"]) == {p.stem for p in (IMG / "tekening").glob("*.svg")} - {"gevels"}


def test_een_veld_staat_in_de_volgorde_label_uitleg_fout_invoer() -> None:
    html = veld("tekst", {"tekst": ""})

    plekken = [html.index(deel) for deel in ("<label", '_helptext"', '_error"', "<input")]
    assert plekken == sorted(plekken)


def test_een_fout_veld_zegt_het_ook_aan_een_schermlezer() -> None:
    html = veld("tekst", {"tekst": ""})

    assert 'aria-describedby="id_tekst_helptext id_tekst_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-required="true"' in html


def test_een_goed_veld_heeft_geen_foutkenmerken() -> None:
    html = veld("tekst", {"tekst": "Meer bomen"})

    assert "aria-invalid" not in html
    assert "error-message" not in html


def test_een_niet_verplicht_veld_zegt_dat_in_het_label() -> None:
    html = veld("naam")

    assert "(niet verplicht)" in html
    assert "aria-required" not in html


def test_keuzes_staan_samen_onder_een_legenda() -> None:
    html = veld("keuze", {"keuze": ""})

    assert "<fieldset" in html
    assert "<legend" in html
    assert 'role="radiogroup" aria-required="true" aria-invalid="true"' in html
    assert 'aria-describedby="id_keuze_error"' in html
    assert 'id="id_keuze_error"' in html


def test_de_foutenlijst_verwijst_naar_de_velden() -> None:
    html = render_to_string("components/foutenlijst.html", {"form": ProefForm({})})

    assert "Er zijn 2 fouten. Verbeter deze voordat u verdergaat." in html
    assert 'href="#id_tekst"' in html
    assert 'href="#id_keuze_0"' in html


def test_de_foutenlijst_telt_een_enkele_fout_als_een() -> None:
    html = render_to_string("components/foutenlijst.html", {"form": ProefForm({"tekst": "x"})})

    assert "Er is 1 fout." in html


def test_zonder_fouten_is_er_geen_foutenlijst() -> None:
    assert not render_to_string(
        "components/foutenlijst.html", {"form": ProefForm({"tekst": "x", "keuze": "a"})}
    ).strip()


def test_paginering_bewaart_de_keuzes_en_het_anker() -> None:
    pagina = Paginator(range(30), 10).page(2)

    html = render_to_string("components/paginering.html", {"pagina": pagina, "zoekreeks": "wijk=1", "anker": "lijst"})

    assert 'href="?wijk=1&amp;pagina=1#lijst"' in html
    assert 'href="?wijk=1&amp;pagina=3#lijst"' in html
    assert "Pagina 2 van 3" in html


def test_een_enkele_pagina_heeft_geen_paginering() -> None:
    html = render_to_string("components/paginering.html", {"pagina": Paginator(range(3), 10).page(1)})

    assert not html.strip()


def test_een_telefoonnummer_is_te_bellen() -> None:
    html = render_to_string("components/contactkaart.html", {"naam": "Loket", "telefoon": "14 (0)00"})

    assert 'href="tel:14000"' in html


def test_een_melding_ontsnapt_wat_erin_staat() -> None:
    html = render_to_string("components/melding.html", {"soort": "fout", "tekst": "<script>alert(1)</script>"})

    assert "<script>" not in html


def test_json_ld_kan_niet_uit_het_scriptblok_breken() -> None:
    html = als_script({"name": "</script><script>alert(1)</script>"})

    assert html.count("</script>") == 1


def test_een_tekening_is_verborgen_voor_schermlezers() -> None:
    assert 'aria-hidden="true"' in svg("tekening", "straat", "nl-illustration")


@pytest.mark.parametrize("naam", ["bestaat-niet", "../../css/stijl", ""])
def test_een_onbekende_tekening_is_een_fout(naam: str) -> None:
    with pytest.raises(FileNotFoundError):
        svg("tekening", naam, "x")


@pytest.mark.parametrize("bestand", sorted(IMG.rglob("*.svg")), ids=lambda p: p.stem)
def test_een_svg_past_in_een_pagina(bestand: Path) -> None:
    tekst = bestand.read_text()

    for verboden in ("<style", "style=", "<script", " id=", "href"):
        assert verboden not in tekst


def test_een_lang_adres_breekt_bij_de_apenstaart_en_ontsnapt_wat_erin_staat() -> None:
    html = render_to_string("components/contactkaart.html", {"email": "team<b>@voorbeeld.nl"})

    assert "team&lt;b&gt;<wbr>@voorbeeld.nl" in html


def test_een_tijd_op_de_tijdlijn_is_een_dag_die_elke_machine_leest() -> None:
    tijd = datetime(2026, 3, 1, 23, 30, 0, 8823, tzinfo=UTC)  # in Nederland al een dag later
    html = render_to_string("components/tijdlijn.html", {"gebeurtenissen": [{"tijd": tijd, "titel": "Toegezegd"}]})
    assert '<time datetime="2026-03-02">2 maart 2026</time>' in html
