from django.urls import path

from .borden.views import DodeBordenView, ScansView
from .eigenaar.views import ZonderEigenaarView
from .links.views import KapotteLinksView, NegeerView, TerugView
from .verouderd.views import VerouderdView

app_name = "rapporten"

RAPPORTEN = {
    "kapotte-links": ("links", KapotteLinksView),
    "zonder-eigenaar": ("eigenaar", ZonderEigenaarView),
    "verouderd": ("verouderd", VerouderdView),
    "scans": ("scans", ScansView),
    "dode-borden": ("dode_borden", DodeBordenView),
}
urlpatterns = [
    *(path(f"{pad}/", scherm.as_view(), name=naam) for pad, (naam, scherm) in RAPPORTEN.items()),
    *(
        path(f"{pad}/lijst/", scherm.as_view(results_only=True), name=f"{naam}_lijst")
        for pad, (naam, scherm) in RAPPORTEN.items()
    ),
    path("kapotte-links/<int:pk>/negeer/", NegeerView.as_view(), name="link_negeer"),
    path("kapotte-links/<int:pk>/terug/", TerugView.as_view(), name="link_terug"),
]
