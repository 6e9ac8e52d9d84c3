from django.urls import path

from . import views

urlpatterns = [path("hulpaanbod/<str:token>/", views.hulpaanbod, name="hulpaanbod")]
