"""Alles wat wij over één inbreng bewaren, leesbaar voor wie haar stuurde. Hiermee is ook een vraag om inzage klaar."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.inbreng import rules, weergave
from participatie.models import Correctie, Inbreng
from stadmaken.common.models import Bericht

from . import mail, termijn

Rij = tuple[str, str]
# Wat er bij een inbreng opgehaald moet zijn om er veel tegelijk te tonen.
ERBIJ = ("formulier", "antwoord", "wijk", "infobord", "heroverweging")
OOK = ("gebeurtenissen", "fotos", "doelgroepen", "themas", "correcties", "verzoeken")


class Onderdeel(NamedTuple):
    """Een kop met gegevens eronder."""

    titel: str
    rijen: list[Rij]


def overzicht(inbreng: Inbreng, mails: Iterable[Bericht] | None = None) -> list[Onderdeel]:
    """Alle onderdelen waar iets in staat. Wie er veel tegelijk toont, haalt de mails zelf in één keer op."""
    onderdelen = [
        Onderdeel(_("Over u"), _persoon(inbreng)),
        Onderdeel(_("Wat u stuurde"), _invoer(inbreng)),
        Onderdeel(_("Foto’s"), _fotos(inbreng)),
        Onderdeel(_("Wat op de site staat"), _site(inbreng)),
        Onderdeel(_("Ons antwoord"), _antwoord(inbreng)),
        Onderdeel(_("Wat er is gebeurd"), _gebeurtenissen(inbreng)),
        Onderdeel(_("Wat u ons vroeg"), _vragen(inbreng)),
        Onderdeel(_("E-mail aan u"), _mails(_van(inbreng) if mails is None else mails)),
        Onderdeel(_("Waarom, en hoe lang"), _grond(inbreng)),
    ]
    return [
        Onderdeel(titel, [rij for rij in rijen if rij[1]]) for titel, rijen in onderdelen if any(w for _l, w in rijen)
    ]


def als_tekst(inbreng: Inbreng) -> str:
    """Het overzicht als platte tekst."""
    delen = [f"{_('Uw gegevens bij inbreng')} {inbreng.kenmerk}"]
    for onderdeel in overzicht(inbreng):
        regels = [f"{label}: {waarde}" for label, waarde in onderdeel.rijen]
        delen.append("\n".join([onderdeel.titel.upper(), *regels]))
    return "\n\n".join(delen) + "\n"


def als_json(inbreng: Inbreng) -> dict[str, Any]:
    """Het overzicht om door een computer te laten lezen, met de antwoorden zoals ze zijn opgeslagen."""
    return {
        "kenmerk": inbreng.kenmerk,
        "ontvangen": inbreng.ontvangen_op.isoformat(),
        "bewaren_tot_en_met": inbreng.bewaren_tot,
        "antwoorden": [{naam: rij.get(naam) for naam in ("label", "soort", "waarde")} for rij in inbreng.invoer],
        "onderdelen": [
            {"titel": deel.titel, "gegevens": [{"naam": naam, "waarde": waarde} for naam, waarde in deel.rijen]}
            for deel in overzicht(inbreng)
        ],
    }


def _persoon(inbreng: Inbreng) -> list[Rij]:
    punt = (
        f"{inbreng.breedtegraad:.5f}, {inbreng.lengtegraad:.5f}" if inbreng.breedtegraad and inbreng.lengtegraad else ""
    )
    return [
        (_("Naam"), inbreng.naam),
        (_("E-mailadres"), inbreng.email),
        (_("Wijk"), str(inbreng.wijk or "")),
        (_("Doelgroep"), ", ".join(str(groep) for groep in inbreng.doelgroepen.all())),
        (_("Punt op de kaart"), punt),
    ]


def _invoer(inbreng: Inbreng) -> list[Rij]:
    return [
        (_("Kenmerk"), inbreng.kenmerk),
        (_("Formulier"), inbreng.formuliertitel),
        (_("Project"), inbreng.projecttitel),
        (_("Infobord"), str(inbreng.infobord or "")),
        (_("Ontvangen"), _moment(inbreng.ontvangen_op)),
        (_("Hoe"), str(inbreng.get_kanaal_display())),
        (_("Overgetypt"), _("Door een medewerker") if inbreng.getypt_door_id else ""),
        *((str(rij["label"]), str(rij.get("weergave") or "")) for rij in inbreng.invoer),
    ]


def _fotos(inbreng: Inbreng) -> list[Rij]:
    return [
        (
            _("Foto {nummer}").format(nummer=nummer),
            _("{breedte} bij {hoogte} beeldpunten; {site}. {beschrijving}").format(
                breedte=foto.breedte,
                hoogte=foto.hoogte,
                site=_("staat op de site") if rules.foto_is_openbaar(foto) else _("staat niet op de site"),
                beschrijving=foto.beschrijving,
            ),
        )
        for nummer, foto in enumerate(inbreng.fotos.all(), start=1)
    ]


def _site(inbreng: Inbreng) -> list[Rij]:
    plek, tekst = weergave.stand(inbreng)[0]
    return [
        (plek, tekst),
        (_("Reden"), "" if inbreng.reden in tekst else inbreng.reden),
        (_("Mogelijk spam, omdat"), inbreng.verdacht),
        *((deel["label"], deel["tekst"]) for deel in inbreng.publiek),
    ]


def _antwoord(inbreng: Inbreng) -> list[Rij]:
    antwoord = inbreng.antwoord
    rijen = [(_("Thema"), ", ".join(thema.titel for thema in inbreng.themas.all()))]
    if antwoord:
        rijen += [
            (_("Uitkomst"), str(antwoord.get_uitkomst_display())),
            (_("Antwoord"), antwoord.tekst),
            (_("Namens"), antwoord.namens),
            (_("Wat komt ervan"), str(inbreng.get_uitvoering_display())),
        ]
    return rijen


def _gebeurtenissen(inbreng: Inbreng) -> list[Rij]:
    return [(_moment(rij.tijd), _zin(rij.get_soort_display(), rij.toelichting)) for rij in inbreng.gebeurtenissen.all()]


def _vragen(inbreng: Inbreng) -> list[Rij]:
    blik = getattr(inbreng, "heroverweging", None)
    rijen = [
        (_moment(rij.ontvangen_op), _zin(_("U vroeg om een tweede blik."), rij.tekst, rij.toelichting))
        for rij in ([blik] if blik else [])
    ]
    rijen += [
        (_moment(rij.op), _zin(_("Voorstel om uw inbreng te verbeteren."), rij.reden, _oud_en_nieuw(rij)))
        for rij in inbreng.correcties.all()
    ]
    return rijen + [
        (_moment(rij.ontvangen_op), _zin(rij.get_soort_display(), rij.uitkomst)) for rij in inbreng.verzoeken.all()
    ]


def _oud_en_nieuw(correctie: Correctie) -> str:
    oud, nieuw = ("; ".join(str(rij.get("weergave", "")) for rij in rijen) for rijen in (correctie.voor, correctie.na))
    return _("Er stond: {oud}. Voorgesteld: {nieuw}").format(oud=oud, nieuw=nieuw)


def _van(inbreng: Inbreng) -> Iterable[Bericht]:
    return mail.berichten_over([inbreng.kenmerk]).order_by("gemaakt_op", "pk")


def _mails(berichten: Iterable[Bericht]) -> list[Rij]:
    return [
        (_moment(bericht.gemaakt_op), _zin(bericht.onderwerp, bericht.get_status_display())) for bericht in berichten
    ]


def _grond(inbreng: Inbreng) -> list[Rij]:
    formulier = inbreng.formulier
    rijen = []
    if formulier:
        rijen = [
            (_("Doel"), formulier.avg_doel),
            (_("Grondslag"), formulier.avg_grondslag),
            (_("Wie ziet uw gegevens"), formulier.avg_ontvangers),
        ]
    return [*rijen, (_("Hoe lang wij ze bewaren"), _termijn(inbreng))]


def _termijn(inbreng: Inbreng) -> str:
    if inbreng.geschoond_op:
        return _("Verwijderd op {dag}.").format(dag=_dag(inbreng.geschoond_op))
    tot = _("Tot en met {dag}.").format(dag=date_format(inbreng.bewaren_tot, "j F Y")) if inbreng.bewaren_tot else ""
    return f"{tot} {termijn.daarna(inbreng.formulier)}".strip()


def _zin(*delen: Any) -> str:
    return " ".join(f"{deel}".rstrip(".") + "." for deel in _gevuld(delen))


def _gevuld(delen: Iterable[Any]) -> list[str]:
    return [str(deel).strip() for deel in delen if str(deel).strip()]


def _dag(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


def _moment(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H.i")
