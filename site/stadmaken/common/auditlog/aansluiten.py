"""Waar het auditlog naar luistert: het logboek van Wagtail, het aanmelden, en wie welke rol krijgt."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import m2m_changed, pre_save
from wagtail.models import ModelLogEntry, PageLogEntry

from .. import opruimen
from ..persoonsgegevens import verwerkingen
from . import acties, bewaren, toegang, zuiver
from .schrijven import met_rollen
from .stad import met_stad


def sluit_aan() -> None:
    """Begin met luisteren; wordt één keer gedaan, bij het starten."""
    acties.registreer(toegang.WOORDEN)
    for soort in (ModelLogEntry, PageLogEntry):
        pre_save.connect(zuiver_regel, sender=soort, dispatch_uid=f"auditlog {soort.__name__}")
    user_logged_in.connect(toegang.aangemeld, dispatch_uid="auditlog aangemeld")
    user_logged_out.connect(toegang.afgemeld, dispatch_uid="auditlog afgemeld")
    user_login_failed.connect(toegang.mislukt, dispatch_uid="auditlog mislukt")
    toegang.luister_naar_axes()
    toegang.luister_naar_allauth()
    medewerker: Any = get_user_model()
    pre_save.connect(toegang.account_veranderd, sender=medewerker, dispatch_uid="auditlog account")
    for deel, functie in (
        (medewerker.groups.through, toegang.rollen_veranderd),
        (medewerker.user_permissions.through, toegang.rechten_veranderd),
        (Group.permissions.through, toegang.rechten_veranderd),
    ):
        m2m_changed.connect(functie, sender=deel, dispatch_uid=f"auditlog {deel.__name__}")
    verwerkingen.zonder("Het recht om het auditlog te lezen; de regels staan bij Medewerkers.", "common.Auditlog")
    opruimen.registreer("regels van het auditlog verwijderd", bewaren.schoon)


def zuiver_regel(sender: Any, instance: Any, **_signaal: Any) -> None:
    """Ook een regel die Wagtail zelf schrijft, krijgt de rol erbij en verliest wat over een mens kan gaan."""
    model = instance.content_type.model_class() if instance.content_type_id else None
    if zuiver.zonder_naam(model):
        instance.label = zuiver.nummer(model, instance.object_id) if model else str(instance.object_id)
    data = zuiver.gegevens(model, instance.data or {})
    if instance.user_id and "rollen" not in data:
        data = met_rollen(data, instance.user)
    instance.data = met_stad(data)
