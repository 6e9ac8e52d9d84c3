"""Inbreng waarvan de bewaartermijn om is."""

from datetime import UTC, date, datetime, timedelta

from participatie.models import Inbreng
from tests.fabriek import maak_inbreng

NU = datetime(2028, 3, 1, 10, tzinfo=UTC)


EMAIL = "zwaantje@voorbeeld.test"


def verlopen(formulier=None, *, dagen: int = 1, **opties) -> Inbreng:
    """Inbreng waarvan de termijn `dagen` voor NU afliep."""
    inbreng = maak_inbreng(formulier, tijd=NU - timedelta(days=400), **opties)
    inbreng.bewaren_tot = date(2028, 3, 1) - timedelta(days=dagen)
    inbreng.save(update_fields=["bewaren_tot"])
    return inbreng


def over(inbreng: Inbreng) -> bool:
    """Of de persoonsgegevens er nog zijn."""
    return Inbreng.objects.filter(pk=inbreng.pk, geschoond_op__isnull=True).exists()
