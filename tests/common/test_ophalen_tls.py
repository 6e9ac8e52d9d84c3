"""Ophalen over https: het certificaat moet bij de naam horen, ook al is met een gekeurd IP-adres verbonden."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from stadmaken.common.ophalen import Onbereikbaar, Vraagbaak, haal_op
from tests.common.webserver import Webserver, zeg

NAAM = "veilig.voorbeeld"


@pytest.fixture(scope="module")
def certificaat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Een certificaat met sleutel voor één naam, door zichzelf ondertekend."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    wie = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAAM)])
    nu = datetime.now(UTC)
    bouw = x509.CertificateBuilder(wie, wie, sleutel.public_key(), 1, nu - timedelta(days=1), nu + timedelta(days=1))
    bouw = bouw.add_extension(x509.SubjectAlternativeName([x509.DNSName(NAAM)]), critical=False)
    bouw = bouw.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    pad = tmp_path_factory.mktemp("tls") / "veilig.pem"
    besloten = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pad.write_bytes(
        bouw.sign(sleutel, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        + sleutel.private_bytes(serialization.Encoding.PEM, *besloten)
    )
    return pad


@pytest.fixture
def server(certificaat: Path):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificaat)
    with Webserver(zeg("HTTP/1.1 200 OK\nContent-Length: 0"), tls=tls) as server:
        yield server


def vraag(server: Webserver, naam: str, tls: ssl.SSLContext | None) -> int:
    baak = Vraagbaak(opzoeken=lambda *_: [server.ip], ook={(server.ip, server.poort)}, tls=tls)
    return haal_op(f"https://{naam}:{server.poort}/", baak=baak).status


def test_met_het_goede_certificaat_komt_er_een_antwoord_op_naam(server, certificaat):
    assert vraag(server, NAAM, ssl.create_default_context(cafile=certificaat)) == 200
    assert f"Host: {NAAM}:{server.poort}" in server.gevraagd[0]


def test_een_certificaat_op_een_andere_naam_telt_niet(server, certificaat):
    with pytest.raises(Onbereikbaar):
        vraag(server, "ander.voorbeeld", ssl.create_default_context(cafile=certificaat))
    assert server.gevraagd == []


def test_een_certificaat_dat_niemand_kent_telt_niet(server):
    with pytest.raises(Onbereikbaar):
        vraag(server, NAAM, None)
    assert server.gevraagd == []
