"""Welke links er op een gepubliceerde pagina staan. Wat een redacteur over een link besliste, blijft."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from stadmaken.common.querysets import stadspaginas
from stadmaken.common.schrijfhulp.inhoud import Link, Stuk
from stadmaken.common.schrijfhulp.lezen import lees

from .adressen import Adres, host_van, ontleed
from .choices import Linksoort
from .models import Linkcontrole, Linkhost, Linkstand, Paginalink

PORTIE = 100
VELDEN = ["tekst", "plek", "anker", "controle"]


@transaction.atomic
def verzamel(pagina: Any) -> None:
    """Zet de links van deze pagina in de lijst: wat er niet meer staat gaat weg, wat blijft houdt zijn oordeel."""
    gevonden = _gevonden(pagina)
    bestaand = {rij.sleutel: rij for rij in Paginalink.objects.filter(pagina=pagina.pk)}
    _geef_controles(gevonden.values())
    Paginalink.objects.filter(pagina=pagina.pk).exclude(sleutel__in=gevonden).delete()
    # Een andere werker kan net hetzelfde doen; dan is een dubbele rij geen fout.
    nieuw = [rij for sleutel, rij in gevonden.items() if sleutel not in bestaand]
    Paginalink.objects.bulk_create(nieuw, ignore_conflicts=True)
    Paginalink.objects.bulk_update(list(_anders(gevonden, bestaand)), VELDEN)
    Linkstand.objects.update_or_create(pagina_id=pagina.pk, defaults={"verzameld_op": timezone.now()})


def na_publicatie(instance: Any, **_signaal: Any) -> None:
    """Wat op de site kwam, staat meteen in de lijst."""
    verzamel(instance)


def haal_in() -> None:
    """De pagina's die langs een andere weg op de site kwamen, een deel per keer."""
    stand = Linkstand.objects.filter(pagina=OuterRef("pk"))
    # De stand wordt een tel na het publiceren gezet; een minuut speling kost hooguit een keer dubbel werk.
    ouder = stand.filter(verzameld_op__lt=OuterRef("last_published_at") - timedelta(minutes=1))
    te_doen = stadspaginas().live().filter(~Exists(stand) | Exists(ouder)).order_by("pk")
    for pagina in te_doen.filter(depth__gt=1)[:PORTIE].specific():
        verzamel(pagina)


def _gevonden(pagina: Any) -> dict[str, Paginalink]:
    """De links op deze pagina, de eerste als er meer naar hetzelfde wijzen."""
    rijen: dict[str, Paginalink] = {}
    for stuk in lees(pagina).stukken:
        for link in _links(stuk):
            adres = ontleed(link, pagina)
            if adres:
                rijen.setdefault(_sleutel(adres), _rij(pagina, stuk, link, adres))
    return rijen


def _links(stuk: Stuk) -> Iterator[Link]:
    yield from stuk.wijst
    for alinea in stuk.alineas:
        yield from alinea.links


def _sleutel(adres: Adres) -> str:
    return f"{adres.soort}:{adres.doel or _vingerafdruk(adres.adres)}"


def _vingerafdruk(adres: str) -> str:
    return sha256(adres.encode(errors="replace")).hexdigest()


def _rij(pagina: Any, stuk: Stuk, link: Link, adres: Adres) -> Paginalink:
    return Paginalink(
        pagina_id=pagina.pk,
        sleutel=_sleutel(adres),
        soort=adres.soort,
        doel=adres.doel,
        adres=adres.adres,
        tekst=" ".join(link.woorden.split())[:200],
        plek=stuk.plek.naam[:200],
        anker=stuk.plek.anker[:200],
    )


def _anders(gevonden: dict[str, Paginalink], bestaand: dict[str, Paginalink]) -> Iterator[Paginalink]:
    """De rijen die er al waren en nu ergens anders staan of anders heten."""
    for sleutel in gevonden.keys() & bestaand.keys():
        rij, nu = bestaand[sleutel], gevonden[sleutel]
        if any(getattr(rij, naam) != getattr(nu, naam) for naam in ("tekst", "plek", "anker", "controle_id")):
            for veld in VELDEN:
                setattr(rij, veld, getattr(nu, veld))
            yield rij


def _geef_controles(rijen: Iterable[Paginalink]) -> None:
    """Elk adres op een andere site krijgt één controle, hoeveel pagina's er ook naar wijzen."""
    buiten = {_vingerafdruk(rij.adres): rij for rij in rijen if rij.soort == Linksoort.BUITEN}
    if not buiten:
        return
    namen = {sleutel: host_van(rij.adres) for sleutel, rij in buiten.items()}
    Linkhost.objects.bulk_create([Linkhost(naam=naam) for naam in set(namen.values())], ignore_conflicts=True)
    hosts = {host.naam: host for host in Linkhost.objects.filter(naam__in=namen.values())}
    Linkcontrole.objects.bulk_create(
        [Linkcontrole(sleutel=sleutel, adres=rij.adres, host=hosts[namen[sleutel]]) for sleutel, rij in buiten.items()],
        ignore_conflicts=True,
    )
    # Op slot: het opruimen mag er nu geen weghalen.
    for controle in Linkcontrole.objects.select_for_update().filter(sleutel__in=buiten):
        buiten[controle.sleutel].controle = controle
