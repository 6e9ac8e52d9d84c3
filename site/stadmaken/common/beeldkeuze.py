"""Een pagina krijgt alleen beelden, bestanden en links die degene die haar bewerkt ook mag kiezen.

Het keuzevenster van Wagtail toont niets anders, maar het formulier zelf neemt elk nummer aan.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from .nummers import HOOGSTE_PK
from .querysets import zichtbare_paginas


def vreemde_keuzes(form: Any, medewerker: Any) -> Iterator[tuple[str, str]]:
    """Per veld van dit formulier waarin iets nieuws is gekozen dat niet mag: het veld, en de uitleg."""
    for naam in form.changed_data:
        try:
            vreemd = [gekozen for gekozen in _nieuw_gekozen(form, naam) if not _mag_kiezen(medewerker, gekozen)]
        except KeyError:  # een link in een tekst zonder nummer
            vreemd = [None]
        if any(isinstance(gekozen, Page) for gekozen in vreemd):
            yield naam, _("Deze link gaat naar een pagina die niet op de site staat. Kies een andere pagina.")
        elif vreemd:
            yield naam, _("Dit beeld of bestand is niet van u. Kies er een uit uw eigen map, of voeg er een toe.")


def _mag_kiezen(medewerker: Any, gekozen: Any) -> bool:
    if isinstance(gekozen, Page):
        op_de_site = zichtbare_paginas().filter(pk=gekozen.pk).exists()
        return op_de_site or bool(gekozen.permissions_for_user(medewerker).can_edit())
    rechten = _rechten(gekozen)
    return rechten is None or bool(rechten.user_has_permission_for_instance(medewerker, "choose", gekozen))


def _nieuw_gekozen(form: Any, naam: str) -> Iterable[Any]:
    """Wat in dit veld is gekozen; van een lopende tekst of blokken alleen wat er nog niet in stond."""
    waarde = form.cleaned_data.get(naam)
    veld: Any = next((veld for veld in form._meta.model._meta.fields if veld.name == naam), None)
    if not waarde or not hasattr(veld, "extract_references"):
        return [waarde]
    stond_er, staat_er = (
        {verwijzing[:2] for verwijzing in veld.extract_references(inhoud)} if inhoud else set()
        for inhoud in (form.initial.get(naam), waarde)
    )
    nummers = [
        (model, int(nummer))
        for model, nummer in staat_er - stond_er
        if issubclass(model, AbstractImage | AbstractDocument | Page) and str(nummer).isdecimal()
    ]
    gevonden = (model.objects.filter(pk=min(nummer, HOOGSTE_PK)).first() for model, nummer in nummers)
    return [stuk for stuk in gevonden if stuk]


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
