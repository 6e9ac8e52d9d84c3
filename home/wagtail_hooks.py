"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .navigatie import beheer_urls
from .navigatie.menukeuze import menu_en_voettekst
from .programma.snippets import IndicatorViewSet
from .toegankelijkheid.beheer import menu as toegankelijkheid
from .toegankelijkheid.beheer import urls as toegankelijkheid_urls

register_snippet(IndicatorViewSet)
hooks.register("register_settings_menu_item", menu_en_voettekst)
hooks.register("register_admin_urls", lambda: [path("menu/", include(beheer_urls))])
hooks.register("register_admin_urls", lambda: [path("toegankelijkheid/", include(toegankelijkheid_urls))])
hooks.register("register_reports_menu_item", toegankelijkheid.meten)
hooks.register("construct_homepage_panels", toegankelijkheid.waarschuw)
