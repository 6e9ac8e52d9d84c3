"""Wat er ook mis is: een zin die het zegt, en alles blijft zoals het was."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.management import CommandError, call_command
from django.db import OperationalError

from stadmaken.common.reservekopie import media, postgres, terugzetten
from stadmaken.common.reservekopie.archief import BESLOTEN, OPENBAAR, te_lezen, te_schrijven
from stadmaken.common.reservekopie.fouten import ReserveError
from tests.common.reservekopie.oefening import Reservesite

ZINNEN = {
    "afgekapt": "niet compleet",
    "zonder eind": "niet compleet",
    "beschadigd": "klopt niet met de controlesom",
    "leeg": "niet compleet",
    "nieuwer": "common.0999_later",
    "andere vorm": "nieuwere versie",
    "koppeling": "niet hoort",
    "niet leeg": "--vervang",
    "bestaat niet": "bestaat niet",
    "zonder sleutel": "BACKUP_KEY",
    "andere sleutel": "hoort niet bij deze kopie",
    "kopiëren: vol": "vol",
    "terugzetten: vol": "vol",
    "kopiëren: vol bij de database": "vol",
    "terugzetten: vol bij de database": "vol",
}


def test_elke_fout_is_een_zin_en_verandert_niets(tmp_path, kopieer_tabellen):
    site = Reservesite(tmp_path / "var", reserve=tmp_path / "reserve", instellingen="stadmaken.settings.dev")
    if not kopieer_tabellen(site.var / "db.sqlite3"):
        site.manage("migrate", "-v", "0")
    uitslag = site.doe(module="weigeren")
    assert "niet versleuteld" in uitslag["gezegd"]
    assert uitslag["gevallen"].keys() == ZINNEN.keys()
    mis = {naam: zin for naam, zin in uitslag["gevallen"].items() if ZINNEN[naam] not in zin or "\n" in zin}
    assert mis == {}
    assert uitslag["resten"] == uitslag["kopieen"] == []


@pytest.mark.django_db
def test_een_kopie_van_een_andere_soort_database_gaat_niet_terug():
    with pytest.raises(ReserveError, match="van een database van de soort oracle"):
        terugzetten._mag({"vorm": 1, "soort": "oracle", "migraties": []}, vervang=True)


def test_een_map_die_niet_te_lezen_is_geeft_een_zin(monkeypatch, settings, tmp_path):
    def geweigerd(_pad):
        raise PermissionError(13, "Permission denied", str(tmp_path))

    settings.BACKUP_DIR = tmp_path
    monkeypatch.setattr(Path, "iterdir", geweigerd)
    for opdracht in (["backup", "--controleer"], ["restore", "laatste"]):
        with pytest.raises(CommandError, match="Lezen of schrijven lukt niet: Permission denied"):
            call_command(*opdracht)


def test_een_fout_na_het_terugzetten_zegt_dat_de_kopie_er_staat_en_hoe_het_verder_gaat(monkeypatch, tmp_path, settings):
    """Alles tot dan is gedaan; een stapel regels van Python zegt niet dat de site nu wacht."""

    def stuk(*_wat):
        raise OperationalError("disk I/O error")

    settings.VAR_DIR = settings.BACKUP_DIR = tmp_path
    for naam in ("controleer", "_mag", "doorloop", "_database", "_bestanden"):
        monkeypatch.setattr(terugzetten, naam, lambda *_wat, **_meer: {})
    monkeypatch.setattr(terugzetten, "_daarna", stuk)
    with pytest.raises(ReserveError, match=r"disk I/O error.*De kopie staat er wel.*restore --bevestig"):
        terugzetten.zet_terug(tmp_path / "kopie.tar", vervang=True, meld=lambda _regel: None)


def test_zonder_pg_dump_staat_er_wat_te_installeren_is():
    with pytest.raises(ReserveError, match="postgresql-client"):
        postgres._draai("pg_dump-die-er-niet-is", [])


def test_het_wachtwoord_gaat_niet_mee_op_de_opdrachtregel(tmp_path, monkeypatch):
    class Verbinding:
        def get_connection_params(self):
            return {"dbname": "stad", "user": "wij", "password": "geheim", "host": "db", "port": 5433, "iets": object}

    programma = tmp_path / "pg_dump"
    programma.write_text(
        '#!/bin/sh\necho "$*" "$PGDATABASE" "$PGUSER" "$PGHOST" "$PGPORT" >&2\ntest "$PGPASSWORD" = geheim'
    )
    programma.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(postgres, "connection", Verbinding())
    postgres._draai("pg_dump", ["--version"])
    programma.write_text(programma.read_text().replace("= geheim", "= anders"))
    with pytest.raises(ReserveError, match=r"pg_dump is niet gelukt: --version stad wij db 5433$"):
        postgres._draai("pg_dump", ["--version"])


@pytest.fixture
def elders(monkeypatch):
    """Opslag die niet op schijf staat, zoals S3."""
    opslag = {OPENBAAR: InMemoryStorage(), BESLOTEN: InMemoryStorage()}
    monkeypatch.setattr(media, "opslagen", lambda: opslag)
    return opslag


def kopieer(pad):
    with pad.open("wb") as uit, te_schrijven(uit, "") as archief:
        media.kopieer(archief)
        archief.sluit({"migraties": []})


def loop_langs(pad, doe):
    with te_lezen(pad, "") as archief:
        for lid in archief.leden():
            doe(lid)


def test_bestanden_in_een_opslag_elders_gaan_heen_en_terug(tmp_path, elders):
    elders[OPENBAAR].save("images/a.jpg", ContentFile(b"een"))
    elders[BESLOTEN].save("fotos/2026/b.jpg", ContentFile(b"twee" * 500_000))
    kopieer(tmp_path / "kopie")
    elders[BESLOTEN].delete("fotos/2026/b.jpg")
    elders[OPENBAAR].open("images/a.jpg", "wb").write(b"anders")
    zetter = media.Terugzetter(vervang=True, blijft=())
    for doe in (zetter.zet_klaar, zetter.stuur):
        loop_langs(tmp_path / "kopie", doe)
    zetter.plaats()
    assert zetter.elders == {OPENBAAR, BESLOTEN}
    assert zetter.aantal == 2
    assert elders[OPENBAAR].open("images/a.jpg").read() == b"een"
    assert elders[BESLOTEN].open("fotos/2026/b.jpg").read() == b"twee" * 500_000


def test_een_bestand_dat_er_al_is_wordt_niet_ongevraagd_vervangen(tmp_path, elders):
    elders[OPENBAAR].save("images/a.jpg", ContentFile(b"een"))
    elders[BESLOTEN].save("wislijst/b.json", ContentFile(b"{}"))
    kopieer(tmp_path / "kopie")
    zetter = media.Terugzetter(vervang=False, blijft=("wislijst",))
    with pytest.raises(ReserveError, match=r"images/a\.jpg.*--vervang"):
        loop_langs(tmp_path / "kopie", zetter.zet_klaar)
    elders[OPENBAAR].delete("images/a.jpg")
    loop_langs(tmp_path / "kopie", zetter.zet_klaar)
