"""De echte sleutels van een stad bij elk openbaar adres: codes, nummers, tokens en paden die daar werken."""

from typing import Any

from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file_jpeg
from wagtail.models import Page, PageViewRestriction

from home.models import Gegevensvraag
from initiatieven.aanbod.models import AanbodPage
from initiatieven.abonnees import kenmerk as abonneekenmerk
from initiatieven.initiatief.verlengen.kenmerk import pad_van
from initiatieven.models import Oproep
from participatie.formulieren.uploads import token_van
from participatie.inbreng import actions
from participatie.inbreng.choices import Moderatie
from participatie.models import Infobord, ProjectPage, Toezegging, Upload, Wijk, Wijkcontract
from search.api.bronnen import BRONNEN
from search.register.bijwerken import loop_na
from stadmaken.common import vindbaar
from stadmaken.common.models import Bestand
from stadmaken.common.stad.paginakeuze import in_deze_stad
from tests.fabriek import maak_inbreng, maak_project, maak_reden
from tests.fabriek_open_data import maak_stadsdeel
from tests.openbaar import Adres

from .van_alles import maak_van_alles
from .wereld_initiatieven import maak_initiatievenwereld

# Deze adressen zijn van de installatie: wat zij geven, hangt niet van de stad af.
GEDEELD = {
    "kaarttegel": "de ondergrond van de kaart is voor elke stad dezelfde",
    "openbaar_beeld": "een maat van een openbaar beeld; de naam is nergens te raden of te zien",
    "wagtaildocs_authenticate_with_password": "een leeg formulier, zonder iets van de map",
}


ONDER = "wagtail_serve onder een pagina"
# Hier kiest het adres een lijst; die heeft elke stad, met alleen het hare erin.
LIJSTEN = {
    "sitemapdeel": ["/sitemap-paginas-1.xml", "/sitemap-toezeggingen-1.xml", "/sitemap-wijkcontracten-1.xml"],
    "feed_soort": [f"/feeds/{soort.naam}.atom" for soort in vindbaar.soorten()],
}


def maak_sleutels(merk: str) -> dict[str, list[str]]:
    """Vul de stad van nu met van alles één, en geef bij elk adres met een sleutel de paden waar het hier staat."""
    inbreng = maak_van_alles(merk)
    inbreng.moderatie = Moderatie.GEPLAATST
    inbreng.save()
    inbreng.fotos.get().bestand.save("fotos/echt.jpg", _beeld())
    mens = maak_initiatievenwereld(merk.lower())
    afgewezen = maak_inbreng(inbreng.formulier, merk)
    actions.niet_plaatsen(afgewezen, maak_reden().tekst, None)
    actions.vraag_tweede_blik(afgewezen, f"Kijk nog eens in {merk}.")
    afgewezen.refresh_from_db()
    maak_stadsdeel()
    loop_na()
    return {**_van_mensen(mens, inbreng, afgewezen), **_van_de_stad()}


def _bij(sleutels: dict[str, Any]) -> dict[str, list[str]]:
    return {naam: [reverse(naam, args=delen)] for naam, delen in sleutels.items()}


def _van_mensen(mens: dict[str, Any], inbreng: Any, afgewezen: Any) -> dict[str, list[str]]:
    token, foto = inbreng.token, inbreng.fotos.get().sleutel
    kenmerk, vraag = mens["abonnee"].kenmerk, Gegevensvraag.objects.first()
    aanmelding = mens["aanmelding"].pad
    adressen = {
        "participatie:foto": [foto],
        "participatie:foto_klein": [foto],
        "participatie:eigen_foto": [token, foto],
        "participatie:eigen_foto_klein": [token, foto],
        "participatie:tweede_blik": [afgewezen.token],
        "participatie:verzoek": [token, "verwijdering"],
        "participatie:ontvangst": [token],
        **{f"participatie:gegevens{deel}": [token] for deel in ("", "_json", "_tekst")},
        "initiatieven:abonnee_bevestigen": [abonneekenmerk.bevestigtoken(mens["aanvraag"].kenmerk)],
        "initiatieven:abonnee_afmelden": [abonneekenmerk.afmeldtoken(kenmerk, "nieuwsbrief")],
        **{
            f"initiatieven:voorkeuren{deel}": [abonneekenmerk.voorkeurentoken(kenmerk)]
            for deel in ("", "_adres", "_gegevens", "_verwijderen")
        },
        **{f"eigen_gegevens{deel}": [vraag.token] for deel in ("", "_json", "_csv")},
    }
    return _bij(adressen) | {
        "initiatieven:aanmelding": [aanmelding],
        "initiatieven:aanmelding_afspraak": [f"{aanmelding}afspraak.ics"],
        **{
            f"initiatieven:aanmelding_{naam}": [f"{aanmelding}{naam}/"]
            for naam in ("aannemen", "afslaan", "afmelden", "wijzigen")
        },
        "initiatieven:hulpaanbod": [mens["hulp"].pad],
        "initiatieven:oproep_verlengen": [pad_van(Oproep.objects.first())],
    }


def _van_de_stad() -> dict[str, list[str]]:
    upload = Upload(naam="x.jpg", breedte=8, hoogte=8)
    upload.bestand.save("fotos/proef.jpg", _beeld())
    bord, toezegging = Infobord.objects.first(), Toezegging.objects.filter(openbaar=True, contract=None).first()
    slot = maak_project(title="Achter slot")
    beperking = PageViewRestriction.objects.create(page=slot, restriction_type="password", password="x")
    adressen = {
        "participatie:formulierfoto": [token_van(upload)],
        "participatie:toezegging": [toezegging.nummer],
        "participatie:wijkcontract": [Wijkcontract.objects.first().nummer],
        "participatie:bord": [bord.code],
        "feed_wijk": [Wijk.objects.first().slug],
        "feed_project": [ProjectPage.objects.first().pk],
        "onderwerp": ["groen"],
        "wagtailcore_authenticate_with_password": [beperking.pk, slot.pk],
    }
    return _bij(adressen) | {
        "participatie:zoek_bord": [f"{reverse('participatie:zoek_bord')}?code={bord.code}"],
        "initiatieven:pagina_ics": [f"{pagina.get_url()}agenda.ics" for pagina in AanbodPage.objects.all()],
        "wagtaildocs_serve": [stuk.url for stuk in Bestand.objects.all()],
        "api": [f"/api/v1/{bron.naam}/{getattr(bron.rijen()[0], bron.sleutel)}" for bron in BRONNEN],
        **_paginas(),
    }


def _beeld() -> ContentFile:
    return ContentFile(get_test_image_file_jpeg().file.getvalue())


def _paginas() -> dict[str, list[str]]:
    """Elke pagina, en apart wat eronder staat; niet de pagina's die elke stad op hetzelfde pad heeft."""
    ProjectPage.objects.update(nota_op=timezone.localdate())
    paginas = list(Page.objects.filter(in_deze_stad(), depth__gt=3).live().specific())
    onder = [f"{pagina.get_url()}{deel}/" for pagina in paginas for deel in getattr(pagina, "onderpaden", {})]
    return {"wagtail_serve": [pagina.get_url() for pagina in paginas], ONDER: onder}


def heeft_sleutel(adres: Adres) -> bool:
    """Of er in dit adres iets staat wat er een van vele aanwijst."""
    return "<" in adres.patroon or "(" in adres.patroon
