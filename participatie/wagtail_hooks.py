"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from wagtail.snippets.models import register_snippet

from .projecten.snippets import IndelingenGroep

register_snippet(IndelingenGroep)
