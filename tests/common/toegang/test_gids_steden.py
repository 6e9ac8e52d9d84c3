"""Aanmelden bij de gemeente in twee steden: het account van een andere stad telt hier niet."""

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import Group
from wagtail.models import Site

from stadmaken.common.models import Medewerker
from stadmaken.common.stad import hele_installatie, in_stad, nu
from tests.common.toegang.gids import is_aangemeld, melding
from tests.fabriek import maak_medewerker, maak_stad


@pytest.fixture
def elders(kom_binnen, gids, client, medewerker):
    """Het account van Noor, met één rol, dat in een andere stad is gekoppeld."""
    Group.objects.get_or_create(name="Webredactie")
    medewerker.groups.add(Group.objects.get_or_create(name="Inbreng")[0])
    kom_binnen()
    client.post("/cms/logout/")
    with hele_installatie():
        Medewerker.objects.filter(pk=medewerker.pk).update(site=maak_stad())
    gids.stel_in(OIDC_ROLLEN="groups:sm-redactie=Webredactie,sm-inbreng=Inbreng")
    gids.zegt(groups=["sm-redactie"])
    return medewerker


def test_wie_alleen_in_een_andere_stad_een_account_heeft_komt_er_niet_in(elders, kom_binnen, client):
    assert kom_binnen().headers["Location"] == "/cms/login/"
    assert not is_aangemeld(client)
    assert "Er is hier geen account voor u" in melding(client)
    assert SocialAccount.objects.get().user == elders
    assert [rol.name for rol in elders.groups.all()] == ["Inbreng"]


def test_wie_in_twee_steden_een_account_heeft_krijgt_dat_van_hier(elders, kom_binnen, client):
    with in_stad(nu.stad(Site.objects.get(is_default_site=True).pk)):
        hier = maak_medewerker(email=elders.email)
    kom_binnen()
    assert client.session["_auth_user_id"] == str(hier.pk)
    assert [rol.name for rol in hier.groups.all()] == ["Webredactie"]
    assert [rol.name for rol in elders.groups.all()] == ["Inbreng"]
