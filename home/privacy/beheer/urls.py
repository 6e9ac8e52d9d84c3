from django.urls import path

from .views import GegevensView

app_name = "gegevens_beheer"

urlpatterns = [path("", GegevensView.as_view(), name="zoeken")]
