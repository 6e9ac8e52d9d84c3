"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .navigatie import beheer_urls
from .navigatie.menukeuze import menu_en_voettekst
from .programma.snippets import IndicatorViewSet

register_snippet(IndicatorViewSet)
hooks.register("register_settings_menu_item", menu_en_voettekst)
hooks.register("register_admin_urls", lambda: [path("menu/", include(beheer_urls))])
