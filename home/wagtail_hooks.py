"""Wat deze app in het CMS aanmeldt; alleen bedrading."""

from wagtail.snippets.models import register_snippet

from .programma.snippets import IndicatorViewSet

register_snippet(IndicatorViewSet)
