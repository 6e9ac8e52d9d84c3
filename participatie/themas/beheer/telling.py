"""Hoeveel mensen iets horen, voor op het blad waarop een medewerker bevestigt."""

from django.db.models import Count, Q, QuerySet

from participatie.models import Inbreng, Inbrengthema

TE_MAILEN = ~Q(email="") & Q(verdacht="")


def wie_hoort_het_antwoord(thema: Inbrengthema) -> dict[str, int]:
    """Per groep hoeveel het er zijn: wie een eigen antwoord heeft, houdt dat."""
    eigen = (
        Q(antwoord__isnull=False) & ~Q(antwoord=thema.antwoord_id) if thema.antwoord_id else Q(antwoord__isnull=False)
    )
    rijen = Inbreng.objects.filter(themas=thema).order_by()
    return {**_aantallen(rijen), **rijen.aggregate(eigen=Count("pk", filter=eigen))}


def wie_hoort_het_besluit(inbreng: QuerySet[Inbreng]) -> dict[str, int]:
    """Hoeveel mensen bericht krijgen, en hoeveel daarvan per mail."""
    return _aantallen(inbreng.order_by())


def _aantallen(rijen: QuerySet[Inbreng]) -> dict[str, int]:
    telling = rijen.aggregate(totaal=Count("pk"), mail=Count("pk", filter=TE_MAILEN))
    return {**telling, "zonder_mail": telling["totaal"] - telling["mail"]}
