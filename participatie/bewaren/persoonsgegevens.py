"""Inbreng in het register van verwerkingen, en alle inbreng bij één e-mailadres."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participatie.formulieren.uploads import HOUDBAAR
from participatie.inbreng.rules import is_openbaar
from participatie.models import FormulierPage, Inbreng
from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk
from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, Regel, Verwerking, zonder

from . import gegevens, mail, termijn
from .actions import anonimiseren, verwijderen
from .actions.bewijs import Bewijs


def _formulieren() -> Iterable[Regel]:
    rijen = FormulierPage.objects.zichtbaar().defer("dank").select_related("locale").order_by("title", "pk")
    return [_formulier(rij) for rij in rijen]


def _formulier(formulier: FormulierPage) -> Regel:
    maanden = formulier.bewaartermijn_maanden
    duur = ngettext("{maanden} maand.", "{maanden} maanden.", maanden).format(maanden=maanden)
    return Regel(
        formulier.title,
        formulier.avg_doel,
        _("Wat u invult: {vragen}").format(vragen=_vragen(formulier)),
        f"{duur} {termijn.daarna(formulier)}",
        _("Na controle: uw tekst, nooit uw naam of e-mailadres.") if formulier.openbaar else str(NIETS_OPENBAAR),
        formulier.avg_ontvangers,
        formulier.avg_grondslag,
        formulier.url or "",
    )


def _vragen(formulier: FormulierPage) -> str:
    """De labels zoals zij zijn opgeslagen: zonder een vraag aan de database."""
    labels = (blok["value"].get("label", "") for blok in formulier.vragen.raw_data if isinstance(blok["value"], dict))
    return ", ".join(str(label).rstrip(" .?:") for label in labels if label)


def _fotos() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Foto’s bij inbreng"),
        gettext_lazy("Laten zien wat iemand bedoelt"),
        gettext_lazy("De foto, zonder de plaats en de tijd die uw telefoon erin zet"),
        format_lazy(
            gettext_lazy("Als de inbreng. Een foto die u koos maar niet verstuurde: {uren} uur."),
            uren=int(HOUDBAAR.total_seconds() // 3600),
        ),
        gettext_lazy("Alleen als een medewerker de foto plaatst."),
        gettext_lazy("Medewerkers die de inbreng behandelen"),
        ALGEMEEN_BELANG,
    )


def _verzoeken() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Vragen om inzage of verwijdering"),
        gettext_lazy("Laten zien dat wij op tijd deden wat iemand vroeg"),
        gettext_lazy("Kenmerk, soort vraag, dag en wie het afhandelde; niet wat er stond"),
        gettext_lazy("Blijft, als spoor"),
        NIETS_OPENBAAR,
        gettext_lazy("Medewerkers die deze vragen behandelen"),
        gettext_lazy("Wettelijke plicht (artikel 6, lid 1, onder c, AVG)"),
    )


VERWERKINGEN = (
    Verwerking(
        "inbreng",
        gettext_lazy("Meedenken: formulieren"),
        10,
        tuple(
            f"participatie.{naam}"
            for naam in ("Inbreng", "Antwoord", "Correctie", "Gebeurtenis", "Heroverweging", "Inbrengthema")
        ),
        _formulieren,
    ),
    Verwerking("fotos", gettext_lazy("Foto’s"), 11, ("participatie.Foto", "participatie.Upload"), _fotos),
    Verwerking("verzoeken", gettext_lazy("Uw rechten"), 12, ("participatie.Verzoek",), _verzoeken),
)


def _zoek(email: str) -> list[Stuk]:
    rijen = Inbreng.objects.filter(email__iexact=email, geschoond_op__isnull=True).order_by("-ontvangen_op", "-pk")
    inbrengen = list(rijen.select_related(*gegevens.ERBIJ).prefetch_related(*gegevens.OOK)[:MEEST])
    mails: dict[str, list[Any]] = defaultdict(list)
    bericht: Any  # met `kenmerk` erbij uit de vraag
    for bericht in mail.berichten_over(rij.kenmerk for rij in inbrengen).order_by("gemaakt_op", "pk"):
        mails[bericht.kenmerk].append(bericht)
    return [
        Stuk(
            rij.kenmerk,
            _("Inbreng {kenmerk} bij “{titel}”").format(kenmerk=rij.kenmerk, titel=rij.formuliertitel),
            rij.ontvangen_op,
            [gegeven for deel in gegevens.overzicht(rij, mails[rij.kenmerk]) for gegeven in deel.rijen],
            blijft=_wat_blijft(rij),
            pad=rij.pad,
        )
        for rij in inbrengen
    ]


def _wat_blijft(rij: Inbreng) -> str:
    if _alles_weg(rij):
        return ""
    return _(
        "De tekst op de site blijft staan, zonder uw naam en e-mailadres: zo is te zien waarop de gemeente antwoord "
        "gaf. Wilt u ook die tekst weg? Vraag dat eerst op de pagina van uw inbreng. Een medewerker kijkt er dan naar."
    )


def _alles_weg(rij: Inbreng) -> bool:
    return not is_openbaar(rij) or termijn.verwijdert_alles(rij.formulier)


def _wis(nummer: str) -> bool:
    """Wat niet op de site staat gaat helemaal weg; van wat er wel staat, alles behalve die tekst.

    Koos een medewerker om ook die tekst te verwijderen, dan staat er “/alles” achter het kenmerk. Dat geldt ook voor
    inbreng die eerder is geanonimiseerd: juist die tekst moet dan weg.
    """
    kenmerk, _streep, wat = nummer.partition("/")
    rij: Any = Inbreng.objects.select_related("formulier").filter(kenmerk=kenmerk).first()
    alles = wat == "alles"
    if rij is None or (rij.geschoond_op and not alles):
        return False
    telling = (
        verwijderen([rij]) if alles or _alles_weg(rij) else anonimiseren([rij], waarom=_("U vroeg ons dit te doen."))
    )
    Bewijs().tel({**telling, "op_verzoek": 1}, [rij])
    return True


BRON = Bron("inbreng", gettext_lazy("Inbreng"), 10, _zoek, _wis)

zonder(
    "Teksten, namen en plannen van de gemeente of een organisatie; niets van een bezoeker.",
    *(
        f"participatie.{naam}"
        for naam in (
            *("Afwijzingsreden", "Besluit", "Budget", "Contractgebeurtenis", "Contractpartij", "Doelgroep", "Fase"),
            *("FormulierPage", "Medium", "Netwerkpartner", "Opschoonbewijs", "Partner", "Planwijziging"),
            *("Platformdocument", "Platformnieuws", "ProjectDocument", "ProjectenPage", "Thema", "Themabesluit"),
            *("Toezegging", "Toezegginggebeurtenis", "Update", "Werkgroep", "Wijk", "WijkPage", "Wijkcontract"),
            *("WijkenPage", "Infobord", "Themaindeling"),
        )
    ),
)
