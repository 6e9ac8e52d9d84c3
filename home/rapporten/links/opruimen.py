"""Van een adres waar niemand meer naar linkt, blijft niets staan."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from .models import Linkcontrole, Linkhost, Paginalink

# Een pagina die even van de site is, hoeft niet opnieuw te beginnen.
BEWAAR = timedelta(days=30)


def ruim_op() -> None:
    """Wis controles waar dertig dagen geen pagina naar linkt, en daarna sites zonder controles."""
    sinds = timezone.now() - BEWAAR
    links = Paginalink.objects.filter(controle=OuterRef("pk"))
    Linkcontrole.objects.filter(~Exists(links), volgende_op__lt=sinds).delete()
    controles = Linkcontrole.objects.filter(host=OuterRef("pk"))
    Linkhost.objects.filter(~Exists(controles), volgende_op__lt=sinds).delete()
