"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from stadmaken.common.wachtend import registreer as registreer_wachtend

from .handleiding import menu as handleiding
from .handleiding import urls as handleiding_urls
from .navigatie import beheer_urls
from .navigatie.menukeuze import menu_en_voettekst
from .privacy.beheer import urls as gegevens_urls
from .privacy.beheer.menu import GegevensMenuItem
from .programma.snippets import IndicatorViewSet
from .rapporten import menu as rapportmenu
from .rapporten import urls as rapport_urls
from .rapporten.eigenaar.bulk import GeefEigenaar, meld_sporen_aan
from .startscherm.panelen import geen_totalen, zet_panelen
from .startscherm.wachtend import WACHTEND
from .toegankelijkheid.beheer import menu as toegankelijkheid
from .toegankelijkheid.beheer import urls as toegankelijkheid_urls

register_snippet(IndicatorViewSet)
hooks.register("register_settings_menu_item", menu_en_voettekst)
hooks.register("register_admin_urls", lambda: [path("gegevens/", include(gegevens_urls))])
hooks.register("register_admin_menu_item", GegevensMenuItem)
hooks.register("register_admin_urls", lambda: [path("menu/", include(beheer_urls))])
hooks.register("register_admin_urls", lambda: [path("toegankelijkheid/", include(toegankelijkheid_urls))])
hooks.register("register_reports_menu_item", toegankelijkheid.meten)
hooks.register("register_admin_urls", lambda: [path("rapporten/", include(rapport_urls))])
for rapport in rapportmenu.ITEMS:
    hooks.register("register_reports_menu_item", lambda rapport=rapport: rapport)
hooks.register("construct_reports_menu", rapportmenu.zonder_dubbel)
hooks.register("register_bulk_action", GeefEigenaar)
hooks.register("register_log_actions", meld_sporen_aan)
hooks.register("construct_homepage_panels", toegankelijkheid.waarschuw)
hooks.register("construct_homepage_panels", zet_panelen)
registreer_wachtend(*WACHTEND)
hooks.register("construct_homepage_summary_items", geen_totalen, order=1000)
hooks.register("register_admin_urls", lambda: [path("handleiding/", include(handleiding_urls))])
hooks.register("register_admin_menu_item", handleiding.HandleidingMenuItem)
hooks.register("construct_help_menu", handleiding.zonder_engels)
hooks.register("register_page_header_buttons", handleiding.knop_bij_pagina)
