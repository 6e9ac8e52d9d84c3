"""Maak een stad: een startpagina, haar site, de gegevens van de gemeente, rollen en redenen; en de eerste beheerder.

In een lege database staat de site die Wagtail zelf maakt, met een welkomstpagina; daarvan wordt de eerste stad gemaakt.
"""

import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Page, Site

from home.models import Gemeente, HomePage
from home.rollen import zet_rollen
from participatie.inbreng.redenen import zet_eerste_redenen
from stadmaken.common.accounts import mail
from stadmaken.common.models import Medewerker, Stadsmap
from stadmaken.common.stad import Stad, hele_installatie, in_stad, steden

from .concepten import maak_concepten

HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
BEHEERDER = "Beheerder"


class StadError(ValueError):
    """Deze stad kan zo niet worden gemaakt; de melding zegt hoe wel."""


def host_van(tekst: str) -> str:
    """De naam van de host, zoals zij wordt bewaard."""
    host = tekst.strip().lower().rstrip(".")
    if not HOST.fullmatch(host) and host != _eigen_adres().hostname:
        raise StadError(f"“{host}” is geen naam van een host. Gebruik bijvoorbeeld doemee.voorbeeld.nl")
    return host


@transaction.atomic
def maak(host: str, naam: str) -> tuple[Site, bool]:
    """De site van de stad op deze host, en of zij nieuw is; mag vaker."""
    host, naam = host_van(host), " ".join(naam.split())
    if not naam or len(naam) > Gemeente._meta.get_field("naam").max_length:
        raise StadError("Geef de naam van de gemeente, hooguit 80 tekens.")
    site = Site.objects.filter(hostname=host).first()
    leeg = _nog_leeg()
    nieuw = leeg or site is None
    if leeg:
        site = _eerste_site(host, naam)
    elif site is None:
        eerste = steden()[0]
        _geef_wat_van_alle_sites_was(eerste)
        site = _site(Site(), host, naam, urlsplit(eerste.adres))
    with in_stad(site):
        if nieuw:
            _richt_in(site, naam)
        zet_rollen()
        zet_eerste_redenen()
    return site, nieuw


def _richt_in(site: Site, naam: str) -> None:
    gegevens = Gemeente.for_site(site)
    gegevens.naam = gegevens.sitenaam = naam
    gegevens.save()
    site.root_page.specific.save_revision().publish()  # pas nu is zij van deze stad, ook voor de zoekindex
    maak_concepten(site.root_page)


def _geef_wat_van_alle_sites_was(eerste: Stad) -> None:
    """Met één stad mag een omleiding van “alle sites” zijn, en een map van niemand; nu horen zij bij de eerste stad."""
    with hele_installatie():
        Redirect.objects.filter(site=None).update(site=eerste.pk)
        los = Collection.objects.filter(depth__gt=1, stadsmap=None)
        Stadsmap.objects.bulk_create(Stadsmap(map=map_, site_id=eerste.pk) for map_ in los)


def _eigen_adres() -> SplitResult:
    return urlsplit(settings.SITE_URL)


def _nog_leeg() -> bool:
    """Of hier nog nooit een stad is gemaakt."""
    with hele_installatie():
        return not HomePage.objects.exists()


def _eerste_site(host: str, naam: str) -> Site:
    adres = _eigen_adres()
    if host != adres.hostname:
        raise StadError(f"De eerste stad staat op het adres in SITE_URL. Noem {adres.hostname}, of wijzig SITE_URL.")
    site = Site.objects.order_by("-is_default_site", "pk").first() or Site()
    welkom = site.root_page if site.pk else None
    site.is_default_site = True
    _site(site, host, naam, adres)
    if welkom is not None and not welkom.is_root():
        welkom.delete()
    return site


def _site(site: Site, host: str, naam: str, adres: SplitResult) -> Site:
    """Een nieuwe stad luistert op dezelfde poort als de stad die er al was."""
    thuis = HomePage(title=naam, samenvatting=f"Doe mee in {naam}.")
    Page.get_first_root_node().add_child(instance=thuis)
    site.hostname, site.port = host, adres.port or (443 if adres.scheme == "https" else 80)
    site.site_name, site.root_page = naam, thuis
    site.save()
    return site


def keur_email(email: str) -> None:
    """Weiger wat geen e-mailadres is."""
    try:
        validate_email(email)
    except ValidationError:
        raise StadError(f"“{email}” is geen e-mailadres.") from None


def nodig_uit(site: Site, email: str) -> tuple[Any, bool]:
    """De eerste beheerder, die een mail krijgt om een wachtwoord te kiezen; en of het account nieuw is."""
    keur_email(email)
    with in_stad(site), transaction.atomic():
        account = Medewerker.objects.filter(email__iexact=email, is_superuser=False).first()
        nieuw = account is None
        if account is None:
            account = Medewerker(username=Medewerker.objects.vrije_naam(email), email=email)
            account.set_unusable_password()
            account.save()
        if not account.is_active:
            raise StadError(f"Het account van {email} staat uit. Zet het eerst weer aan, of noem iemand anders.")
        account.groups.add(Group.objects.get(name=BEHEERDER))
        if nieuw:
            mail.uitnodiging(account)
    return account, nieuw
