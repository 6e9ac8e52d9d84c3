"""Wie binnenkwam, wie niet, en wie welke rol of welk recht kreeg. Nooit wat iemand intypte."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import ModelLogEntry

from .schrijven import leg_vast

AANGEMELD, AFGEMELD, MISLUKT, GEBLOKKEERD = (
    f"common.{naam}" for naam in ("aangemeld", "afgemeld", "aanmelden_mislukt", "aanmelden_geblokkeerd")
)
ROL_GEGEVEN, ROL_AFGENOMEN = "common.rol_gegeven", "common.rol_afgenomen"
RECHT_GEGEVEN, RECHT_AFGENOMEN = "common.recht_gegeven", "common.recht_afgenomen"
ERBIJ, ERAF = "post_add", ("pre_remove", "pre_clear")
WACHTWOORD = "common.wachtwoord_gewijzigd"
STAP_ERBIJ, STAP_ERAF, STAP_VERNIEUWD = (
    f"common.tweede_stap_{naam}" for naam in ("toegevoegd", "verwijderd", "vernieuwd")
)
WEER_TOEGELATEN, BEEINDIGD = "common.weer_toegelaten", "common.aanmeldingen_beeindigd"
LINK, ACCOUNTS_DOWNLOAD = "common.wachtwoordlink", "common.accounts_download"
ACCOUNTVELDEN = {
    "is_active": ("common.account_aangezet", "common.account_uitgezet"),
    "is_superuser": ("common.alle_rechten_gegeven", "common.alle_rechten_afgenomen"),
    "password": (WACHTWOORD, WACHTWOORD),
}
WOORDEN = {
    AANGEMELD: _("Aangemeld"),
    AFGEMELD: _("Afgemeld"),
    MISLUKT: _("Aanmelden mislukt"),
    GEBLOKKEERD: _("Tijdelijk geblokkeerd na mislukt aanmelden"),
    ROL_GEGEVEN: _("Rol gegeven"),
    ROL_AFGENOMEN: _("Rol afgenomen"),
    RECHT_GEGEVEN: _("Recht gegeven"),
    RECHT_AFGENOMEN: _("Recht afgenomen"),
    WACHTWOORD: _("Wachtwoord gewijzigd"),
    STAP_ERBIJ: _("Tweede stap bij aanmelden toegevoegd"),
    STAP_ERAF: _("Tweede stap bij aanmelden verwijderd"),
    STAP_VERNIEUWD: _("Tweede stap bij aanmelden vernieuwd"),
    WEER_TOEGELATEN: _("Weer toegelaten na mislukte aanmeldingen"),
    BEEINDIGD: _("Zelf de andere aanmeldingen beëindigd"),
    LINK: _("Link voor een wachtwoord gemaild"),
    ACCOUNTS_DOWNLOAD: _("Lijst met accounts gedownload"),
    "common.account_aangezet": _("Account aangezet"),
    "common.account_uitgezet": _("Account uitgezet"),
    "common.alle_rechten_gegeven": _("Alle rechten gegeven"),
    "common.alle_rechten_afgenomen": _("Alle rechten afgenomen"),
}


def aangemeld(user: Any, **_signaal: Any) -> None:
    """Iemand meldde zich aan."""
    leg_vast(AANGEMELD, user, door=user)


def afgemeld(user: Any, **_signaal: Any) -> None:
    """Iemand meldde zich af; wie al was afgemeld, telt niet."""
    if user is not None:
        leg_vast(AFGEMELD, user, door=user)


def mislukt(credentials: dict[str, Any], **_signaal: Any) -> None:
    """Een aanmelding mislukte. Bestaat het account, dan staat zijn nummer erbij; wat is ingetypt, staat nergens."""
    _zonder_medewerker(MISLUKT, credentials.get(get_user_model().USERNAME_FIELD) or credentials.get("email"))


def geblokkeerd(username: Any = None, **_signaal: Any) -> None:
    """Na te veel mislukte pogingen kan iemand er even niet in."""
    _zonder_medewerker(GEBLOKKEERD, username)


def luister_naar_axes() -> None:
    """De blokkade komt van django-axes, als dat er is."""
    if apps.is_installed("axes"):
        from axes.signals import user_locked_out

        user_locked_out.connect(geblokkeerd, dispatch_uid="auditlog geblokkeerd")


def _zonder_medewerker(actie: str, gebruikersnaam: Any) -> None:
    """Er is nog niemand aangemeld: de regel staat bij het account waarvoor het was, of bij account 0."""
    model: Any = get_user_model()
    account = None
    if gebruikersnaam and "\x00" not in str(gebruikersnaam):
        veld = "email__iexact" if "@" in str(gebruikersnaam) else model.USERNAME_FIELD
        account = model.objects.filter(**{veld: str(gebruikersnaam)[:150]}).first()
    ModelLogEntry.objects.log_action(account or model(pk=0), actie)


def rollen_veranderd(instance: Any, action: str, pk_set: set[int] | None, reverse: bool, **_signaal: Any) -> None:
    """Een account kreeg of verloor een rol."""
    actie = _richting(action, ROL_GEGEVEN, ROL_AFGENOMEN)
    if not actie or pk_set == set():
        return
    if reverse:  # vanuit de rol: groep.user_set
        leden = instance.user_set.all() if pk_set is None else get_user_model().objects.filter(pk__in=pk_set)
        leg_vast(actie, *leden, welke=[instance.name])
        return
    groepen = instance.groups.all() if pk_set is None else Group.objects.filter(pk__in=pk_set)
    leg_vast(actie, instance, welke=sorted(groepen.values_list("name", flat=True)))


def rechten_veranderd(instance: Any, action: str, pk_set: set[int] | None, reverse: bool, **_signaal: Any) -> None:
    """Een rol of een account kreeg of verloor rechten."""
    actie = _richting(action, RECHT_GEGEVEN, RECHT_AFGENOMEN)
    if not actie or reverse or pk_set == set():
        return
    eigen = instance.permissions if isinstance(instance, Group) else instance.user_permissions
    rechten = eigen.all() if pk_set is None else Permission.objects.filter(pk__in=pk_set)
    namen = rechten.values_list("content_type__app_label", "codename")
    leg_vast(actie, instance, welke=sorted(f"{app}.{codenaam}" for app, codenaam in namen))


def account_veranderd(instance: Any, update_fields: Any = None, **_signaal: Any) -> None:
    """Een beheerder zette een account aan of uit, of gaf het alle rechten; een wachtwoord werd gewijzigd."""
    if instance.pk is None or (update_fields is not None and not set(update_fields) & set(ACCOUNTVELDEN)):
        return
    if get_active_log_context().user is None:
        return
    oud = type(instance).objects.filter(pk=instance.pk).values(*ACCOUNTVELDEN).first() or {}
    for veld, (aan, uit) in ACCOUNTVELDEN.items():
        if veld in oud and oud[veld] != getattr(instance, veld):
            leg_vast(aan if getattr(instance, veld) else uit, instance)


def wachtwoord_gewijzigd(user: Any, **_signaal: Any) -> None:
    """Iemand koos een nieuw wachtwoord, buiten de schermen van Wagtail om."""
    leg_vast(WACHTWOORD, user, door=user)


def middel_veranderd(actie: str) -> Callable[..., None]:
    """Iemand voegde een tweede stap bij het aanmelden toe, of haalde die weg."""

    def noteer(user: Any, **_signaal: Any) -> None:
        leg_vast(actie, user, door=get_active_log_context().user or user)

    return noteer


def luister_naar_allauth() -> None:
    """Wachtwoord en tweede stap horen bij django-allauth, als dat er is."""
    if apps.is_installed("allauth.account"):
        from allauth.account.signals import password_changed, password_reset

        for signaal in (password_changed, password_reset):
            signaal.connect(wachtwoord_gewijzigd, dispatch_uid="auditlog wachtwoord")
    if apps.is_installed("allauth.mfa"):
        from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset

        for signaal, actie in (
            (authenticator_added, STAP_ERBIJ),
            (authenticator_removed, STAP_ERAF),
            (authenticator_reset, STAP_VERNIEUWD),
        ):
            signaal.connect(middel_veranderd(actie), weak=False, dispatch_uid=f"auditlog {actie}")


def _richting(action: str, erbij: str, eraf: str) -> str:
    if action == ERBIJ:
        return erbij
    return eraf if action in ERAF else ""
