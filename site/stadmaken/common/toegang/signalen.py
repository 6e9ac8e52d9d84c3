"""Wat er gebeurt als iemand zich aanmeldt, of als er iets aan een account verandert."""

from typing import Any

from allauth.account.signals import user_logged_in
from allauth.mfa import signals as stappen
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext, override

from ..models import Medewerker
from . import mail, sessies
from .accounts import taal_van
from .apparaten import ontdoe
from .slot import vergeet_velden
from .stap import HOOFD, bewijs, heeft_stap, vergeet_bewijs

Type = Authenticator.Type


def aangemeld(sender: Any, request: HttpRequest, user: Any, **_velden: Any) -> None:
    """De klok van de aanmelding loopt."""
    sessies.begin(request)


def erbij(sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **_velden: Any) -> None:
    """Wie een tweede stap instelt, heeft hem daarmee ook gezet."""
    if authenticator.type in HOOFD:
        bewijs(request, user)
        _mail(user, authenticator.type, erbij=True)


def weg(sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **_velden: Any) -> None:
    """Zonder tweede stap is er ook niets meer bewezen."""
    if authenticator.type in HOOFD:
        _mail(user, authenticator.type, erbij=False)
        if not heeft_stap(user):
            vergeet_bewijs(request)


def nieuwe_codes(sender: Any, user: Any, **_velden: Any) -> None:
    """De oude herstelcodes werken niet meer."""
    with override(taal_van(user)):
        mail.tweede_stap(user, gettext("Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer."))


def gebruikt(sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **_velden: Any) -> None:
    """De tweede stap is gezet; was het met een herstelcode, dan hoort de medewerker hoeveel er nog zijn."""
    bewijs(request, user)
    if authenticator.type == Type.RECOVERY_CODES:
        # De gebruikte code is afgestreept in een andere kopie van de rij.
        authenticator.refresh_from_db()
        over = len(RecoveryCodes(authenticator).get_unused_codes())
        with override(taal_van(user)):
            wat = ngettext(
                "Er is een herstelcode gebruikt. Er is er nog {aantal} over.",
                "Er is een herstelcode gebruikt. Er zijn er nog {aantal} over.",
                over,
            ).format(aantal=over)
            mail.tweede_stap(user, wat)


def adres_veranderd(sender: Any, instance: Medewerker, update_fields: Any = None, **_velden: Any) -> None:
    """Wie zich al eens aanmeldde, hoort het op het oude adres als zijn account een ander adres krijgt."""
    if instance.pk is None or not instance.last_login or (update_fields is not None and "email" not in update_fields):
        return
    oud = Medewerker.objects.filter(pk=instance.pk).values_list("email", flat=True).first()
    if oud and oud.lower() != instance.email.lower():
        mail.adres_gewijzigd(instance, oud)


def opgeslagen(sender: Any, instance: Medewerker, **_velden: Any) -> None:
    """Een gesloten account heeft geen open sessies."""
    if not instance.is_active:
        sessies.beeindig(instance)


def rollen_veranderd(
    sender: Any, instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **_velden: Any
) -> None:
    """Wie een rol kwijtraakt, begint opnieuw."""
    if action not in {"pre_remove", "pre_clear"}:
        return
    if isinstance(instance, Group):
        for account in Medewerker.objects.filter(groups=instance, **({"pk__in": pk_set} if pk_set else {})):
            sessies.beeindig(account)
    elif instance.groups.filter(**({"pk__in": pk_set} if pk_set else {})).exists():
        sessies.beeindig(instance)


def sessie_bewaard(sender: Any, instance: UserSession, **_velden: Any) -> None:
    """Wat een browser over zichzelf zegt, kan ook een naam of adres zijn; daarvan blijft niets staan."""
    instance.user_agent = ontdoe(instance.user_agent)


def verwijderd(sender: Any, instance: Medewerker, **_velden: Any) -> None:
    """Met het account gaan ook de pogingen weg, die alleen de naam noemen."""
    AccessAttempt.objects.filter(username=instance.get_username()).delete()


def _mail(account: Any, soort: str, *, erbij: bool) -> None:
    with override(taal_van(account)):
        teksten = {
            (Type.TOTP, True): gettext("Er is een app met codes ingesteld."),
            (Type.TOTP, False): gettext("De app met codes is weggehaald."),
            (Type.WEBAUTHN, True): gettext("Er is een passkey toegevoegd."),
            (Type.WEBAUTHN, False): gettext("Er is een passkey weggehaald."),
        }
        mail.tweede_stap(account, teksten[Type(soort), erbij])


def verbind() -> None:
    """Sluit aan op allauth, axes en onze accounts."""
    user_logged_in.connect(aangemeld, dispatch_uid="toegang")
    stappen.authenticator_added.connect(erbij, dispatch_uid="toegang")
    stappen.authenticator_removed.connect(weg, dispatch_uid="toegang")
    stappen.authenticator_reset.connect(nieuwe_codes, dispatch_uid="toegang")
    stappen.authenticator_used.connect(gebruikt, dispatch_uid="toegang")
    pre_save.connect(vergeet_velden, sender=AccessAttempt, dispatch_uid="toegang")
    pre_save.connect(sessie_bewaard, sender=UserSession, dispatch_uid="toegang")
    pre_save.connect(adres_veranderd, sender=Medewerker, dispatch_uid="toegang adres")
    post_save.connect(opgeslagen, sender=Medewerker, dispatch_uid="toegang")
    post_delete.connect(verwijderd, sender=Medewerker, dispatch_uid="toegang")
    m2m_changed.connect(rollen_veranderd, sender=Medewerker.groups.through, dispatch_uid="toegang")
