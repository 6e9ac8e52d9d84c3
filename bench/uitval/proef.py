"""De proef zelf: drukte, de ene storing na de andere, en daarna de rekening."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

import psycopg

from . import feiten, inhoud
from .bezoekers import Bezoeker, Mailer, Wereld
from .controle import dubbele_mail, klachten
from .grootboek import VREEMD, Grootboek, Stand, nu, stand
from .proces import wacht_tot
from .stad import Stad
from .storingen import Storing

BEZOEKERS = 16
OP_RIJ = 20
HERSTEL = 120
# Een bericht dat half weg was, blijft vijf minuten van de werker die wegviel.
POST_HERSTEL = 420


class Postwacht(threading.Thread):
    """Kijkt wanneer alle mail weg is die er bij het einde van een storing was."""

    def __init__(self, stad: Stad, begin: float) -> None:
        super().__init__(daemon=True)
        self.stad, self.begin, self.duur = stad, begin, 0.0
        self.tot = feiten.laatste_bericht(stad)

    def run(self) -> None:
        """Een database die even weg is, komt terug."""
        while not self.duur and nu() - self.begin < POST_HERSTEL:
            try:
                self.duur = 0.0 if feiten.te_versturen(self.stad, self.tot) else nu() - self.begin
            except psycopg.Error:
                self.duur = 0.0
            time.sleep(0.2)


@dataclass
class Regel:
    """Wat één storing deed."""

    storing: Storing
    stand: Stand
    hersteld: float | None
    post: Postwacht | None


@dataclass
class Proef:
    """Een stad met bezoekers."""

    stad: Stad
    seconden: float
    boek: Grootboek = field(default_factory=Grootboek)
    regels: list[Regel] = field(default_factory=list)
    klachten: list[str] = field(default_factory=list)

    def draai(self, storingen: list[Storing], bederf: str) -> bool:
        """Alles achter elkaar; geeft of het klopte."""
        wereld = Wereld(
            *(self.stad.adres, self.stad.certificaat, self.stad.brievenbus),
            *(self.stad.plekken, self.stad.velden, self.boek),
        )
        mensen = [Bezoeker(wereld, nummer) for nummer in range(BEZOEKERS)] + [Mailer(wereld, BEZOEKERS)]
        for mens in mensen:
            mens.start()
        try:
            zeg(KOP)
            for storing in storingen:
                self.rustig()
                self.doe(storing)
            self.rustig()
        finally:
            self.boek.stop.set()
            for mens in mensen:
                mens.join(timeout=90)
            self.boek.schrijf(self.stad.map / "verzoeken.txt")
        self.ruim_op()
        if bederf:
            feiten.bederf(self.stad, bederf)
        return self.reken_af()

    def rustig(self) -> None:
        """Even niets stuk; het begin van elke meting is een site die het doet."""
        begin = nu()
        self.boek.stop.wait(self.seconden)
        wacht_tot(lambda: self.boek.goed_sinds(begin, OP_RIJ) is not None, self.boek.laatste, 30)

    def doe(self, storing: Storing) -> None:
        """Eén storing, van weg tot hersteld."""
        if not storing.kan(self.stad):
            zeg(f"{storing.uitleg:34} niet geprobeerd: hier mag geen eigen schijf worden gekoppeld")
            return
        begin = nu()
        storing.weg(self.stad)
        self.boek.stop.wait(storing.seconden)
        storing.terug(self.stad)
        terug, hersteld = nu(), None
        post = Postwacht(self.stad, begin) if storing.breekt else None
        if post:
            post.start()
        try:
            wacht_tot(lambda: self.boek.goed_sinds(terug, OP_RIJ) is not None, storing.naam, HERSTEL)
            hersteld = self._herstel(begin)
        except TimeoutError as fout:
            self.klachten.append(f"niet hersteld: {fout}")
        regel = Regel(storing, stand(self.boek.verzoeken, begin, nu()), hersteld, post)
        self.regels.append(regel)
        zeg(toon(regel))

    def _herstel(self, begin: float) -> float:
        """Van het begin van de storing tot het eerste van twintig goede antwoorden op rij."""
        goed = self.boek.goed_sinds(begin, OP_RIJ)
        return (goed or nu()) - begin

    def ruim_op(self) -> None:
        """De werkers maken alles af; wat onzeker is, verstuurt een mens nog eens."""
        self._post()
        if aantal := feiten.onbekend(self.stad):
            self.stad.manage("shell", "-v", "0", "-c", inhoud.OPNIEUW)
            zeg(f"{aantal} mails waren onzeker en zijn door een mens opnieuw verstuurd.")
        try:
            duur = wacht_tot(lambda: not feiten.te_versturen(self.stad), "de mail is weg", POST_HERSTEL)
            wacht_tot(lambda: not feiten.bezig(self.stad), "de taken zijn klaar", POST_HERSTEL)
            zeg(f"Alle mail en taken klaar, {duur:.0f} s nadat de laatste bezoeker wegging.")
        except TimeoutError as fout:
            self.klachten.append(str(fout))

    def _post(self) -> None:
        """Per storing: wanneer alles weg was wat toen al wachtte."""
        for regel in self.regels:
            if regel.post:
                regel.post.join()
                wanneer = f"{regel.post.duur:.0f} s na het begin" if regel.post.duur else "niet op tijd"
                zeg(f"{regel.storing.uitleg:34} alle mail van toen weg: {wanneer}")

    def reken_af(self) -> bool:
        """Leg het grootboek naast wat er staat."""
        afbraken = sum(regel.storing.breekt for regel in self.regels)
        gelezen = feiten.lees(self.stad, list(self.boek.bevestigd), afbraken)
        self.klachten += [f"adressen in het logboek van {naam}" for naam in feiten.logboeken_met_adressen(self.stad)]
        vreemd = Counter(een.wat for een in self.boek.verzoeken if een.afloop == VREEMD)
        fout = [*self.klachten, *klachten(gelezen), *(f"{n} × vreemd antwoord: {wat}" for wat, n in vreemd.items())]
        tel = Counter(een.soort for een in gelezen.bevestigd)
        zeg(f"\nBevestigd: {', '.join(f'{aantal} × {soort}' for soort, aantal in sorted(tel.items()))}")
        zeg(f"Foto’s in de objectopslag: {sum(len(namen) for namen in gelezen.fotos.values())}")
        zeg(f"Mail: {len(gelezen.berichten)} berichten, {gelezen.aangekomen.total()} aangekomen,")
        zeg(f"  dubbel: {dubbele_mail(gelezen)} (hooguit {afbraken} beloofd)")
        for zin in fout:
            zeg(f"FOUT  {zin}")
        zeg("FOUT" if fout else "GOED: niets wat bevestigd was, is kwijt of dubbel.")
        return not fout


KOP = f"{'storing':34} {'weg':>5} {'verzoek':>8} {'stuk':>5} {'uitleg':>6} {'gat':>6} {'traagst':>8} {'hersteld':>9}"


def toon(regel: Regel) -> str:
    """Eén rij van de tabel."""
    een, cijfers = regel.storing, regel.stand
    hersteld = "niet" if regel.hersteld is None else f"{regel.hersteld:.1f} s"
    return (
        f"{een.uitleg:34} {een.seconden:>4.0f}s {cijfers.verzoeken:>8} {cijfers.stuk:>5} {cijfers.uitleg:>6} "
        f"{cijfers.gat:>4.1f} s {cijfers.traagst:>6.1f} s {hersteld:>9}"
    )


def zeg(regel: str) -> None:
    """Meteen te lezen."""
    sys.stdout.write(f"{regel}\n")
    sys.stdout.flush()
