from django.urls import path

from .views import OvernemenView

# Op het adres van Wagtails eigen import, dat daarmee verdwijnt.
urlpatterns = [
    path("import/", OvernemenView.as_view(), name="omleidingen_overnemen"),
    path("import/process/", OvernemenView.as_view()),
]
