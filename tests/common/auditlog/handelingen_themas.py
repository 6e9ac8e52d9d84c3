"""De proeven van thema's en besluiten."""

from typing import Any

from django.utils import timezone

from participatie.models import Themaindeling
from participatie.themas import actions as themas
from tests.fabriek import maak_formulier, maak_project, maak_thema

from .handelingen import GEHEIM, Doe, bijdrage, proef, van

# --- thema's ------------------------------------------------------------------------------------


def _thema(**velden: Any) -> Any:
    project = maak_project()
    return maak_thema(project, bijdrage(formulier=maak_formulier(project)), titel=f"Van {GEHEIM}", **velden)


T = "participatie.themas.actions."
van(
    f"{T}antwoord.beantwoord_thema",
    "thema_beantwoord",
    _thema,
    lambda t, wie: themas.beantwoord_thema(t, "overgenomen", f"Dag {GEHEIM}", "Team", wie),
)
van(
    f"{T}antwoord.trek_themaantwoord_in",
    "thema_antwoord_ingetrokken",
    lambda: _thema(uitkomst="overgenomen"),
    lambda t, wie: themas.trek_themaantwoord_in(t, wie, GEHEIM),
)
van(f"{T}thema.maken", "thema_gemaakt", maak_project, lambda p, _wie: themas.maken(p, f"Van {GEHEIM}"))
van(f"{T}thema.bijwerken", "thema_bijgewerkt", _thema, lambda t, _wie: themas.bijwerken(t, "Anders", GEHEIM))
van(
    f"{T}thema.verwijderen",
    "thema_verwijderd",
    lambda: maak_thema(maak_project(), titel=GEHEIM),
    lambda t, _wie: themas.verwijderen(t),
)


@proef(f"{T}samenvoegen.samenvoegen", "thema_samengevoegd")
def _samen(wie: Any) -> Doe:
    bron = _thema()
    doel = maak_thema(bron.project)
    return lambda: themas.samenvoegen(bron, doel, wie)


@proef(f"{T}samenvoegen.uit_elkaar", "thema_uit_elkaar")
def _los(wie: Any) -> Doe:
    bron = _thema()
    themas.samenvoegen(bron, maak_thema(bron.project), None)
    bron.refresh_from_db()
    return lambda: themas.uit_elkaar(bron, wie)


@proef(f"{T}indeling.indelen", "inbreng_thema")
def _indelen(wie: Any) -> Doe:
    thema = _thema()
    ander = maak_thema(thema.project)
    pks = list(Themaindeling.objects.filter(thema=thema).values_list("inbreng", flat=True))
    return lambda: themas.indelen(pks, [ander], wie)


@proef(f"{T}indeling.zet_themas", "inbreng_themas_gekozen")
def _zetten(wie: Any) -> Doe:
    thema = _thema()
    ander = maak_thema(thema.project)
    return lambda: themas.zet_themas(thema.indelingen.get().inbreng, [ander], wie)


@proef(f"{T}indeling.verplaatsen", "thema_inbreng_verplaatst")
def _verplaatsen(wie: Any) -> Doe:
    thema = _thema()
    ander = maak_thema(thema.project)
    return lambda: themas.verplaatsen([thema.indelingen.get().pk], ander, wie)


van(
    f"{T}indeling.uithalen",
    "inbreng_thema",
    _thema,
    lambda t, wie: themas.uithalen([t.indelingen.get().pk], wie),
)


@proef(f"{T}besluit.leg_besluit_vast", "besluit_vastgelegd")
def _besluit(wie: Any) -> Doe:
    thema = _thema()
    velden = {"titel": f"Besluit voor {GEHEIM}", "datum": timezone.localdate(), "beslisser": "college", "tekst": GEHEIM}
    gevolgen = {thema.pk: themas.Gevolg("niets")}
    return lambda: themas.leg_besluit_vast(thema.project, velden, gevolgen, wie)
