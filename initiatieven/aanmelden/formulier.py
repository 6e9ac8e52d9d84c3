"""Eén verzoek om zich aan te melden: tonen, controleren en versturen."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatieven.models import Aanmelding, Gelegenheid, Gereserveerd
from initiatieven.planning.stand import Fase, Stand, stand
from participatie.formulieren import sleutel, spam
from participatie.formulieren.forms import BesturingForm
from participatie.formulieren.sleutel import Sleutel
from stadmaken.common.melding import Melding

from ..eenmalig import idempotentie
from . import actions, mail, plekken, weergave
from .actions import AlAangemeldError, Gegevens, GeslotenError, TijdvakBezetError, VolError
from .afspraken import alle_keren
from .forms import AanmeldForm, Keuzes, ontvang

WACHT = 300
VOL = Stand(Fase.VOL, "")


class Aanmeldformulier:
    """Het formulier bij één datum van een pagina."""

    def __init__(self, request: HttpRequest, pagina: Any, gelegenheid: Any) -> None:
        self.request, self.pagina, self.gelegenheid = request, pagina, gelegenheid
        # In de taal van de bezoeker; wat wij over bewaren beloven, zegt de pagina waar de datum bij hoort.
        self.bron, gelegenheid.aanbod = gelegenheid.aanbod, pagina
        self.nu = timezone.now()
        besturing = BesturingForm(request.POST)
        self.lokveld = request.POST.get("website", "")
        self.sleutel: Sleutel = sleutel.lees(besturing.lees("idem"), gelegenheid.pk)
        self.ontvangen = ontvang(request.POST, gelegenheid) if request.method == "POST" else None
        self.stand = stand(gelegenheid, self.nu)

    def antwoord(self) -> HttpResponse:
        """Het formulier, de uitleg waarom het niet kan, of de eigen pagina."""
        if self.ontvangen is None:
            return self._leeg() if self.stand.aan_te_melden else self._dicht(self.stand)
        if eerder := self._eerder():
            return HttpResponseRedirect(eerder.pad, status=303)
        form = self._form()
        if spam.te_druk(self.request):
            return self._te_druk(form)
        if not self.stand.aan_te_melden:
            return self._dicht(self.stand)
        return self._verstuur(form) if form.is_valid() else self._toon(form, status=422)

    def _leeg(self) -> HttpResponse:
        vraag = f"datum={self.gelegenheid.pk}"
        return self._toon(self._form(), leeg=sleutel.leeg_formulier(self.request, self.gelegenheid.pk, vraag))

    def _eerder(self) -> Aanmelding | None:
        """Wat met deze verzending al is vastgelegd: een tweede klik is dan klaar, ook als het intussen vol is."""
        email = self.ontvangen.data.get("email", "") if self.ontvangen else ""
        if self.sleutel.seconden is None or not email:
            return None
        return Aanmelding.objects.filter(idempotentie=self._idem(email)).first()

    def _idem(self, email: str) -> str:
        return idempotentie(self.sleutel, f"datum/{self.gelegenheid.pk}", email)

    def _form(self) -> AanmeldForm:
        return AanmeldForm(self.gelegenheid, self._keuzes(), self.ontvangen)

    def _keuzes(self) -> Keuzes:
        groepen = [
            groep
            for groep in Gereserveerd.objects.filter(gelegenheid=self.gelegenheid).order_by("pk")
            if plekken.geldt(groep, self.gelegenheid, self.nu)
        ]
        return Keuzes(plekken.vrije_tijden(self.gelegenheid, self.nu), groepen)

    def _verstuur(self, form: AanmeldForm) -> HttpResponse:
        aantal = spam.tel(self.request, "aanmelding")
        if spam.te_veel_verzonden(aantal):
            return self._te_druk(form)
        gegevens = form.gegevens()
        verdacht = self._verdacht(form, aantal)
        try:
            rij = actions.aanmelden(
                self.gelegenheid,
                gegevens,
                idempotentie=self._idem(gegevens.email),
                verdacht=verdacht,
            )
        except AlAangemeldError as fout:
            return self._al_aangemeld(fout, verdacht)
        except TijdvakBezetError:
            return self._tijd_bezet()
        except VolError:
            return self._vol(form, gegevens)
        except GeslotenError:
            return self._net_dicht(vol=False)
        return HttpResponseRedirect(rij.pad, status=303)

    def _verdacht(self, form: AanmeldForm, aantal: int) -> str:
        return spam.verdenking(
            lokveld=self.lokveld,
            seconden=self.sleutel.seconden,
            teksten=[tekst for _label, tekst in form.ingevuld()],
            verzonden=aantal,
        )

    def _al_aangemeld(self, fout: AlAangemeldError, verdacht: str) -> HttpResponse:
        """Wie alleen een adres typt, krijgt de eigen pagina niet te zien: de link gaat naar dat adres.

        Wat op spam lijkt, mailt een ander niet; dan belooft de pagina dat ook niet.
        """
        if not verdacht:
            mail.link_opnieuw(fout.aanmelding, self.nu)
        gegevens = {"email": fout.aanmelding.email, "zonder_mail": bool(verdacht)}
        return self._render("al_aangemeld.html", gegevens, status=409)

    def _tijd_bezet(self) -> HttpResponse:
        """Net gekozen door een ander: het formulier opnieuw, met wat er nu nog vrij is."""
        form = self._form()
        if form.is_valid():  # er is geen tijd meer over: nog eens versturen is voor de wachtlijst
            form.add_error(None, _("Alle tijden zijn net gekozen. Lees hieronder wat u nog kunt doen."))
        return self._toon(form, status=409)

    def _vol(self, form: AanmeldForm, gegevens: Gegevens) -> HttpResponse:
        """Met minder mensen kan het soms nog wel: een plek is er, of een plaats op de wachtlijst."""
        groep = gegevens.gereserveerd.pk if gegevens.gereserveerd else None
        vrij = plekken.tel(self.gelegenheid, self.nu).vrij_voor(groep)
        if plekken.weegt(self.gelegenheid, gegevens.aantal) > 1 and (self.gelegenheid.wachtlijst or vrij >= 1):
            form.add_error("aantal", _("Voor zo veel mensen is geen plek meer. Kies een kleiner aantal."))
            return self._toon(form, status=409)
        return self._net_dicht(vol=True)

    def _net_dicht(self, *, vol: bool) -> HttpResponse:
        vers: Any = Gelegenheid.objects.met_tijden().get(pk=self.gelegenheid.pk)
        vers.aanbod = self.pagina
        self.gelegenheid = vers
        return self._dicht(VOL if vol else stand(vers, timezone.now()))

    def _toon(
        self,
        form: AanmeldForm,
        *,
        melding: Melding | None = None,
        status: int = 200,
        leeg: dict[str, str] | None = None,
    ) -> HttpResponse:
        telling = plekken.tel(self.gelegenheid, self.nu)
        gegevens = {
            "form": form,
            "onderdelen": form.onderdelen(),
            "afspraken": alle_keren(self.gelegenheid),
            "sleutel": self.sleutel.tekst,
            "stand": self.stand,
            "vooruitzicht": weergave.vooruitzicht(self.stand, self.gelegenheid, telling, form.keuzes),
            "alleen_wachtlijst": weergave.alleen_wachtlijst(self.stand, self.gelegenheid, telling, form.keuzes),
            "melding": melding,
            **(leeg or {}),
        }
        return self._render("formulier.html", gegevens, status=status)

    def _te_druk(self, form: AanmeldForm) -> HttpResponse:
        melding = Melding(
            "let-op",
            _("Het is nu even te druk"),
            _("U bent nog niet aangemeld. Wat u invulde, staat hieronder. Probeer het over een paar minuten opnieuw."),
        )
        response = self._toon(form, melding=melding, status=429)
        response.headers["Retry-After"] = str(WACHT)
        return response

    def _dicht(self, waar: Stand) -> HttpResponse:
        gegevens: dict[str, Any] = {"melding": weergave.waarom_dicht(waar, self.gelegenheid), "ingevuld": []}
        if self.ontvangen is not None:
            gegevens["ingevuld"] = AanmeldForm(self.gelegenheid, Keuzes(), self.ontvangen).ingevuld()
        return self._render("dicht.html", gegevens, status=409 if self.ontvangen is not None else 200)

    def _render(self, naam: str, gegevens: dict[str, Any], *, status: int) -> HttpResponse:
        gegevens = {"page": self.pagina, "bron": self.bron, "gelegenheid": self.gelegenheid, **gegevens}
        return render(self.request, f"initiatieven/aanmelden/{naam}", gegevens, status=status)
