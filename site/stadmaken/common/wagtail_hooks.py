"""Wat de gedeelde delen in het CMS aanmelden; alleen bedrading."""

from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from .berichtbeheer import BerichtAdmin
from .cmsscript import bestand as beginscript
from .cmsscript import meld_aan as meld_kiezers_aan
from .mailtekst.beheer import urls as mailteksten_urls
from .mailtekst.beheer.menu import MailtekstenMenuItem
from .omleiding.beheer.urls import urlpatterns as omleiding_urls
from .paginanaam import controleer_verplaatsing
from .schrijfhulp.axe import stel_in as stel_axe_in
from .schrijfhulp.tips import na_publicatie as toon_schrijftips
from .schrijfhulp.voorbeelden import urls as voorbeeld_urls
from .schrijfhulp import bestanden as schrijftips
from .schrijfhulp import urls as schrijfhulp_urls
from .tekstlinks import meld_aan as meld_tekstlinks_aan

modeladmin_register(BerichtAdmin)
hooks.register("before_move_page", controleer_verplaatsing)
hooks.register("register_rich_text_features", meld_tekstlinks_aan, order=100)
hooks.register("register_admin_urls", lambda: [path("mailteksten/", include(mailteksten_urls))])
hooks.register("register_admin_urls", lambda: [path("redirects/", include(omleiding_urls))], order=-1)
hooks.register("register_admin_menu_item", MailtekstenMenuItem)
hooks.register(
    "register_permissions",
    lambda: Permission.objects.filter(content_type__app_label="common", codename="change_mailtekst"),
)
hooks.register("register_admin_urls", lambda: [path("voorbeelden/", include(voorbeeld_urls))])
hooks.register("construct_wagtail_userbar", stel_axe_in)
hooks.register("insert_global_admin_js", beginscript, order=-1)
meld_kiezers_aan()
hooks.register("after_publish_page", toon_schrijftips, order=-1)
hooks.register("register_admin_urls", lambda: [path("schrijfhulp/", include(schrijfhulp_urls))])
hooks.register("insert_global_admin_css", schrijftips.opmaak)
hooks.register("insert_global_admin_js", schrijftips.script)
