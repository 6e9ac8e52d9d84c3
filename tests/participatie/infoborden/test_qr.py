import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from participatie.infoborden import qr

from . import lezen

ADRES = "HTTPS://DOEMEE.TEST/B/K73A9"

pytestmark = pytest.mark.django_db  # een adres is dat van de stad


@pytest.fixture
def code():
    return qr.QrCode(qr.qr_adres("/b/K73A9"), 60)


@pytest.fixture
def foto(code):
    """De code zoals een camera haar ziet: acht beeldpunten per vakje."""
    beeld = lezen.uit_png(code.png())
    zijde = 8 * (code.vakjes + 2 * qr.RAND)
    return beeld.resize((zijde, zijde), Image.Resampling.LANCZOS)


def test_het_adres_staat_in_hoofdletters_in_de_code(code):
    assert lezen.lees(lezen.uit_png(code.png())) == [ADRES]


def test_de_code_blijft_grof_doordat_het_adres_in_de_alfanumerieke_stand_past(code):
    assert code.vakjes == 29


def test_de_svg_is_te_lezen(code):
    import typst

    png = typst.compile(
        b'#set page(width: auto, height: auto, margin: 0mm)\n#image(bytes(sys.inputs.svg), format: "svg")',
        sys_inputs={"svg": code.svg().decode()},
        format="png",
        ppi=150,
    )
    assert lezen.lees(lezen.uit_png(png)) == [ADRES]


def test_de_svg_is_met_de_witte_rand_precies_zo_groot_als_gevraagd(code):
    assert code.breedte_mm == pytest.approx(60 * 37 / 29)
    assert f'width="{code.breedte_mm:.6f}'.encode() in code.svg()
    assert b'fill="#fff"' in code.svg()


@pytest.mark.parametrize("mm", [20, 33, 60, 120, 500])
def test_de_png_heeft_hele_pixels_per_vakje_en_de_gevraagde_maat_op_papier(mm):
    code = qr.QrCode(ADRES, mm)
    beeld = Image.open(io.BytesIO(code.png()))
    per_vakje = beeld.width / (code.vakjes + 2 * qr.RAND)
    assert per_vakje == int(per_vakje)
    dichtheid = beeld.info["dpi"][0]
    assert dichtheid >= 299.9
    assert beeld.width / dichtheid * 25.4 == pytest.approx(code.breedte_mm, rel=0.001)


def test_om_de_code_is_een_witte_rand_van_vier_vakjes(code):
    beeld = lezen.uit_png(code.png())
    rand = beeld.width * 4 // 37
    assert beeld.crop((0, 0, beeld.width, rand)).getextrema() == (255, 255)
    assert beeld.crop((0, 0, rand, beeld.height)).getextrema() == (255, 255)
    assert beeld.getpixel((rand, rand)) == 0


def test_de_leesafstand_is_tien_keer_de_zijde():
    assert qr.QrCode(ADRES, 120).leesafstand_m == 1.2


def test_leesbaar_na_vervaging(foto):
    assert lezen.lees(lezen.vervaag(foto, 3)) == [ADRES]


@pytest.mark.parametrize("graden", [25, -25, 205])
def test_leesbaar_na_draaien(foto, graden):
    assert lezen.lees(lezen.draai(foto, graden)) == [ADRES]


def test_leesbaar_van_opzij(foto):
    assert lezen.lees(lezen.kantel(foto)) == [ADRES]


def test_leesbaar_met_laag_contrast(foto):
    assert lezen.lees(lezen.verflauw(foto)) == [ADRES]


def test_leesbaar_als_vijftien_procent_is_bedekt(foto, code):
    assert lezen.lees(lezen.bedek(foto, 0.15, code.vakjes)) == [ADRES]


def test_leesbaar_bedekt_gedraaid_vaag_en_flauw_tegelijk(foto, code):
    beeld = lezen.bedek(foto, 0.08, code.vakjes)
    beeld = lezen.verflauw(lezen.vervaag(lezen.draai(lezen.kantel(beeld, 0.15), 25), 1.5), 70, 190)
    assert lezen.lees(beeld) == [ADRES]


def test_niet_leesbaar_als_zestig_procent_is_bedekt(foto, code):
    assert lezen.lees(lezen.bedek(foto, 0.6, code.vakjes)) == []


@pytest.mark.parametrize(
    "adres",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.test/b",
        "\\evil.test",
        "https:\\\\evil.test",
        "https://goed.test\\@evil.test/",
        "https://naam:geheim@evil.test/",
        "https://evil.test@/",
        "https:///geen-host",
        "https://x.test:99999/",
        "https://x.test/\nSet-Cookie",
        " https://x.test",
        "ftp://x.test/",
        "",
    ],
)
def test_een_adres_dat_geen_gewoon_webadres_is_wordt_geweigerd(adres):
    with pytest.raises(ValidationError):
        qr.veilig_adres(adres)


@pytest.mark.parametrize("basis", ["javascript:alert(1)//", "//evil.test", "https://u:p@evil.test", "\\\\evil.test"])
def test_met_een_verkeerde_site_url_komt_er_geen_code(zet_adres, basis):
    zet_adres(basis)
    with pytest.raises(ValidationError):
        qr.qr_adres("/b/K73A9")
    with pytest.raises(ValidationError):
        qr.leesbaar_adres("/b/K73A9")


def test_een_adres_dat_niet_in_de_alfanumerieke_stand_past_wordt_geweigerd(zet_adres):
    zet_adres("https://doe_mee.test")
    with pytest.raises(ValidationError):
        qr.qr_adres("/b/K73A9")


def test_het_leesbare_adres_heeft_geen_https(zet_adres):
    zet_adres("https://DoeMee.test:8443")
    assert qr.leesbaar_adres("/b/K73A9") == "doemee.test:8443/b/K73A9"
