"""Wat de gedeelde delen in het CMS aanmelden; alleen bedrading."""

from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from .accounts.bulk import ACTIES as ACCOUNT_BULKACTIES
from .auditlog import acties as auditacties
from .auditlog import beheer as auditlog
from .berichtbeheer import BerichtAdmin
from .berichtwacht import WACHTEND as MAIL_WACHTEND
from .cmspoort import beperk_api
from .cmsscript import bestand as beginscript
from .cmsscript import meld_aan as meld_kiezers_aan
from .mailtekst.beheer import urls as mailteksten_urls
from .mailtekst.beheer.menu import MailtekstenMenuItem
from .omleiding import oudpad
from .omleiding.beheer.urls import urlpatterns as omleiding_urls
from .paginakiezer import neem_over as verberg_concepten
from .paginanaam import controleer_verplaatsing
from .schrijfhulp import bestanden as schrijftips
from .schrijfhulp import urls as schrijfhulp_urls
from .schrijfhulp.axe import stel_in as stel_axe_in
from .schrijfhulp.tips import na_publicatie as toon_schrijftips
from .schrijfhulp.voorbeelden import urls as voorbeeld_urls
from .stad.trefwoorden import neem_over as beperk_trefwoorden
from .startpagina import niet_in_bulk, niet_verwijderen
from .tekstlinks import meld_aan as meld_tekstlinks_aan
from .toegang.beheer import PogingenMenuItem
from .toegang.eigen import neem_over as verstreng_accountpagina
from .toegang.herstel import meld_handeling_aan
from .toegang.paneel import BeveiligingPaneel
from .wachtend import registreer as registreer_wachtend

modeladmin_register(BerichtAdmin)
registreer_wachtend(*MAIL_WACHTEND)
hooks.register("construct_admin_api", beperk_api, order=1)  # na, en dus in plaats van, die van Wagtail
hooks.register("before_move_page", controleer_verplaatsing)
hooks.register("before_delete_page", niet_verwijderen)
hooks.register("before_bulk_action", niet_in_bulk)
hooks.register("register_rich_text_features", meld_tekstlinks_aan, order=100)
hooks.register("register_admin_urls", lambda: [path("mailteksten/", include(mailteksten_urls))])
oudpad.sluit_aan()
hooks.register("register_admin_urls", lambda: [path("redirects/", include(omleiding_urls))], order=-1)
hooks.register("register_admin_menu_item", MailtekstenMenuItem)
hooks.register(
    "register_permissions",
    lambda: Permission.objects.filter(content_type__app_label="common", codename="change_mailtekst"),
)
hooks.register("register_admin_urls", lambda: [path("voorbeelden/", include(voorbeeld_urls))])
hooks.register("register_admin_urls", lambda: [path("schrijfhulp/", include(schrijfhulp_urls))])
hooks.register("insert_global_admin_css", schrijftips.opmaak)
hooks.register("insert_global_admin_js", schrijftips.scripts)
hooks.register("insert_editor_js", schrijftips.in_bewerker)
hooks.register("construct_wagtail_userbar", stel_axe_in)
hooks.register("insert_global_admin_js", beginscript, order=-1)
meld_kiezers_aan()
verberg_concepten()
beperk_trefwoorden()
hooks.register("after_publish_page", toon_schrijftips, order=-1)
hooks.register("register_log_actions", auditacties.meld_aan)
hooks.register("register_admin_urls", lambda: [path("auditlog/", include(auditlog))])
hooks.register("register_reports_menu_item", auditlog.in_menu)
hooks.register("construct_reports_menu", auditlog.zonder_geschiedenis)
hooks.register("register_permissions", lambda: Permission.objects.filter(codename="view_auditlog"))
for bulkactie in ACCOUNT_BULKACTIES:
    hooks.register("register_bulk_action", bulkactie, order=1)  # na, en dus in plaats van, die van Wagtail
hooks.register("register_account_settings_panel", BeveiligingPaneel)
verstreng_accountpagina()
hooks.register("register_reports_menu_item", PogingenMenuItem)
hooks.register("register_log_actions", meld_handeling_aan)
