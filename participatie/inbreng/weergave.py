"""Wat de indiener over de eigen inbreng leest, in gewone woorden."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.formulieren.choices import Doel
from participatie.models import Gebeurtenis, Inbreng

from .actions import BEDENKTIJD
from .choices import Gebeurtenissoort, Moderatie, Rol, Uitkomst, Uitvoering

NET_VERSTUURD = timedelta(minutes=15)
NEE = (Uitkomst.NIET, Uitkomst.BUITEN)
TERUGGEDRAAID = {
    Gebeurtenissoort.HERSTELD: {
        Gebeurtenissoort.GEPLAATST,
        Gebeurtenissoort.NIET_GEPLAATST,
        Gebeurtenissoort.VERBORGEN,
    },
    Gebeurtenissoort.ANTWOORD_INGETROKKEN: {Gebeurtenissoort.BEANTWOORD, Gebeurtenissoort.THEMA_BEANTWOORD},
}


def titel(inbreng: Inbreng) -> str:
    """Vlak na het versturen wat er gelukt is; later gewoon wat dit is."""
    if timezone.now() - inbreng.ontvangen_op > NET_VERSTUURD:
        return _("Uw inbreng")
    titels = {
        Doel.REACTIE: _("Uw reactie is verstuurd"),
        Doel.IDEE: _("Uw idee is verstuurd"),
        Doel.ENQUETE: _("Uw antwoorden zijn verstuurd"),
        Doel.DEELNEMER: _("Uw aanmelding is verstuurd"),
        Doel.VRAAG: _("Uw vraag is verstuurd"),
        Doel.MELDING: _("Uw melding is verstuurd"),
    }
    return titels[Doel(inbreng.formulier.doel)] if inbreng.formulier else titels[Doel.REACTIE]


def stand(inbreng: Inbreng) -> list[tuple[str, str]]:
    """De drie assen in gewone woorden."""
    rijen = [
        (_("Op de site"), _op_de_site(inbreng)),
        (_("Antwoord"), _antwoord(inbreng)),
        (_("Wat komt ervan"), _uitvoering(inbreng)),
    ]
    return [(label, tekst) for label, tekst in rijen if tekst]


def tijdlijn(gebeurtenissen: list[Gebeurtenis]) -> list[dict[str, Any]]:
    """De gebeurtenissen, zonder wat een medewerker binnen de bedenktijd terugdraaide."""
    blijft: list[Gebeurtenis] = []
    for gebeurtenis in gebeurtenissen:
        vorige = blijft[-1] if blijft else None
        omkeerbaar = TERUGGEDRAAID.get(Gebeurtenissoort(gebeurtenis.soort), set())
        if vorige and vorige.soort in omkeerbaar and gebeurtenis.tijd - vorige.tijd <= BEDENKTIJD:
            blijft.pop()
        else:
            blijft.append(gebeurtenis)
    return [
        {
            "titel": gebeurtenis.get_soort_display(),
            "tijd": timezone.localtime(gebeurtenis.tijd),
            "tekst": gebeurtenis.toelichting,
            "wie": "" if gebeurtenis.rol == Rol.INDIENER else gebeurtenis.get_rol_display(),
        }
        for gebeurtenis in blijft
    ]


def _op_de_site(inbreng: Inbreng) -> str:
    if inbreng.geschoond_op and inbreng.moderatie != Moderatie.GEPLAATST:
        return _("Uw inbreng staat niet op de site. Wat u stuurde, hebben wij verwijderd.")
    reden = f"\n{_('De reden:')} {inbreng.reden}" if inbreng.reden else ""
    if not (inbreng.formulier and inbreng.formulier.openbaar):
        if inbreng.moderatie == Moderatie.NIET_GEPLAATST:
            return _("Wij hebben uw inbreng gelezen, maar doen er verder niets mee.") + reden
        nieuw = inbreng.moderatie == Moderatie.NIEUW
        kern = _("Wij lezen uw inbreng nog.") if nieuw else _("Wij hebben uw inbreng gelezen.")
        return f"{kern} {_('Uw inbreng komt niet op de site.')}"
    teksten = {
        Moderatie.NIEUW: _("Wij lezen uw inbreng eerst. Daarna komt die op de site, zonder uw naam."),
        Moderatie.GEPLAATST: _("Uw inbreng staat op de site, zonder uw naam."),
        Moderatie.NIET_GEPLAATST: _("Uw inbreng komt niet op de site. Wij hebben die wel gelezen en bewaard."),
        Moderatie.VERBORGEN: _("Wij hebben uw inbreng van de site gehaald."),
    }
    return teksten[Moderatie(inbreng.moderatie)] + reden


def _antwoord(inbreng: Inbreng) -> str:
    if inbreng.antwoord:
        return str(inbreng.antwoord.get_uitkomst_display())
    if inbreng.geschoond_op:
        return _("U kreeg geen eigen antwoord. Uw gegevens zijn verwijderd, dus dat komt ook niet meer.")
    if inbreng.moderatie == Moderatie.NIET_GEPLAATST:
        return _("U krijgt geen apart antwoord. Hierboven staat waarom.")
    if not inbreng.beantwoorden_voor:
        return _("U heeft nog geen antwoord.")
    dag = date_format(inbreng.beantwoorden_voor, "j F Y")
    if inbreng.beantwoorden_voor < timezone.localdate():
        return _("Wij zouden uiterlijk op {dag} antwoorden. Dat is nog niet gelukt. Onze excuses.").format(dag=dag)
    return _("U krijgt antwoord uiterlijk op {dag}.").format(dag=dag)


def _uitvoering(inbreng: Inbreng) -> str:
    """Leeg als het antwoord nee was: dan wekt “dat weten wij nog niet” een verwachting die er niet is."""
    if inbreng.uitvoering == Uitvoering.ONBEKEND and inbreng.antwoord and inbreng.antwoord.uitkomst in NEE:
        return ""
    teksten = {
        Uitvoering.ONBEKEND: _("Dat weten wij nog niet. Als wij het weten, staat het hier."),
        Uitvoering.INGEPLAND: _("Het staat in de planning."),
        Uitvoering.BEZIG: _("Wij zijn ermee bezig."),
        Uitvoering.UITGEVOERD: _("Het is uitgevoerd."),
        Uitvoering.VERVALLEN: _("Het gaat niet door."),
    }
    return teksten[Uitvoering(inbreng.uitvoering)]
