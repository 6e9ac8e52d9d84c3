from django.contrib.auth import get_user_model
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import GroupPagePermission

# Met “toevoegen” wijzigt iemand de pagina's waar zij eigenaar van is.
WIJZIGEN = ("add_page", "change_page")


def zonder_eigenaar(paginas: QuerySet) -> QuerySet:
    """De pagina's zonder eigenaar, of met een eigenaar die er niet meer is of er niet meer bij mag."""
    recht = GroupPagePermission.objects.alias(pad=ExpressionWrapper(OuterRef("path"), output_field=CharField())).filter(
        group__user=OuterRef("owner"), permission__codename__in=WIJZIGEN, pad__startswith=F("page__path")
    )
    actief = get_user_model().objects.filter(pk=OuterRef("owner"), is_active=True)
    return paginas.exclude(Q(Exists(actief)) & (Q(owner__is_superuser=True) | Exists(recht)))
