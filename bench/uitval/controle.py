"""Klopt het achteraf? Wat bevestigd is, staat er precies één keer, en elke mail is aangekomen."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .grootboek import Bevestigd

VERZONDEN = "verzonden"
HOOGSTENS = 5


@dataclass
class Feiten:
    """Wat bezoekers bevestigd kregen, naast wat er in database, objectopslag en brievenbus staat."""

    bevestigd: list[Bevestigd] = field(default_factory=list)
    # Per soort (zoals in `Bevestigd`) hoe vaak een merk in de database staat.
    rijen: Mapping[str, Counter[str]] = field(default_factory=dict)
    fotos: Mapping[str, list[str]] = field(default_factory=dict)
    bestanden: set[str] = field(default_factory=set)
    # (sleutel, aan, status) van elk bericht.
    berichten: list[tuple[str, str, str]] = field(default_factory=list)
    aangekomen: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    # Hoe vaak mail dubbel mag: eens per keer dat een werker midden in een bericht werd afgebroken.
    dubbel_mag: int = 0


def message_id(sleutel: str) -> str:
    """Zoals de site haar maakt: altijd dezelfde bij een bericht."""
    return f"<{hashlib.sha256(sleutel.encode()).hexdigest()[:40]}@localhost>"


def dubbele_mail(feiten: Feiten) -> int:
    """Hoeveel berichten vaker aankwamen dan één keer."""
    return feiten.aangekomen.total() - len(feiten.aangekomen)


def klachten(feiten: Feiten) -> list[str]:
    """Wat er niet klopt, een zin per soort; leeg als alles goed is."""
    return [*_bevestigd(feiten), *_dubbel(feiten), *_fotos(feiten), *_mail(feiten), *_werk(feiten)]


def _bevestigd(feiten: Feiten) -> Iterable[str]:
    for soort in sorted({een.soort for een in feiten.bevestigd}):
        er_zijn = feiten.rijen.get(soort, Counter())
        weg = [een.merk for een in feiten.bevestigd if een.soort == soort and not er_zijn[een.merk]]
        yield from _zin(f"bevestigd maar niet bewaard ({soort})", weg)


def _dubbel(feiten: Feiten) -> Iterable[str]:
    """Ook wat nooit bevestigd is, mag er geen twee keer staan."""
    for soort, er_zijn in feiten.rijen.items():
        yield from _zin(f"dubbel bewaard ({soort})", [merk for merk, aantal in er_zijn.items() if aantal > 1])


def _fotos(feiten: Feiten) -> Iterable[str]:
    zonder = [een.merk for een in feiten.bevestigd if een.met_foto and len(feiten.fotos.get(een.merk, [])) != 1]
    yield from _zin("bevestigd met foto, maar er is er geen of meer dan één", zonder)
    alle = {naam for namen in feiten.fotos.values() for naam in namen}
    yield from _zin("foto staat niet in de objectopslag", alle - feiten.bestanden)


def _mail(feiten: Feiten) -> Iterable[str]:
    aan = {adres for _sleutel, adres, _status in feiten.berichten}
    verwacht = {een.merk if "@" in een.merk else f"{een.merk}@voorbeeld.nl" for een in feiten.bevestigd}
    yield from _zin("bevestigd, maar er is geen mail gemaakt", verwacht - aan)
    blijft = [f"{sleutel} ({status})" for sleutel, _aan, status in feiten.berichten if status != VERZONDEN]
    yield from _zin("mail is niet verzonden", blijft)
    kwijt = [sleutel for sleutel, *_rest in feiten.berichten if not feiten.aangekomen[message_id(sleutel)]]
    yield from _zin("mail is niet aangekomen", kwijt)
    if dubbele_mail(feiten) > feiten.dubbel_mag:
        yield f"{dubbele_mail(feiten)} mails kwamen dubbel aan; beloofd is hooguit {feiten.dubbel_mag}"


def _werk(feiten: Feiten) -> Iterable[str]:
    for status in ("READY", "RUNNING", "FAILED"):
        if feiten.taken[status]:
            yield f"{feiten.taken[status]} taken staan op {status}"


def _zin(wat: str, welke: Iterable[str]) -> Iterable[str]:
    namen = sorted(welke)
    if namen:
        meer = " …" if len(namen) > HOOGSTENS else ""
        yield f"{len(namen)} × {wat}: {', '.join(namen[:HOOGSTENS])}{meer}"
