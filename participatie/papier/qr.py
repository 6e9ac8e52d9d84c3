"""QR-codes op papier dat iemand thuis of aan de balie in handen heeft: klein, en met het adres zoals het is."""

import io

import segno

from participatie.infoborden.qr import RAND, veilig_adres


def qr_svg(adres: str) -> str:
    """De code als tekening, met de witte rand die de norm vraagt."""
    uit = io.BytesIO()
    segno.make_qr(veilig_adres(adres), error="m").save(uit, kind="svg", border=RAND, light="#fff")
    return uit.getvalue().decode()
