"""De mail van Wagtail over insturen, goedkeuren, afwijzen en opmerkingen: langs dezelfde wachtrij als al onze post."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override
from wagtail.admin import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted
from wagtail.users.models import UserProfile

from . import post


def _schrijf(ontvanger: Any, onderwerp: str, tekst: str, context: dict[str, Any]) -> None:
    """Eén bericht, in de taal die de ontvanger in het CMS koos; `onderwerp` en `tekst` zijn namen van sjablonen."""
    taal = ontvanger.wagtail_userprofile.get_preferred_language()
    gegevens = {**context, "user": ontvanger}
    with override(taal):
        kop, inhoud = (render_to_string(sjabloon, gegevens) for sjabloon in (onderwerp, tekst))
    post.schrijf(f"workflow-{uuid.uuid4()}", ontvanger.email, kop, inhoud.strip(), taal=taal)


def _over_opmerkingen(ontvangers: Iterable[Any], soort: str, context: dict[str, Any]) -> bool:
    """Zoals `send_notification` van Wagtail, voor wie nog werkt en er bericht van wil."""
    for wie in ontvangers:
        wil = getattr(UserProfile.get_for_user(wie), f"{soort}_notifications")
        if wie.is_active and wie.email and wil:
            map_ = "wagtailadmin/notifications/"
            _schrijf(wie, f"{map_}{soort}_subject.txt", f"{map_}{soort}.txt", {"settings": settings, **context})
    return True


class _Wachtrij:
    """Wie bericht krijgt en wat erin staat, bepaalt Wagtail; versturen doet onze werker."""

    def send_emails(
        self, template_set: Any, context: dict[str, Any], recipients: Iterable[Any], **_velden: Any
    ) -> bool:
        for ontvanger in recipients:
            _schrijf(ontvanger, template_set["subject"], template_set["text"], context)
        return True


class _Ingestuurd(_Wachtrij, mail.GroupApprovalTaskStateSubmissionEmailNotifier):
    pass


class _Begonnen(_Wachtrij, mail.WorkflowStateSubmissionEmailNotifier):
    pass


class _Goedgekeurd(_Wachtrij, mail.WorkflowStateApprovalEmailNotifier):
    pass


class _Afgewezen(_Wachtrij, mail.WorkflowStateRejectionEmailNotifier):
    pass


# Onder de namen van Wagtail zelf: zo gaat er nooit twee keer mail uit.
_MELDERS = (
    (task_submitted, TaskState, _Ingestuurd(), "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, _Begonnen(), "workflow_state_submitted_email_notification"),
    (workflow_approved, WorkflowState, _Goedgekeurd(), "workflow_state_approved_email_notification"),
    (workflow_rejected, WorkflowState, _Afgewezen(), "workflow_state_rejected_email_notification"),
)


def neem_over() -> None:
    """Zet onze melders op de plaats van die van Wagtail, welke app ook het eerst is geladen."""
    from wagtail.admin.views.pages import edit  # vraagt zelf al om modellen

    for signaal, soort, melder, naam in _MELDERS:
        signaal.disconnect(sender=soort, dispatch_uid=naam)
        signaal.connect(melder, sender=soort, dispatch_uid=naam)
    # Voor opmerkingen heeft Wagtail geen signaal: het bewerkscherm roept deze functie aan.
    edit.send_notification = _over_opmerkingen
