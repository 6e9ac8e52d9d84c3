from django.urls import path
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from .feed import NieuwsbriefFeed

BEWAAR_SECONDEN = 600
_feed = require_safe(cache_control(public=True, max_age=BEWAAR_SECONDEN)(conditional_page(NieuwsbriefFeed())))

urlpatterns = [path("nieuwsbrief/atom.xml", _feed, name="nieuwsbrief_atom")]
