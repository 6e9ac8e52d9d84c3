"""De participatieparagraaf: hoe mensen meededen, wat zij zeiden en wat ermee is gedaan. Voor bij een raadsstuk."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.models import Themabesluit
from stadmaken.common.gemeente import gemeente

from ..belofte import zinnen
from ..belofte.cijfers import NIETS
from ..bereik.cijfers import Bereik, Groep, bereik
from ..projecten.weergave import periode
from . import cijfers
from .rijketekst import blokken
from .stuk import Alinea, Stuk, Stukje, platte_blokken
from .woorden import bijdragen, datum, getal, wijziging


def maak(project: Any, vandaag: date | None = None) -> Stuk:
    """De participatieparagraaf van een project, in de taal van de projectpagina."""
    with translation.override(project.locale.language_code):
        stuk = Stuk(
            titel=_("Participatieparagraaf"),
            ondertitel=project.title,
            taal=project.locale.language_code,
            op=vandaag or timezone.localdate(),
            afzender=gemeente().naam,
        )
        stuk.tekst(_("Zo staat het ervoor op %(dag)s.") % {"dag": datum(stuk.op)})
        stuk.tekst(project.samenvatting)
        for deel in (_onderwerp, _meedoen, _getallen, _inbreng, _besluiten, _toezeggingen, _afsluiting):
            deel(stuk, project)
    return stuk


def _onderwerp(stuk: Stuk, project: Any) -> None:
    beslissers = "\n".join(filter(None, (project.get_beslisser_display(), project.besluit_toelichting)))
    delen = [
        (_("Aanleiding"), blokken(project.aanleiding, 4)),
        (_("Doel"), platte_blokken(project.doel)),
        (_("Wat vaststaat"), blokken(project.wat_staat_vast, 4)),
        (_("Waarover mensen konden meedenken"), blokken(project.waarover_meedenken, 4)),
        (_("Wie besluit"), platte_blokken(beslissers)),
    ]
    gevuld = [(titel, inhoud) for titel, inhoud in delen if inhoud]
    if gevuld:
        stuk.kop(_("Waar het over gaat"))
    for titel, inhoud in gevuld:
        stuk.kop(titel, 3)
        stuk.blokken += inhoud


def _meedoen(stuk: Stuk, project: Any) -> None:
    fasen = list(project.fasen.all())
    doelgroepen = ", ".join(str(groep) for groep in project.doelgroepen.all())
    if not (project.methoden or doelgroepen or fasen):
        return
    stuk.kop(_("Hoe wij mensen betrokken"))
    stuk.tekst(project.methoden)
    if doelgroepen:
        stuk.tekst(_("Vooral van belang voor: %(groepen)s.") % {"groepen": doelgroepen})
    stuk.tabel(
        _("De stappen, met het niveau van participatie"),
        [_("Stap"), _("Niveau"), _("Wanneer"), _("Stand")],
        [(fase.titel, fase.get_niveau_display(), periode(fase), fase.get_planning_display()) for fase in fasen],
    )


def _getallen(stuk: Stuk, project: Any) -> None:
    per_formulier = cijfers.per_formulier(project)
    totaal = sum(per_formulier.values(), NIETS)
    stuk.kop(_("Hoeveel inbreng er kwam"))
    stuk.tekst(" ".join(zinnen.stand(totaal)) or _("Er kwam nog geen inbreng binnen."))
    _scans(stuk, project)
    stuk.tabel(
        _("Inbreng per formulier"),
        [_("Formulier"), _("Inbreng"), _("Beantwoord"), _("Op tijd")],
        [(t, getal(c.aantal), getal(c.beantwoord), getal(c.op_tijd)) for t, c in per_formulier.items()],
        getallen=(1, 2, 3),
    )
    if totaal.aantal:
        _verdeling(stuk, bereik(project))


def _scans(stuk: Stuk, project: Any) -> None:
    borden, aantal = cijfers.scans(project)
    if aantal:
        zin = ngettext(
            "De code op %(borden)s infobord is %(aantal)s keer gescand.",
            "De codes op %(borden)s infoborden zijn samen %(aantal)s keer gescand.",
            borden,
        )
        stuk.tekst(zin % {"borden": getal(borden), "aantal": getal(aantal)})


def _verdeling(stuk: Stuk, verdeling: Bereik) -> None:
    stuk.tabel(_("Hoe de inbreng binnenkwam"), [_("Manier"), _("Inbreng")], _rijen(verdeling.kanalen), getallen=(1,))
    wijken = _rijen(verdeling.wijken)
    for naam, aantal in ((_("Andere wijken"), verdeling.van_elders), (_("Wijk niet bekend"), verdeling.zonder_wijk)):
        if aantal:
            wijken.append((naam, getal(aantal)))
    stuk.tabel(_("Uit welke wijken de inbreng kwam"), [_("Wijk"), _("Inbreng")], wijken, getallen=(1,))


def _rijen(groepen: list[Groep]) -> list[tuple[str, ...]]:
    return [(groep.naam, getal(groep.aantal)) for groep in groepen if groep.aantal]


def _inbreng(stuk: Stuk, project: Any) -> None:
    themas = cijfers.themas(project)
    stuk.kop(_("Wat mensen zeiden, en wat wij ermee deden"))
    if not themas:
        stuk.tekst(_("De inbreng is nog niet per thema samengevat."))
        return
    besluiten = defaultdict(list)
    for gevolg in Themabesluit.objects.filter(thema__in=themas).select_related("besluit").order_by("besluit__datum"):
        besluiten[gevolg.thema_id].append(gevolg)
    for thema in themas:
        _thema(stuk, thema, besluiten[thema.pk])


def _thema(stuk: Stuk, thema: Any, besluiten: list[Themabesluit]) -> None:
    stuk.kop(str(thema), 3)
    stuk.tekst(bijdragen(thema.aantal), label=_("Aantal"))
    stuk.tekst(thema.samenvatting)
    if thema.antwoord:
        stuk.tekst(thema.antwoord.tekst, label=_("Antwoord van de gemeente"))
    stuk.tekst(wijziging(thema), label=_("Leidt tot wijziging"))
    for gevolg in besluiten:
        label = _("Besluit “%(titel)s” leidt tot wijziging") % {"titel": gevolg.besluit.titel}
        stuk.tekst(f"{gevolg.get_wijziging_display()}. {gevolg.tekst}".strip(), label=label)


def _besluiten(stuk: Stuk, project: Any) -> None:
    besluiten = list(project.besluiten.order_by("datum", "pk"))
    if besluiten:
        stuk.kop(_("Wat is besloten"))
    for besluit in besluiten:
        stuk.kop(besluit.titel, 3)
        stuk.tekst(datum(besluit.datum), label=besluit.get_beslisser_display())
        stuk.tekst(besluit.tekst)
        if besluit.link:
            stuk.blokken.append(Alinea((Stukje(besluit.link, link=besluit.link),)))


def _toezeggingen(stuk: Stuk, project: Any) -> None:
    toezeggingen = list(project.toezeggingen.zichtbaar())
    if not toezeggingen:
        return
    stuk.kop(_("Wat wij toezegden"))
    stuk.tabel(
        _("Toezeggingen bij dit project"),
        [_("Wat"), _("Wie"), _("Eerst beloofd voor"), _("Geldt nu voor"), _("Stand")],
        [
            (t.wat, t.wie, datum(t.oorspronkelijk_op), datum(t.uiterlijk_op), str(t.stand(stuk.op).label))
            for t in toezeggingen
        ],
        breed=(0,),
    )


def _afsluiting(stuk: Stuk, project: Any) -> None:
    if project.terugkoppeling_op or project.terugkoppeling:
        stuk.kop(_("Wanneer mensen horen wat er is gedaan"))
        if project.terugkoppeling_op:
            stuk.tekst(_("Uiterlijk op %(dag)s.") % {"dag": datum(project.terugkoppeling_op)})
        stuk.tekst(project.terugkoppeling)
    stuk.kop(_("Hoe het meedenken ging"))
    stuk.blokken += blokken(project.evaluatie, 3) or platte_blokken(_("De evaluatie volgt na afloop."))
