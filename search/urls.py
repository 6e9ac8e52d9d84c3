from django.urls import path

from .buurt.views import in_de_buurt
from .feeds.views import feeds, soort_feed, wijk_feed
from .suggesties import suggesties
from .views import zoekpagina

urlpatterns = [
    path("zoeken/", zoekpagina, name="zoeken"),
    path("zoeken/suggesties", suggesties, name="zoeksuggesties"),
    path("in-de-buurt/", in_de_buurt, name="in_de_buurt"),
    path("feeds/", feeds, name="feeds"),
    path("feeds/<slug:soort>.atom", soort_feed, name="feed_soort"),
    path("feeds/wijk/<slug:slug>.atom", wijk_feed, name="feed_wijk"),
]
