"""Alle adressen. Wat hier eenmaal openbaar is, verandert niet meer."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from stadmaken.common import views
from stadmaken.common.sitemap import sitemapbestand, sitemapdeel
from stadmaken.common.toegang.views import naar_aanmelden

# Alleen bij ontwikkelen en testen: de galerij van onderdelen.
galerij = [path("galerij/", include("stadmaken.common.galerij.urls"))] if settings.GALERIJ else []

urlpatterns: list[URLPattern | URLResolver] = [
    path("cms/", include("stadmaken.common.toegang.urls")),
    path("cms/", include("stadmaken.common.stad.urls")),
    path("cms/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("media/images/<path:pad>", views.openbaar_beeld, name="openbaar_beeld"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("sitemap.xml", sitemapbestand, name="sitemap"),
    path("sitemap-<slug:naam>-<int:nummer>.xml", sitemapdeel, name="sitemapdeel"),
    path("gereed", views.gereed, name="gereed"),
    path("", include("stadmaken.common.kaart.urls")),
    *galerij,
    path("", include("participatie.urls")),
    path("", include("initiatieven.urls")),
    path("", include("search.machines")),
    *i18n_patterns(
        path("", include("search.urls")),
        path("", include("home.urls")),
        path("_util/login/", naar_aanmelden),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "stadmaken.common.views.onjuist_verzoek"
handler404 = "stadmaken.common.omleiding.views.niet_gevonden"
handler500 = "stadmaken.common.storing.storing"
handler429 = "stadmaken.common.grenzen.middleware.te_vaak_aangemeld"  # van allauth; Django kent deze niet
