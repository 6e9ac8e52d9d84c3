from django.urls import path

from .correcties import BeoordelenView, CorrectiesView, VoorstellenView
from .invoeren import KiezenView, OvertypView
from .klaar import KlaarView, StrookView

app_name = "papier_beheer"

urlpatterns = [
    path("invoeren/", KiezenView.as_view(), name="kiezen"),
    path("invoeren/<int:pk>/", OvertypView.as_view(), name="overtypen"),
    path("<int:pk>/klaar/", KlaarView.as_view(), name="klaar"),
    path("<int:pk>/strook/", StrookView.as_view(), name="strook"),
    path("<int:pk>/verbeteren/", VoorstellenView.as_view(), name="voorstellen"),
    path("verbeteringen/", CorrectiesView.as_view(), name="correcties"),
    path("verbeteringen/<int:pk>/", BeoordelenView.as_view(), name="beoordelen"),
]
