"""Wat er op de site moet staan om mee te doen. Draait in `manage.py shell`; drukt af waar het staat."""

MAAK = """
import json
from wagtail.models import Page, Site
from tests.fabriek import maak_bord, maak_compleet_project, maak_formulier, maak_home
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
maak_home()
Site.objects.filter(is_default_site=True).update(hostname="localhost", port={poort})
project = maak_compleet_project(title="Het plein (fictief)")
formulier = maak_formulier(project, vragen=[
    ("lange_tekst", dict(label="Uw reactie", verplicht=True, openbaar=True, maximaal=200)),
    ("email", dict(label="E-mailadres")),
    ("fotos", dict(label="Foto's", maximaal=2)),
])
formulier = type(formulier).objects.get(pk=formulier.pk)
namen = {{kind.block_type: f"v_{{kind.id[:8]}}" for kind in formulier.vragen}}
datum = maak_gelegenheid(maak_activiteit(), capaciteit=30000)
bord = maak_bord(project)
pad = lambda pagina: pagina.get_url_parts()[2]
adressen = dict(
    formulier=pad(formulier),
    aanmelden=f"{{pad(datum.aanbod)}}aanmelden/?datum={{datum.pk}}",
    lezen=["/", pad(project), "/projecten/", bord.pad],
)
print("=>" + json.dumps([adressen, namen]))
"""
ZENDING = """
from tests.common.moord import HTML, TEKST, ontvangers
from stadmaken.common import zendingen
zending = zendingen.maak(soort="", naam="Proef", onderwerp="Nieuws", html=HTML, tekst=TEKST,
    koppen={{"List-Unsubscribe": "<[[afmelden]]>"}}, per_minuut={per_minuut})
zendingen.begin(zending, ontvangers({aantal}))
"""
# Wat een medewerker met één knop doet bij post waarvan onzeker is of zij aankwam.
OPNIEUW = """
from stadmaken.common import post
from stadmaken.common.models import Bericht
print(f"=>{post.opnieuw(list(Bericht.objects.filter(status='onbekend').values_list('pk', flat=True)))}")
"""
