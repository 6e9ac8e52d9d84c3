from django.urls import path

from .schermen import ControleView, NieuwsView

app_name = "nieuwsbrief_beheer"

urlpatterns = [
    path("<int:pk>/controle/", ControleView.as_view(), name="controle"),
    path("<int:pk>/nieuws/", NieuwsView.as_view(), name="nieuws"),
]
