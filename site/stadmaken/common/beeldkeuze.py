"""Een pagina krijgt alleen beelden en bestanden die degene die haar bewerkt ook mag kiezen.

Het keuzevenster van Wagtail toont niets anders, maar het formulier zelf neemt elk nummer aan.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage


def vreemde_keuzes(form: Any, medewerker: Any) -> Iterator[tuple[str, str]]:
    """Per veld van dit formulier waarin iets nieuws is gekozen dat niet mag: het veld, en de uitleg."""
    for naam, waarde in form.cleaned_data.items():
        rechten = _rechten(waarde)
        if rechten is None or naam not in form.changed_data:
            continue
        if not rechten.user_has_permission_for_instance(medewerker, "choose", waarde):
            yield naam, _("Dit beeld of bestand is niet van u. Kies er een uit uw eigen map, of voeg er een toe.")


def weiger_vreemde_keuzes(form: Any) -> None:
    """Zet bij elk veld, ook in de rijen eronder, een fout als de keuze niet mag."""
    if form.for_user is None:
        return
    rijen = (rij for formset in form.formsets.values() if formset.is_valid() for rij in formset.forms)
    for deel in (form, *rijen):
        for naam, uitleg in list(vreemde_keuzes(deel, form.for_user)):
            deel.add_error(naam, uitleg)
            if deel is not form:
                form.add_error(None, uitleg)


def _rechten(waarde: Any) -> Any:
    # Pas hier: Wagtail 8 kent deze rechten nog niet als de modellen worden geladen.
    from wagtail.documents.permissions import permission_policy as bestandsrechten
    from wagtail.images.permissions import permission_policy as beeldrechten

    if isinstance(waarde, AbstractImage):
        return beeldrechten
    return bestandsrechten if isinstance(waarde, AbstractDocument) else None
