"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from django.urls import include, path
from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from stadmaken.common.schrijfhulp.voorbeelden.register import registreer as registreer_voorbeelden
from stadmaken.common.wachtend import registreer as registreer_wachtend

from .aanbod.voorbeelden import VOORBEELDEN
from .abonnees.beheer import urls as abonnee_urls
from .abonnees.menu import NieuwsbriefMenu
from .abonnees.modeladmin import AbonneeAdmin
from .abonnees.spoor import meld_aan as meld_abonneesporen_aan
from .begeleiding.modeladmin import BegeleiderAdmin, PartnerplatformAdmin
from .beheer import urls as beheer_urls
from .beheer.menu import HAAK, AanmeldingenMenuItem, AgendaMenu, CijfersMenuItem
from .beheer.modeladmin import AanmeldingAdmin
from .beheer.spoor import meld_aan as meld_downloads_aan
from .beheer.wachtend import WACHTEND as AANMELDINGEN_WACHTEND
from .hulp.modeladmin import HulpaanbodAdmin
from .initiatief.beheer import urls as initiatief_urls
from .initiatief.beheer.menu import HAAK as INITIATIEVEN_HAAK
from .initiatief.beheer.menu import InitiatievenMenu, NieuwMenuItem, VraagEnAanbodMenuItem
from .initiatief.beheer.wachtend import WACHTEND as INITIATIEVEN_WACHTEND
from .nieuwsbrief.beheer import urls as editie_urls
from .nieuwsbrief.beheer.schermen import knoppen_bij_pagina as knoppen_bij_editie
from .planning import bewaking
from .planning.beheer import urls as planning_urls
from .planning.beheer.aanbod import knop_bij_pagina
from .planning.modeladmin import GelegenheidAdmin, HerhalingAdmin
from .verzenden.beheer import urls as verzend_urls
from .verzenden.beheer.menu import HAAK as NIEUWSBRIEF_HAAK
from .verzenden.beheer.menu import VerzendingenMenuItem
from .verzenden.beheer.spoor import meld_aan as meld_verzendsporen_aan
from .verzenden.beheer.versturen import knop_bij_pagina as knop_versturen
from .verzenden.beheer.versturen import wijs_verder
from .verzenden.beheer.wachtend import WACHTEND as VERZENDINGEN_WACHTEND

registreer_voorbeelden(*VOORBEELDEN)
registreer_wachtend(*AANMELDINGEN_WACHTEND, *INITIATIEVEN_WACHTEND, *VERZENDINGEN_WACHTEND)
modeladmin_register(AanmeldingAdmin)
modeladmin_register(AbonneeAdmin)
modeladmin_register(HulpaanbodAdmin)
modeladmin_register(BegeleiderAdmin)
modeladmin_register(PartnerplatformAdmin)
modeladmin_register(GelegenheidAdmin)
modeladmin_register(HerhalingAdmin)
hooks.register("register_admin_menu_item", AgendaMenu)
for agenda_menu_item in (AanmeldingenMenuItem, CijfersMenuItem):
    hooks.register(HAAK, agenda_menu_item)
hooks.register("register_admin_menu_item", InitiatievenMenu)
for initiatieven_menu_item in (NieuwMenuItem, VraagEnAanbodMenuItem):
    hooks.register(INITIATIEVEN_HAAK, initiatieven_menu_item)
hooks.register("register_admin_urls", lambda: [path("initiatieven/", include(initiatief_urls))])
hooks.register("register_admin_menu_item", NieuwsbriefMenu)
hooks.register("register_admin_urls", lambda: [path("abonnees/", include(abonnee_urls))])
hooks.register("register_log_actions", meld_abonneesporen_aan)
hooks.register("register_admin_urls", lambda: [path("agenda/", include(beheer_urls))])
hooks.register("register_log_actions", meld_downloads_aan)
hooks.register("register_admin_urls", lambda: [path("planning/", include(planning_urls))])
hooks.register("register_page_header_buttons", knop_bij_pagina)
hooks.register("before_delete_page", bewaking.voor_verwijderen)
hooks.register("before_bulk_action", bewaking.voor_bulk)
hooks.register("before_unpublish_page", bewaking.voor_offline)
hooks.register("before_move_page", bewaking.voor_verplaatsen)
hooks.register(NIEUWSBRIEF_HAAK, VerzendingenMenuItem)
hooks.register("register_admin_urls", lambda: [path("verzenden/", include(verzend_urls))])
hooks.register("register_log_actions", meld_verzendsporen_aan)
hooks.register("register_page_header_buttons", knop_versturen)
hooks.register("after_publish_page", wijs_verder)
hooks.register("register_admin_urls", lambda: [path("nieuwsbrief/", include(editie_urls))])
hooks.register("register_page_header_buttons", knoppen_bij_editie)
