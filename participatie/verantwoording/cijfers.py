"""De aantallen in een verantwoording, elk in één vraag aan de database."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from participatie.models import Inbreng, Inbrengthema, ScanTelling, Themaindeling

from ..belofte.cijfers import Cijfers, gegroepeerd


def per_formulier(project: Any) -> dict[str, Cijfers]:
    """De cijfers per formulier, op titel; ook van formulieren die er niet meer zijn."""
    rijen = list(gegroepeerd(Inbreng.objects.filter(project_id=project.pk), "formuliertitel"))
    return {rij.pop("formuliertitel"): Cijfers(**rij) for rij in sorted(rijen, key=lambda rij: rij["formuliertitel"])}


def scans(project: Any) -> tuple[int, int]:
    """Hoeveel infoborden zijn geopend, en hoe vaak samen."""
    telling = ScanTelling.objects.filter(infobord__project_id=project.pk).aggregate(
        borden=Count("infobord", distinct=True), aantal=Sum("aantal")
    )
    return telling["borden"], telling["aantal"] or 0


def themas(project: Any) -> list[Any]:
    """De thema's die de stad heeft samengevat of beantwoord.

    Elk met `rijen` (alles wat eronder staat), `aantal` (wat daarvan meetelt) en `openbaar` (wat daarvan te lezen is).
    """
    inbreng = Inbreng.objects.filter(project_id=project.pk).order_by()
    return list(
        Inbrengthema.objects.zichtbaar()
        .filter(project_id=project.pk)
        .select_related("antwoord")
        .annotate(
            rijen=Count("indelingen"),
            aantal=Count("indelingen", filter=Q(indelingen__inbreng__in=inbreng.telt())),
            openbaar=Count("indelingen", filter=Q(indelingen__inbreng__in=inbreng.zichtbaar())),
        )
        .order_by("nummer")
    )


def zonder_thema(project: Any) -> QuerySet:
    """De inbreng die onder geen van de thema's hierboven staat."""
    ingedeeld = Themaindeling.objects.filter(inbreng=OuterRef("pk"), thema__in=Inbrengthema.objects.zichtbaar())
    return Inbreng.objects.filter(~Exists(ingedeeld), project_id=project.pk)


def tel_zonder_thema(project: Any) -> dict[str, int]:
    """Dezelfde drie aantallen als bij een thema."""
    inbreng = Inbreng.objects.filter(project_id=project.pk).order_by()
    return zonder_thema(project).aggregate(
        rijen=Count("pk"),
        aantal=Count("pk", filter=Q(pk__in=inbreng.telt())),
        openbaar=Count("pk", filter=Q(pk__in=inbreng.zichtbaar())),
    )
