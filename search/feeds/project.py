"""De feed van één project: nieuws, een andere status of fase, antwoorden, besluiten en toezeggingen."""

from datetime import datetime, time
from typing import Any

from django.db.models import Max
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from participatie.models import Besluit, Inbrengthema, ProjectPage, Toezegging, Update

from .stroom import HOOGSTENS, Bericht, Stroom
from .verloop import verloop

OCHTEND = time(9)


class ProjectFeed(Stroom):
    """Op het nummer van het project: dat blijft als het project een andere naam krijgt."""

    def get_object(self, request: HttpRequest, nummer: str) -> Any:
        project = ProjectPage.objects.zichtbaar().filter(pk=int(nummer)).select_related("locale").first()
        if project is None or not project.url:
            raise Http404
        return project

    def naam(self, obj: Any) -> str:
        return f"project/{obj.pk}"

    def kop(self, obj: Any) -> str:
        return str(obj.title)

    def pad(self, obj: Any) -> str:
        return reverse("feed_project", args=[obj.pk])

    def get_feed(self, obj: Any, request: HttpRequest) -> Any:
        """In de taal van de pagina: een vertaald project heeft een eigen nummer, en dus een eigen feed."""
        with translation.override(obj.locale.language_code):
            return super().get_feed(obj, request)

    def subtitle(self, obj: Any) -> str:
        return str(obj.samenvatting)

    def pagina(self, obj: Any) -> str:
        return str(obj.url)

    def berichten(self, obj: Any) -> list[Bericht]:
        bronnen = (_updates, _antwoorden, _besluiten, _toezeggingen, verloop)
        alles = [bericht for bron in bronnen for bericht in bron(obj)]
        return sorted(alles, key=lambda bericht: (bericht.bijgewerkt, bericht.naam), reverse=True)[:HOOGSTENS]


def _updates(project: Any) -> list[Bericht]:
    updates = Update.objects.verschenen().filter(project=project)
    return [
        Bericht(
            naam=f"project/{project.pk}/{update.anker}",
            titel=update.titel,
            pad=f"{project.url}#{update.anker}",
            bijgewerkt=timezone.make_aware(datetime.combine(update.datum, OCHTEND)),
            tekst=" ".join(strip_tags(update.tekst.replace("</", " </")).replace("&nbsp;", " ").split()),
            soort=_("Nieuws"),
        )
        for update in updates[:HOOGSTENS]
    ]


def _antwoorden(project: Any) -> list[Bericht]:
    themas = Inbrengthema.objects.zichtbaar().filter(project=project, antwoord__op__lte=timezone.now())
    return [
        Bericht(
            naam=f"thema/{thema.pk}",
            titel=_("Antwoord: {thema}").format(thema=thema.titel),
            pad=f"{project.url}#thema-{thema.nummer}",
            bijgewerkt=thema.antwoord.op,
            tekst=thema.antwoord.tekst,
            soort=_("Antwoord"),
        )
        for thema in themas.select_related("antwoord").order_by("-antwoord__op", "-pk")[:HOOGSTENS]
    ]


def _besluiten(project: Any) -> list[Bericht]:
    besluiten = Besluit.objects.filter(project=project).order_by("-vastgelegd_op", "-pk")
    return [
        Bericht(
            naam=f"besluit/{besluit.pk}",
            titel=_("Besluit: {besluit}").format(besluit=besluit.titel),
            pad=f"{project.url}#besluit-{besluit.pk}",
            bijgewerkt=besluit.vastgelegd_op,
            tekst=besluit.tekst,
            soort=_("Besluit"),
        )
        for besluit in besluiten[:HOOGSTENS]
    ]


def _toezeggingen(project: Any) -> list[Bericht]:
    toezeggingen = Toezegging.objects.zichtbaar().filter(project=project).annotate(laatst=Max("gebeurtenissen__op"))
    return [
        Bericht(
            naam=f"toezegging/{toezegging.pk}",
            titel=_("Toezegging: {wat}").format(wat=toezegging.wat),
            pad=toezegging.pad,
            bijgewerkt=toezegging.laatst,
            tekst=f"{toezegging.stand().label}. {toezegging.toelichting}".strip(),
            soort=_("Toezegging"),
        )
        for toezegging in toezeggingen.filter(laatst__isnull=False).order_by("-laatst", "-pk")[:HOOGSTENS]
    ]
