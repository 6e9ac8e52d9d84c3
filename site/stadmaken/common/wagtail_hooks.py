"""Wat de gedeelde delen in het CMS aanmelden; alleen bedrading."""

from wagtail_modeladmin.options import modeladmin_register

from .berichtbeheer import BerichtAdmin

modeladmin_register(BerichtAdmin)
