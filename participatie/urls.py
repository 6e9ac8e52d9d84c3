"""Adressen van deze app die niet in de paginaboom hangen."""

from django.urls import URLPattern, URLResolver, re_path

from .bewaren.urls import urlpatterns as bewaren_urls
from .formulieren.urls import urlpatterns as formulier_urls
from .gebieden.urls import urlpatterns as gebied_urls
from .inbreng.urls import urlpatterns as inbreng_urls
from .infoborden.views import bord, zoek_bord
from .toezeggingen.urls import urlpatterns as toezegging_urls
from .wijkcontracten.urls import urlpatterns as wijkcontract_urls

app_name = "participatie"

# Hoofdletters ook: de QR-code bevat het hele adres in hoofdletters.
urlpatterns: list[URLPattern | URLResolver] = [
    *formulier_urls,
    *gebied_urls,
    *inbreng_urls,
    *bewaren_urls,
    *toezegging_urls,
    *wijkcontract_urls,
    re_path(r"^[bB]/$", zoek_bord, name="zoek_bord"),
    re_path(r"^[bB]$", zoek_bord),
    re_path(r"^[bB]/(?P<code>.+?)/?$", bord, name="bord"),
]
