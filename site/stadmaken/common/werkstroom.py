"""Wagtails goedkeuring instellen: wie voor welke pagina's een wijziging op de site zet."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask


@transaction.atomic
def zet_goedkeuring(naam: str, groep: Group, paginas: Iterable[Page]) -> Workflow:
    """Eén goedkeuring door deze groep, op deze pagina's en alles eronder; mag vaker.

    Wat een beheerder voor een pagina elders instelde, blijft. Een goedkeuring dieper in de boom gaat voor.
    """
    workflow = Workflow.objects.get_or_create(name=naam)[0]
    taak = GroupApprovalTask.objects.get_or_create(name=naam)[0]
    if list(taak.groups.all()) != [groep]:
        taak.groups.set([groep])
    WorkflowTask.objects.get_or_create(workflow=workflow, task=taak.task_ptr, defaults={"sort_order": 0})
    for pagina in paginas:
        WorkflowPage.objects.get_or_create(page_id=pagina.pk, defaults={"workflow": workflow})
    return workflow
