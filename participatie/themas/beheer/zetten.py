"""De thema's van één inbreng, op het leesscherm."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages

from participatie.inbreng.beheer.basis import Behandelscherm
from participatie.models import Inbreng, Inbrengthema

from .. import actions

# Op het leesscherm staan deze velden midden in een ander formulier.
VERWEG = {"form": "themas-zetten"}


class ThemasForm(forms.Form):
    """Bij welke thema's van haar project deze inbreng hoort."""

    themas: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        Inbrengthema.objects.none(),
        label=gettext_lazy("Thema’s"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=VERWEG),
    )
    nieuw = forms.CharField(
        label=gettext_lazy("Of een nieuw thema"), required=False, max_length=120, widget=forms.TextInput(attrs=VERWEG)
    )

    def __init__(self, inbreng: Inbreng, data: Any = None) -> None:
        eigen = Inbrengthema.objects.actueel().filter(project=inbreng.project_id).order_by("nummer")
        super().__init__(data, prefix="zet", initial={"themas": eigen.filter(indelingen__inbreng=inbreng)})
        self.fields["themas"].queryset = eigen  # type: ignore[attr-defined]


class ZetView(Behandelscherm, View):
    """Zet de gekozen thema's bij deze inbreng, en ga terug naar het leesscherm."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        inbreng: Inbreng = get_object_or_404(
            self.eigen_inbreng().filter(project__isnull=False).select_related("project"), pk=pk
        )
        form = ThemasForm(inbreng, request.POST)
        if form.is_valid():
            self._zet(inbreng, form.cleaned_data)
        else:
            messages.error(request, _("Kies thema’s uit de lijst. Er is niets veranderd."))
        reeks = f"?{self.filter.reeks}" if self.filter.reeks else ""
        return redirect(reverse("inbreng_beheer:lezen", args=[pk]) + reeks)

    def _zet(self, inbreng: Inbreng, keuze: dict[str, Any]) -> None:
        themas = list(keuze["themas"])
        if keuze["nieuw"] and inbreng.project:
            themas.append(actions.maken(inbreng.project, keuze["nieuw"]))
        try:
            if actions.zet_themas(inbreng, themas, self.request.user):
                messages.success(self.request, _("De thema’s van deze inbreng zijn bijgewerkt."))
        except actions.MagNietError as fout:
            messages.error(self.request, str(fout))


def zetcontext(inbreng: Inbreng) -> dict[str, Any]:
    """Wat het leesscherm nodig heeft om de thema's van deze inbreng te tonen en te zetten."""
    return {"zetform": ThemasForm(inbreng)} if inbreng.project_id else {}
