from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import page_permission_policy


class Medewerkerkeuze(forms.ModelChoiceField):
    """Een account, met de naam zoals collega's die kennen."""

    def label_from_instance(self, obj: Any) -> str:
        return obj.get_full_name() or obj.get_username()


class EigenaarForm(forms.Form):
    """Wie over deze pagina's gaat; alleen wie ze allemaal al mag wijzigen, dus niemand krijgt er rechten bij."""

    eigenaar = Medewerkerkeuze(
        label=_("Nieuwe eigenaar"),
        queryset=None,
        help_text=_("U kunt kiezen uit collega’s die deze pagina’s mogen wijzigen."),
    )

    def __init__(self, *args: Any, paginas: Iterable[Page], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mogen = [wie.pk for wie in page_permission_policy.users_with_permission("change") if _mag(wie, paginas)]
        keuze = get_user_model().objects.filter(pk__in=mogen).order_by("first_name", "last_name", "username")
        self.fields["eigenaar"].queryset = keuze  # type: ignore[attr-defined]


def _mag(wie: Any, paginas: Iterable[Page]) -> bool:
    """Of deze collega elke pagina mag wijzigen, ook zonder er eigenaar van te zijn."""
    # Eigenaar zijn telt hier niet mee: dat is juist wat er gegeven wordt.
    zonder = (Page(pk=p.pk, path=p.path, depth=p.depth) for p in paginas)
    return all(page_permission_policy.user_has_permission_for_instance(wie, "change", pagina) for pagina in zonder)
