"""Op en van de site op een tijd die een redacteur koos: de werker doet het, en zoeken volgt."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision

from home.models import InhoudPage
from stadmaken.common import gepland
from tests.fabriek import maak_home
from tests.home.werkstroom.conftest import bewerk, op_de_site, post_aan

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept(pagina) -> InhoudPage:
    """Een pagina die nog nooit op de site stond."""
    nieuw = maak_home().add_child(
        instance=InhoudPage(title="Zwaluwtillen", slug="zwaluwtillen", samenvatting="Oud.", live=False)
    )
    nieuw.save_revision()
    return nieuw


def moment(na: timedelta) -> str:
    return f"{timezone.localtime() + na:%Y-%m-%d %H:%M}"


def in_zoeken() -> bool:
    return "/zwaluwtillen/" in Client().get("/zoeken/", {"q": "zwaluwtillen"}).content.decode()


@pytest.fixture
def werker_na(django_capture_on_commit_callbacks) -> Callable[[int], None]:
    """Laat de werker zoveel dagen later een ronde doen, met wat er na het vastleggen hoort te gebeuren."""

    def ronde(dagen: int) -> None:
        later = time_machine.travel(timezone.now() + timedelta(days=dagen), tick=False)
        with later, django_capture_on_commit_callbacks(execute=True):
            call_command("werker", eenmalig=True)

    return ronde


def test_een_geplande_pagina_komt_vanzelf_op_de_site_en_in_zoeken_en_gaat_er_weer_af(concept, redactie, werker_na):
    tijden = {"go_live_at": moment(timedelta(days=1)), "expire_at": moment(timedelta(days=3))}
    bewerk(redactie, concept, "publish", **tijden)
    werker_na(0)
    assert not op_de_site(concept)
    werker_na(2)
    assert "Zwaluwtillen" in op_de_site(concept)
    assert in_zoeken()
    werker_na(4)
    assert not op_de_site(concept)
    assert not in_zoeken()
    assert InhoudPage.objects.get(pk=concept.pk).expired


def test_een_pagina_die_weigert_houdt_de_rest_niet_tegen_en_wie_haar_plande_hoort_het(pagina, concept, redactie):
    botst = maak_home().add_child(instance=InhoudPage(title="Botst", slug="botst", samenvatting="x", live=False))
    botst.slug = pagina.slug
    nu = timezone.now()
    weigert = botst.save_revision(user=redactie, clean=False, approved_go_live_at=nu - timedelta(minutes=2))
    concept.save_revision(approved_go_live_at=nu - timedelta(minutes=1))
    for _keer in range(2):
        gepland.voer_uit()
    assert op_de_site(concept)
    assert not InhoudPage.objects.get(pk=botst.pk).live
    assert Revision.objects.get(pk=weigert.pk).approved_go_live_at is None
    (bericht,) = post_aan(redactie)
    assert bericht.onderwerp == "“Botst” staat nog niet op de site"
    assert f"/cms/pages/{botst.pk}/edit/" in bericht.tekst


def test_wie_intussen_iets_anders_besluit_gaat_voor(concept, redactie, monkeypatch):
    """De lijst is gelezen; dan trekt een redacteur een planning in, of een andere werker was voor."""
    nu = timezone.now()
    eerste = maak_home().add_child(instance=InhoudPage(title="Eerste", slug="eerste", samenvatting="x", live=False))
    eerste.save_revision(approved_go_live_at=nu - timedelta(minutes=2))
    tweede = concept.save_revision(user=redactie, approved_go_live_at=nu - timedelta(minutes=1))
    echt = Revision.publish

    def publiceer(revisie, **opties):
        Revision.objects.filter(pk=tweede.pk).update(approved_go_live_at=None)
        return echt(revisie, **opties)

    monkeypatch.setattr(Revision, "publish", publiceer)
    gepland.voer_uit()
    assert op_de_site(eerste)
    assert not InhoudPage.objects.get(pk=concept.pk).live
    assert post_aan(redactie) == []


def test_een_botsing_in_de_database_houdt_de_rest_niet_tegen(concept, pagina, monkeypatch):
    nu = timezone.now()
    botst = pagina.save_revision(approved_go_live_at=nu - timedelta(minutes=2))
    concept.save_revision(approved_go_live_at=nu - timedelta(minutes=1))
    echt = Revision.publish

    def publiceer(revisie, **opties):
        if revisie.pk == botst.pk:
            raise IntegrityError("botst")
        return echt(revisie, **opties)

    monkeypatch.setattr(Revision, "publish", publiceer)
    gepland.voer_uit()
    assert op_de_site(concept)
