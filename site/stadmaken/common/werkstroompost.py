"""De mail van Wagtail over insturen, goedkeuren en afwijzen: langs dezelfde wachtrij als al onze andere post."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override
from wagtail.admin import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from . import post


class _Wachtrij:
    """Wie bericht krijgt en wat erin staat, bepaalt Wagtail; versturen doet onze werker."""

    def send_emails(
        self, template_set: Any, context: dict[str, Any], recipients: Iterable[Any], **_velden: Any
    ) -> bool:
        for ontvanger in recipients:
            taal = ontvanger.wagtail_userprofile.get_preferred_language()
            gegevens = {**context, "user": ontvanger}
            with override(taal):
                onderwerp, tekst = (render_to_string(template_set[deel], gegevens) for deel in ("subject", "text"))
            post.schrijf(f"workflow-{uuid.uuid4()}", ontvanger.email, onderwerp, tekst.strip(), taal=taal)
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
    for signaal, soort, melder, naam in _MELDERS:
        signaal.disconnect(sender=soort, dispatch_uid=naam)
        signaal.connect(melder, sender=soort, dispatch_uid=naam)
