"""Een kopie die beschadigd, afgekapt, verwisseld of nagemaakt is, valt op; en een gave niet."""

import io
import json
import tarfile
import tracemalloc

import pytest

from stadmaken.common.reservekopie.archief import BESLOTEN, DATABASE, INHOUD, OPENBAAR, Som, te_lezen, te_schrijven
from stadmaken.common.reservekopie.fouten import ReserveError
from stadmaken.common.reservekopie.versleuteling import MERK, STEMPEL, STUK, Lezer, Schrijver

SLEUTEL = "een-sleutel-van-alleen-deze-proef-0123456789"
LEDEN = [(DATABASE, "database.sqlite3", b"d" * 200_000), (OPENBAAR, "images/é.jpg", b""), (BESLOTEN, "f/1", b"x" * 9)]


def schrijf(pad, sleutel, leden=LEDEN, **inhoud):
    with pad.open("wb") as uit, te_schrijven(uit, sleutel) as archief:
        for deel, naam, gegevens in leden:
            archief.voeg_toe(deel, naam, io.BytesIO(gegevens), len(gegevens))
        archief.sluit({"migraties": [], **inhoud})
    return pad


def lees(pad, sleutel):
    with te_lezen(pad, sleutel) as archief:
        return [(lid.deel, lid.naam, lid.bron.read()) for lid in archief.leden()]


def namaak(pad, *leden, **delen):
    """Een tar die niet door ons is gemaakt."""
    with tarfile.open(pad, "w", format=tarfile.PAX_FORMAT) as tar:
        for info, gegevens in leden:
            info.size = len(gegevens)
            tar.addfile(info, io.BytesIO(gegevens))
        inhoud = json.dumps({"migraties": [], "delen": delen}).encode()
        laatste = tarfile.TarInfo(INHOUD)
        laatste.size = len(inhoud)
        tar.addfile(laatste, io.BytesIO(inhoud))
    return pad


@pytest.fixture(params=["", SLEUTEL], ids=["open", "versleuteld"])
def kopie(request, tmp_path):
    return schrijf(tmp_path / "kopie", request.param), request.param


def test_wat_erin_gaat_komt_eruit(kopie):
    assert lees(*kopie) == LEDEN


def test_overslaan_wat_niet_nodig_is_telt_toch_alles_na(kopie):
    with te_lezen(*kopie) as archief:
        assert [lid.naam for lid in archief.leden()] == [naam for _deel, naam, _gegevens in LEDEN]
        assert archief.inhoud["delen"][BESLOTEN]["bytes"] == 9


def test_op_elke_plek_afgekapt_is_niet_heel(kopie):
    pad, sleutel = kopie
    heel = pad.read_bytes()
    # Een open tar heeft aan het eind alleen nullen; zonder die nullen mist er niets.
    einde = len(heel) if sleutel else heel.rindex(b"}") + 1
    for lengte in (0, 1, len(MERK), 100, 512, 66_000, 150_000, 202_000, einde - 1):
        pad.write_bytes(heel[:lengte])
        with pytest.raises(ReserveError):
            lees(pad, sleutel)


def test_een_andere_bit_valt_op(kopie):
    pad, sleutel = kopie
    heel = pad.read_bytes()
    for plek in (40, 700, 70_000, 199_999, 201_000, len(heel) - 11_000):
        pad.write_bytes(heel[:plek] + bytes([heel[plek] ^ 1]) + heel[plek + 1 :])
        if heel[plek] or sleutel:
            with pytest.raises(ReserveError):
                lees(pad, sleutel)


@pytest.mark.parametrize(
    ("sleutel", "zin"), [("", "Zet de sleutel"), ("een-andere-sleutel-dan-die-van-de-kopie", "hoort niet bij")]
)
def test_zonder_de_goede_sleutel_gaat_er_niets_open(tmp_path, sleutel, zin):
    pad = schrijf(tmp_path / "kopie", SLEUTEL)
    assert b"dddd" not in pad.read_bytes()
    with pytest.raises(ReserveError, match=zin):
        lees(pad, sleutel)


def test_stukken_verwisselen_of_weglaten_valt_op(tmp_path):
    pad = schrijf(tmp_path / "kopie", SLEUTEL)
    heel, kop, stuk = pad.read_bytes(), len(MERK) + 64, STUK + STEMPEL
    stukken = [heel[plek : plek + stuk] for plek in range(kop, len(heel), stuk)]
    assert len(stukken) > 3
    for anders in ([stukken[1], stukken[0], *stukken[2:]], stukken[1:], stukken[:-1], [*stukken, stukken[-1]]):
        pad.write_bytes(heel[:kop] + b"".join(anders))
        with pytest.raises(ReserveError, match="beschadigd"):
            lees(pad, SLEUTEL)


@pytest.mark.parametrize("lengte", [0, 1, STUK - 1, STUK, STUK + 1, 3 * STUK])
def test_elke_lengte_komt_heel_terug(lengte):
    uit = io.BytesIO()
    schrijver = Schrijver(uit, SLEUTEL)
    schrijver.write(b"a" * lengte)
    schrijver.close()
    uit.seek(len(MERK))
    lezer = Lezer(uit, SLEUTEL)
    assert b"".join(iter(lambda: lezer.read(1000), b"")) == b"a" * lengte


def test_zonder_het_laatste_stuk_is_ook_een_heel_aantal_stukken_niet_heel():
    uit = io.BytesIO()
    schrijver = Schrijver(uit, SLEUTEL)
    schrijver.write(b"a" * (2 * STUK + 1))
    schrijver.close()
    uit.truncate(len(MERK) + 64 + 2 * (STUK + STEMPEL))
    uit.seek(len(MERK))
    lezer = Lezer(uit, SLEUTEL)
    with pytest.raises(ReserveError, match="niet compleet"):
        lezer.read(3 * STUK)


def _lid(naam, soort=tarfile.REGTYPE, doel=""):
    info = tarfile.TarInfo(naam)
    info.type, info.linkname = soort, doel
    return info


@pytest.mark.parametrize(
    "lid",
    [
        _lid("openbaar/../../etc/passwd"),
        _lid("openbaar//etc/passwd"),
        _lid("/openbaar/a"),
        _lid("openbaar/a\\..\\b"),
        _lid("openbaar/a\nb"),
        _lid("openbaar/"),
        _lid("ergens/anders"),
        _lid("openbaar/koppeling", tarfile.SYMTYPE, "/etc/passwd"),
        _lid("openbaar/koppeling", tarfile.LNKTYPE, "openbaar/a"),
        _lid("openbaar/map", tarfile.DIRTYPE),
        _lid("openbaar/pijp", tarfile.FIFOTYPE),
    ],
    ids=lambda lid: f"{lid.name!r} {lid.type.decode()}",
)
def test_een_naam_of_soort_die_naar_buiten_wijst_wordt_geweigerd(tmp_path, lid):
    with pytest.raises(ReserveError, match="wat er niet hoort"):
        lees(namaak(tmp_path / "kopie", (lid, b"")), "")


def test_een_bestand_meer_of_minder_dan_de_inhoud_noemt_valt_op(tmp_path):
    niets = {deel: Som().als_json() for deel in (DATABASE, OPENBAAR, BESLOTEN)}
    assert lees(namaak(tmp_path / "kopie", **niets), "") == []
    with pytest.raises(ReserveError, match="openbaar"):
        lees(namaak(tmp_path / "kopie", (_lid("openbaar/erbij"), b"x"), **niets), "")
    with pytest.raises(ReserveError, match="besloten"):
        lees(namaak(tmp_path / "kopie", **{**niets, BESLOTEN: {"bestanden": 1, "bytes": 1, "sha256": "0"}}), "")


@pytest.mark.parametrize("gegevens", [b"", b"geen tar", b"\0" * 20_000, b"PK\3\4" * 5000])
def test_iets_anders_dan_een_kopie_is_geen_kopie(tmp_path, gegevens):
    (tmp_path / "kopie").write_bytes(gegevens)
    with pytest.raises(ReserveError):
        lees(tmp_path / "kopie", SLEUTEL)


def test_veel_bestanden_kosten_niet_meer_geheugen(tmp_path):
    def piek(aantal):
        leden = ((OPENBAAR, f"images/{nummer:06}.jpg", b"x") for nummer in range(aantal))
        tracemalloc.start()
        pad = schrijf(tmp_path / "kopie", SLEUTEL, leden)
        with te_lezen(pad, SLEUTEL) as archief:
            assert sum(1 for _lid in archief.leden()) == aantal
        hoogste = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return hoogste

    piek(10)
    weinig, veel = piek(200), piek(2000)
    assert veel < weinig + 300_000
