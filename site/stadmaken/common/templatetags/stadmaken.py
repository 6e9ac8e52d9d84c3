"""Template-tags die in elke template zonder `load` beschikbaar zijn."""

from django import template

register = template.Library()
