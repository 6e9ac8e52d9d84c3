"""Hulp bij volgen: wie volgt, en wat er te volgen valt."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from initiatieven.abonnees.kenmerk import adreshash
from initiatieven.models import Abonnee, Nieuwsfeit, Volgt
from participatie.models import Update
from stadmaken.common.models import Bericht


def maak_volger(naam: str = "anna", *doelen: Any, ritme: str = "direct", **velden: Any) -> Abonnee:
    """Iemand die vanaf gisteren deze dingen volgt, en toen voor het laatst is bijgepraat."""
    email, gisteren = f"{naam}@voorbeeld.test", timezone.now() - timedelta(days=1)
    gegevens = {"adreshash": adreshash(email), "ritme": ritme, "bijgepraat_op": gisteren, **velden}
    abonnee = Abonnee.objects.create(email=email, **gegevens)
    for doel in doelen:
        veld = {"projectpage": "project"}.get(doel._meta.model_name, doel._meta.model_name)
        Volgt.objects.create(abonnee=abonnee, sinds=gisteren, **{veld: doel})
    return abonnee


def maak_feit(project: Any, titel: str = "De bomen komen", **velden: Any) -> Nieuwsfeit:
    """Nieuws over een project dat lang genoeg bestaat om te versturen."""
    tijd = timezone.now() - timedelta(minutes=30)
    update = Update.objects.create(project=project, titel=titel, datum=timezone.localdate(tijd))
    sleutel = f"update-{project.pk}-{update.anker}"
    gegevens = {"sleutel": sleutel, "soort": "update", "tijd": tijd, **velden}
    feit = Nieuwsfeit.objects.create(titel=titel, pagina=project, project=project, **gegevens)
    feit.wijken.set(project.wijken.all())
    feit.themas.set(project.themas.all())
    return feit


def mails() -> list[tuple[str, str]]:
    """Aan wie er is geschreven, met het onderwerp."""
    return list(Bericht.objects.filter(soort="volgen").order_by("pk").values_list("aan", "onderwerp"))
