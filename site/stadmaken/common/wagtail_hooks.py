"""Wat de gedeelde delen in het CMS aanmelden; alleen bedrading."""

from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from .berichtbeheer import BerichtAdmin
from .paginanaam import controleer_verplaatsing

modeladmin_register(BerichtAdmin)
hooks.register("before_move_page", controleer_verplaatsing)
