"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from stadmaken.common.schrijfhulp.voorbeelden.register import registreer as registreer_voorbeelden
from stadmaken.common.wachtend import registreer as registreer_wachtend

from .belofte.panelen import toon as toon_beloften
from .bereik.beheer import urls as bereik_urls
from .bereik.beheer.menu import BereikMenuItem
from .bewaren.beheer import urls as bewaren_urls
from .bewaren.beheer.menu import VerzoekenMenuItem
from .bewaren.beheer.wachtend import WACHTEND as VERZOEKEN_WACHTEND
from .bewaren.modeladmin import OpschoonbewijsAdmin
from .contract.bewaking import voor_bulk, voor_verwijderen
from .contract.poort import voor_kopieren, voor_verplaatsen
from .inbreng.beheer import urls as inbreng_urls
from .inbreng.beheer.menu import HAAK as INBRENG_HAAK
from .inbreng.beheer.menu import InbrengMenu, TweedeBlikMenuItem, WerklijstMenuItem
from .inbreng.beheer.wachtend import WACHTEND as INBRENG_WACHTEND
from .inbreng.export.spoor import meld_aan as meld_exports_aan
from .inbreng.modeladmin import AfwijzingsredenAdmin, InbrengAdmin
from .infoborden.modeladmin import InfobordAdmin
from .papier.beheer import urls as papier_urls
from .papier.beheer.menu import OvertypMenuItem, VerbeterMenuItem
from .papier.beheer.wachtend import WACHTEND as VERBETERINGEN_WACHTEND
from .platforms import bewaking as platformbewaking
from .platforms.beheer import lidscherm
from .platforms.beheer import urls as platform_urls
from .platforms.beheer.lijst import PlatformsMenuItem
from .platforms.beheer.wachtend import WACHTEND as PLATFORMS_WACHTEND
from .projecten.snippets import IndelingenGroep
from .projecten.voorbeelden import VOORBEELDEN
from .teams import bewaking as teambewaking
from .teams.beheer import menu as teammenu
from .teams.beheer import urls as team_urls
from .teams.kiezen import in_kiezer
from .teams.spoor import meld_aan as meld_teamsporen_aan
from .themas.beheer import urls as themas_urls
from .themas.beheer.menu import ThemasMenuItem, knop_bij_project
from .toezeggingen.beheer.wachtend import WACHTEND as TOEZEGGINGEN_WACHTEND
from .toezeggingen.modeladmin import ToezeggingAdmin
from .wijkcontracten.modeladmin import WijkcontractAdmin
from .wijken.haken import na_bewaren as wijk_bewaard
from .wijken.haken import voor_kopieren as wijk_kopieren
from .wijken.haken import voor_verwijderen as wijk_verwijderen

register_snippet(IndelingenGroep)
registreer_voorbeelden(*VOORBEELDEN)
registreer_wachtend(
    *(*INBRENG_WACHTEND, *VERBETERINGEN_WACHTEND, *VERZOEKEN_WACHTEND),
    *(*TOEZEGGINGEN_WACHTEND, *PLATFORMS_WACHTEND),
)
modeladmin_register(InfobordAdmin)
modeladmin_register(InbrengAdmin)
modeladmin_register(ToezeggingAdmin)
modeladmin_register(WijkcontractAdmin)
modeladmin_register(AfwijzingsredenAdmin)
modeladmin_register(OpschoonbewijsAdmin)
hooks.register("register_admin_menu_item", InbrengMenu)
for inbreng_menu_item in (
    *(WerklijstMenuItem, OvertypMenuItem, ThemasMenuItem, TweedeBlikMenuItem),
    *(VerbeterMenuItem, VerzoekenMenuItem, BereikMenuItem),
):
    hooks.register(INBRENG_HAAK, inbreng_menu_item)
hooks.register("register_admin_urls", lambda: [path("bereik/", include(bereik_urls))])
hooks.register("register_admin_urls", lambda: [path("inbreng/verzoeken/", include(bewaren_urls))])
hooks.register("register_admin_urls", lambda: [path("inbreng/", include(inbreng_urls))])
hooks.register("before_copy_page", voor_kopieren)
hooks.register("before_move_page", voor_verplaatsen)
hooks.register("before_delete_page", voor_verwijderen)
hooks.register("before_bulk_action", voor_bulk)
hooks.register("register_admin_urls", lambda: [path("inbreng/", include(papier_urls))])
hooks.register("construct_homepage_panels", toon_beloften)
hooks.register("register_log_actions", meld_exports_aan)
hooks.register("register_page_header_buttons", knop_bij_project)
hooks.register("register_admin_urls", lambda: [path("themas/", include(themas_urls))])
hooks.register("register_admin_urls", lambda: [path("wijkplatforms/", include(platform_urls))])
hooks.register("register_admin_menu_item", PlatformsMenuItem)
hooks.register("register_page_header_buttons", lidscherm.knoppen_bij_pagina)
hooks.register("construct_homepage_panels", lidscherm.panelen)
hooks.register("construct_homepage_summary_items", lidscherm.samenvatting)
hooks.register("construct_main_menu", lidscherm.menu)
hooks.register("construct_page_action_menu", lidscherm.knoppen_bij_bewaren)
hooks.register("construct_page_chooser_queryset", lidscherm.te_kiezen_paginas)
hooks.register("before_delete_page", platformbewaking.voor_verwijderen)
hooks.register("before_move_page", platformbewaking.voor_verplaatsen)
hooks.register("before_bulk_action", platformbewaking.voor_bulk)
hooks.register("register_admin_urls", lambda: [path("projectteams/", include(team_urls))])
hooks.register("register_admin_menu_item", teammenu.TeamsMenuItem)
hooks.register("register_page_header_buttons", teammenu.knop_bij_project)
hooks.register("register_log_actions", meld_teamsporen_aan)
hooks.register("construct_page_chooser_queryset", in_kiezer)
hooks.register("before_delete_page", teambewaking.voor_verwijderen)
hooks.register("before_bulk_action", teambewaking.voor_bulk)
hooks.register("after_create_snippet", wijk_bewaard)
hooks.register("after_edit_snippet", wijk_bewaard)
hooks.register("before_copy_page", wijk_kopieren)
hooks.register("before_delete_snippet", wijk_verwijderen)
