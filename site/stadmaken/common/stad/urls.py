"""Wat in het CMS per stad anders is, vóór dat van Wagtail."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .trefwoorden import vul_aan

urlpatterns = [path("tag-autocomplete/", require_admin_access(vul_aan), name="wagtailadmin_tag_autocomplete")]
