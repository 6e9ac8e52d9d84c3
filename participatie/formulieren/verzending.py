from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from participatie.inbreng.actions.indienen import indienen
from participatie.inbreng.models import Inbreng
from participatie.infoborden.models import Infobord
from stadmaken.common.melding import Melding

from . import invoer, sleutel, spam
from .forms import AntwoordenForm, BesturingForm
from .opname import neem_fotos_op
from .scherm import context
from .verloop import Scherm, Verloop
from .vragenlijst import Vragenlijst

TEMPLATE = "participatie/formulier_page.html"
WACHT = 300


class Verzending:
    """Eén verzoek om een formulier te tonen, verder in te vullen of te versturen."""

    def __init__(self, request: HttpRequest, pagina: Any) -> None:
        self.request, self.pagina = request, pagina
        besturing = BesturingForm(request.POST if request.method == "POST" else request.GET)
        self.nummer = besturing.lees("stap")
        self.actie = besturing.lees("actie") or ""
        self.bord = self._bord(besturing.lees("bord"))
        self.lokveld = request.POST.get("website", "")
        self.sleutel = sleutel.lees(besturing.lees("idem"), pagina.pk)
        self.lijst = Vragenlijst(pagina.vragen)
        self.ontvangen = invoer.lees(request.POST, self.lijst)
        self.verloop = Verloop(self.lijst, self.ontvangen)

    def begin(self) -> HttpResponse:
        """Het lege formulier."""
        scherm = Scherm(AntwoordenForm(self.lijst), self.verloop.stappen[0])
        vraag = f"bord={self.bord.code}" if self.bord else ""
        leeg = sleutel.leeg_formulier(self.request, self.pagina.pk, vraag)
        return render(self.request, TEMPLATE, {**self._gegevens(scherm), **leeg})

    def antwoord(self) -> HttpResponse:
        """Het scherm na een knop, of de ontvangst."""
        if spam.te_druk(self.request):
            return self._te_druk()
        self.verloop.fotofouten = neem_fotos_op(
            self.request.FILES, self.verloop.stap(self.nummer).vragen, self.ontvangen.data
        )
        scherm = self.verloop.volg(self.nummer, self.actie)
        if scherm.versturen:
            return self._verstuur(scherm.form)
        if scherm.form.errors and (eerder := self.eerder_ontvangen()):
            return self._naar_ontvangst(eerder, self.verloop.form(self.lijst.vragen))
        return self.toon(scherm)

    def toon(self, scherm: Scherm, *, melding: Melding | None = None, status: int = 200) -> HttpResponse:
        """Een scherm van het formulier."""
        return render(self.request, TEMPLATE, self._gegevens(scherm, melding), status=status)

    def eerder_ontvangen(self) -> Inbreng | None:
        """Wat met deze sleutel al is ontvangen: na een dubbele verzending bestaan de foto's hier niet meer."""
        if self.sleutel.seconden is None:
            return None
        return Inbreng.objects.filter(idempotentie=self.sleutel.idem).first()

    def dezelfde_ontvangst(self, inbreng: Inbreng, form: AntwoordenForm | None = None) -> HttpResponse | None:
        """De ontvangst van deze inbreng, als dit verzoek haar precies herhaalt."""
        bewaard = [rij for rij in inbreng.invoer if rij["soort"] != "fotos"]
        if bewaard != invoer.momentopname(form or self.verloop.form(self.lijst.vragen), met_fotos=False):
            return None
        return HttpResponseRedirect(inbreng.pad, status=303)

    def _gegevens(self, scherm: Scherm, melding: Melding | None = None) -> dict[str, Any]:
        return context(self.pagina, self.verloop, scherm, self.ontvangen, self.sleutel, bord=self.bord, melding=melding)

    def _bord(self, code: str | None) -> Infobord | None:
        """Het bord waar iemand vandaan komt; een bord van een ander project telt hier niet."""
        if not code:
            return None
        project = self.pagina.path[: -self.pagina.steplen]
        return Infobord.objects.filter(code=code, project__path=project).select_related("wijk").first()

    def _verstuur(self, form: AntwoordenForm) -> HttpResponse:
        aantal = spam.tel(self.request, "verzending")
        if spam.te_veel_verzonden(aantal):
            return self._te_druk()
        antwoorden = invoer.momentopname(form)
        gegevens = invoer.persoon_en_plek(form)
        gegevens.setdefault("wijk", self.bord.wijk if self.bord else None)
        verdacht = spam.verdenking(
            lokveld=self.lokveld,
            seconden=self.sleutel.seconden,
            teksten=[rij["weergave"] for rij in antwoorden],
            verzonden=aantal,
        )
        inbreng = indienen(
            self.pagina, antwoorden, idempotentie=self.sleutel.idem, infobord=self.bord, verdacht=verdacht, **gegevens
        )
        return self._naar_ontvangst(inbreng, form)

    def _naar_ontvangst(self, inbreng: Inbreng, form: AntwoordenForm) -> HttpResponse:
        """De ontvangst; wie na het versturen terugging en iets veranderde, hoort dat dat niet is verstuurd."""
        return self.dezelfde_ontvangst(inbreng, form) or self._anders_dan_ontvangen(inbreng)

    def _anders_dan_ontvangen(self, inbreng: Inbreng) -> HttpResponse:
        self.sleutel = sleutel.nieuw(self.pagina.pk)
        for vraag in self.lijst.vragen:
            if vraag.soort == "fotos":
                self.ontvangen.data.setlist(vraag.sleutel, [])
        tekst = _(
            "Uw inbreng met kenmerk {kenmerk} is ontvangen. Wat u daarna hebt veranderd, is niet verstuurd. "
            "Wilt u dit ook sturen? Kies dan nog eens voor versturen. Het wordt een nieuwe inbreng. "
            "Voeg foto’s dan opnieuw toe."
        ).format(kenmerk=inbreng.kenmerk)
        return self.toon(self._laatste_scherm(), melding=Melding("info", _("Wij hadden dit al van u ontvangen"), tekst))

    def _te_druk(self) -> HttpResponse:
        melding = Melding(
            "let-op",
            _("Het is nu even te druk"),
            _("Uw antwoorden zijn nog niet verstuurd. Ze staan hieronder. Probeer het over een paar minuten opnieuw."),
        )
        scherm = self._laatste_scherm() if self.nummer == 0 else self.verloop.toon(self.verloop.stap(self.nummer))
        response = self.toon(scherm, melding=melding, status=429)
        response.headers["Retry-After"] = str(WACHT)
        return response

    def _laatste_scherm(self) -> Scherm:
        """Vanwaar iemand verstuurt: het overzicht, of de enige stap."""
        if len(self.verloop.stappen) > 1:
            return Scherm(self.verloop.form(()))
        return self.verloop.toon(self.verloop.stappen[0])
