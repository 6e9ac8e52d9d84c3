"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from .beheer import urls as beheer_urls
from .beheer.menu import HAAK, AanmeldingenMenuItem, AgendaMenu, CijfersMenuItem
from .beheer.modeladmin import AanmeldingAdmin
from .beheer.spoor import meld_aan as meld_downloads_aan
from .pitches.modeladmin import HulpaanbodAdmin

modeladmin_register(AanmeldingAdmin)
modeladmin_register(HulpaanbodAdmin)
hooks.register("register_admin_menu_item", AgendaMenu)
for agenda_menu_item in (AanmeldingenMenuItem, CijfersMenuItem):
    hooks.register(HAAK, agenda_menu_item)
hooks.register("register_admin_urls", lambda: [path("agenda/", include(beheer_urls))])
hooks.register("register_log_actions", meld_downloads_aan)
