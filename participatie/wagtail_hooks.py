"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from .modeladmin import InfobordAdmin
from .projecten.snippets import IndelingenGroep

register_snippet(IndelingenGroep)
modeladmin_register(InfobordAdmin)
