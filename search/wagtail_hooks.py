"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from .modeladmin import AanbevelingAdmin, SynoniemAdmin
from .rapporten import menu
from .rapporten import urls as rapport_urls

modeladmin_register(AanbevelingAdmin)
modeladmin_register(SynoniemAdmin)
hooks.register("register_admin_urls", lambda: [path("zoekrapporten/", include(rapport_urls))])
hooks.register("register_reports_menu_item", menu.gezocht)
hooks.register("register_reports_menu_item", menu.zonder)
hooks.register(
    "register_permissions",
    lambda: Permission.objects.filter(content_type__app_label="search", codename="view_zoektelling"),
)
