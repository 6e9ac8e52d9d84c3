"""Wat er op het papieren formulier staat: dezelfde vragen en nummers als op de site, met ruimte om te schrijven."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.bewaren.termijn import daarna
from participatie.formulieren.vragenlijst import Stap, Vraag, Vragenlijst
from participatie.verantwoording.rijketekst import blokken
from participatie.verantwoording.stuk import Alinea, Lijst
from stadmaken.common.gemeente import absoluut, gemeente

from .qr import qr_svg
from .ruimte import blijft_heel, ruimte_voor


def gegevens(pagina: Any) -> dict[str, Any]:
    """Alles wat op het papieren formulier komt, in de taal die nu geldt."""
    stad, ouder = gemeente(), pagina.ouder()
    lijst = Vragenlijst(pagina.vragen)
    adres = absoluut(pagina.url or "/")
    return {
        "taal": pagina.locale.language_code,
        "titel": pagina.title,
        "afzender": f"{stad.sitenaam} · {stad.naam}",
        "gemeente": stad.naam,
        "hoort_bij": ouder.title if ouder and not ouder.is_site_root() else "",
        "samenvatting": pagina.samenvatting,
        "terug": _terug(pagina, stad),
        "zo": _zo_vult_u_in(lijst),
        "stappen": [_stap(stap) for stap in lijst.stappen],
        "slot": _slot(pagina, stad),
        "adres": adres,
        "leesadres": adres.partition("://")[2],
        "qr_svg": qr_svg(adres),
        "qr_kop": _("Liever op de site invullen?"),
        "qr_alt": _("QR-code naar dit formulier op de site"),
        "bladzijde": _("Bladzijde"),
        "van": _("van"),
        "onthoud": _("Wilt u volgen wat wij met uw inbreng doen?"),
        "volgen": _volgen(lijst, stad),
    }


def _terug(pagina: Any, stad: Any) -> dict[str, str]:
    """Waar het formulier heen moet en voor wanneer; zonder adres blijft de telefoon over."""
    if stad.postadres:
        kop, dagkop, adres = _("Stuur dit formulier naar"), _("Op de post uiterlijk op"), stad.postadres
    elif stad.bezoekadres:
        kop, dagkop, adres = _("Lever dit formulier in bij"), _("Inleveren uiterlijk op"), stad.bezoekadres
    else:
        kop, dagkop, adres = _("Bel ons voor het adres"), _("Insturen uiterlijk op"), stad.telefoon
    if stad.naam not in adres:
        adres = f"{stad.naam}\n{adres}"
    dag = pagina.laatste_dag
    return {
        "kop": kop,
        "adres": "\n".join(regel.strip() for regel in adres.splitlines() if regel.strip()),
        "dagkop": dagkop if dag else _("Geen laatste dag"),
        "dag": date_format(dag, "l j F Y") if dag else _("U kunt dit formulier altijd sturen."),
    }


def _zo_vult_u_in(lijst: Vragenlijst) -> list[str]:
    regels = [
        _("Schrijf duidelijk, met een pen. Kruis een vakje aan bij uw keuze."),
        _("Geef op alle vragen antwoord. Als een vraag niet verplicht is, staat dit erbij."),
        _("Past het niet? Schrijf verder op een los blad. Zet het nummer van de vraag erbij."),
        _("Zet geen persoonsgegevens in uw reactie, zoals een telefoonnummer of adres van uzelf of van iemand anders."),
    ]
    if any(vraag.soort == "fotos" for vraag in lijst.vragen):
        regels.append(_("Stuur foto’s mee in de envelop. U krijgt ze niet terug."))
    return regels


def _volgen(lijst: Vragenlijst, stad: Any) -> list[str]:
    regels = [_("Levert u dit formulier in bij een medewerker? Dan krijgt u een strook met een kenmerk en een code.")]
    if any(vraag.soort == "email" for vraag in lijst.vragen):
        regels.append(_("Vult u uw e-mailadres in? Dan krijgt u kenmerk en code per e-mail."))
    regels.append(
        _(
            "Stuurt u het op? Dan kunt u een briefje met uw naam en adres meesturen. Wij sturen u de strook per post. "
            "Het briefje bewaren wij niet."
        )
    )
    regels.append(
        _("Met kenmerk en code ziet u op {adres} wat wij doen. Of bel {telefoon}.").format(
            adres=absoluut("/inbreng/").partition("://")[2], telefoon=stad.telefoon
        )
    )
    return regels


def _stap(stap: Stap) -> dict[str, Any]:
    return {
        "titel": stap.titel,
        "inleiding": stap.inleiding,
        "delen": [
            _vraag(deel) if isinstance(deel, Vraag) else {"soort": "uitleg", "blokken": _uitleg(deel)}
            for deel in stap.onderdelen
        ],
    }


def _uitleg(deel: Any) -> list[dict[str, Any]]:
    """De tekst tussen de vragen; een link krijgt haar adres erachter."""
    uit: list[dict[str, Any]] = []
    for blok in blokken(deel.value.source, 3):
        regels = blok.punten if isinstance(blok, Lijst) else (blok.regel,) if isinstance(blok, Alinea) else ()
        teksten = ["".join(_met_adres(stukje) for stukje in regel) for regel in regels]
        genummerd = isinstance(blok, Lijst) and blok.genummerd
        uit.append({"soort": blok.soort, "genummerd": genummerd, "teksten": teksten})
    return uit


def _met_adres(stukje: Any) -> str:
    kaal = stukje.link.partition(":")[2] if stukje.link.startswith(("mailto:", "tel:")) else stukje.link
    return f"{stukje.tekst} ({kaal})" if kaal and kaal.strip() != stukje.tekst.strip() else stukje.tekst


def _vraag(vraag: Vraag) -> dict[str, Any]:
    ruimte = ruimte_voor(vraag)
    return {
        "soort": "vraag",
        "nummer": vraag.nummer,
        "label": vraag.label,
        "optioneel": "" if vraag.waarde.get("verplicht") else _("(niet verplicht)"),
        "wanneer": eis_in_woorden(vraag),
        "uitleg": vraag.waarde.get("uitleg") or "",
        "heel": blijft_heel(ruimte),
        **ruimte,
    }


def eis_in_woorden(vraag: Vraag) -> str:
    """Wanneer een vraag moet worden ingevuld, met het nummer van de vraag waar dat van afhangt."""
    if vraag.voorwaarde is None:
        return ""
    eis = vraag.voorwaarde
    tekst = _("Alleen invullen als u bij vraag {nummer} ‘{antwoord}’ heeft gekozen.")
    return tekst.format(nummer=eis.vraag.nummer, antwoord=eis.tekst)


def _slot(pagina: Any, stad: Any) -> dict[str, Any]:
    """Wat er met de inbreng en met de gegevens gebeurt."""
    if pagina.openbaar:
        site = _(
            "Een medewerker leest uw inbreng. Daarna komt de tekst op deze site te staan, "
            "zonder uw naam en e-mailadres."
        )
    else:
        site = _("Uw inbreng komt niet op deze site te staan.")
    maanden = pagina.bewaartermijn_maanden
    termijn = ngettext("{n} maand", "{n} maanden", maanden).format(n=maanden)
    return {
        "vervolgkop": _("Wat wij met uw inbreng doen"),
        "vervolg": [tekst for tekst in (pagina.vervolg, antwoordbelofte(pagina), site) if tekst],
        "privacykop": _("Uw gegevens"),
        "privacy": [
            [_("Doel"), pagina.avg_doel],
            [_("Grondslag"), pagina.avg_grondslag],
            [_("Wie ziet uw gegevens"), pagina.avg_ontvangers],
            [_("Hoe lang wij ze bewaren"), f"{termijn}. {daarna(pagina)}"],
        ],
        "vragenkop": _("Vragen?"),
        "vragen": " · ".join(
            deel for deel in (_("Bel {telefoon}").format(telefoon=stad.telefoon), stad.bereikbaar, stad.email) if deel
        ),
    }


def antwoordbelofte(pagina: Any) -> str:
    """Wanneer iemand antwoord krijgt, voor wie het formulier nog moet insturen."""
    dag, weken = pagina.beantwoord_voor, pagina.antwoord_weken
    op = _("U krijgt antwoord uiterlijk op {dag}.").format(dag=date_format(dag, "l j F Y")) if dag else ""
    if not weken:
        return op
    binnen = ngettext(
        "U krijgt antwoord binnen {n} week nadat wij dit formulier hebben ontvangen.",
        "U krijgt antwoord binnen {n} weken nadat wij dit formulier hebben ontvangen.",
        weken,
    ).format(n=weken)
    vroeg = _("Stuurde u het vroeg? Dan uiterlijk op {dag}.").format(dag=date_format(dag, "l j F Y")) if dag else ""
    return f"{binnen} {vroeg}".strip()
