"""Wat een lid van een wijkplatform instuurt, keurt de wijkplatformredactie goed."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from participatie.models import WijkenPage

NAAM = "Wijkplatformredactie"  # een lid leest: “Stuur door naar Wijkplatformredactie”


@transaction.atomic
def zet_workflow(groep: Group) -> Workflow:
    """De goedkeuring op alles onder het wijkenoverzicht; mag vaker. Wat een beheerder elders instelde, blijft."""
    workflow = Workflow.objects.get_or_create(name=NAAM)[0]
    taak = GroupApprovalTask.objects.get_or_create(name=NAAM)[0]
    if list(taak.groups.all()) != [groep]:
        taak.groups.set([groep])
    WorkflowTask.objects.get_or_create(workflow=workflow, task=taak.task_ptr, defaults={"sort_order": 0})
    for pagina in WijkenPage.objects.order_by("pk"):
        WorkflowPage.objects.get_or_create(page=pagina.page_ptr, defaults={"workflow": workflow})
    return workflow
