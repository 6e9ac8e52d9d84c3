from django.urls import path

from .views import eigen_foto, foto, ontvangst, tweede_blik, volg

urlpatterns = [
    path("inbreng/", volg, name="volg_inbreng"),
    path("inbreng/foto/<uuid:sleutel>/", foto, name="foto"),
    path("inbreng/foto/<uuid:sleutel>/klein/", foto, {"klein": True}, name="foto_klein"),
    path("inbreng/<str:token>/", ontvangst, name="ontvangst"),
    path("inbreng/<str:token>/tweede-blik/", tweede_blik, name="tweede_blik"),
    path("inbreng/<str:token>/foto/<uuid:sleutel>/", eigen_foto, name="eigen_foto"),
    path("inbreng/<str:token>/foto/<uuid:sleutel>/klein/", eigen_foto, {"klein": True}, name="eigen_foto_klein"),
]
