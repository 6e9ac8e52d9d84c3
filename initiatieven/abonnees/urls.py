from django.urls import path

from .views import aanmelden, afmelden, voorkeuren

urlpatterns = [
    path("abonneren/", aanmelden.abonneren, name="abonneren"),
    path("abonneren/verstuurd/", aanmelden.verstuurd, name="abonneren_verstuurd"),
    path("volgen/", aanmelden.volgen, name="volgen"),
    path("bevestigen/<str:token>/", aanmelden.bevestigen, name="abonnee_bevestigen"),
    path("voorkeuren/", voorkeuren.link_vragen, name="voorkeuren_vragen"),
    path("voorkeuren/verstuurd/", voorkeuren.link_verstuurd, name="voorkeuren_verstuurd"),
    path("voorkeuren/<str:token>/", voorkeuren.voorkeuren, name="voorkeuren"),
    path("voorkeuren/<str:token>/adres/", voorkeuren.adres_wijzigen, name="voorkeuren_adres"),
    path("voorkeuren/<str:token>/gegevens/", voorkeuren.gegevens, name="voorkeuren_gegevens"),
    path("voorkeuren/<str:token>/verwijderen/", voorkeuren.verwijderen, name="voorkeuren_verwijderen"),
    path("afmelden/<str:token>/", afmelden.afmelden, name="abonnee_afmelden"),
]
