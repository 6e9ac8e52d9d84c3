"""Het logboek van een plan: wat er stond, wat er veranderde en waarom."""

from participatie.contract.actions import leg_plan_vast
from participatie.models import Planwijziging, ProjectPage
from stadmaken.common.demo import Demo

from ..plannen import BEGIN, EERDERE_TERUGKOPPELING, LATER_ANTWOORD, LATER_TOEGEVOEGD, OOK_PARKEREN, PROJECT


def plan(demo: Demo) -> None:
    """Speel na hoe het plan in stappen werd wat het nu is; één keer."""
    project = ProjectPage.objects.get(slug=PROJECT)
    if Planwijziging.objects.filter(project=project).exists():
        return
    nu = {veld: getattr(project, veld) for veld in ("waarover_meedenken", "terugkoppeling_op")}
    eerst = {
        "waarover_meedenken": project.waarover_meedenken.replace(LATER_TOEGEVOEGD, ""),
        "terugkoppeling_op": demo.dag(EERDERE_TERUGKOPPELING),
    }
    stappen = (
        (eerst, BEGIN, ""),
        ({**eerst, "waarover_meedenken": nu["waarover_meedenken"]}, *OOK_PARKEREN),
        (nu, *LATER_ANTWOORD),
    )
    for velden, dag, reden in stappen:
        ProjectPage.objects.filter(pk=project.pk).update(**velden)
        leg_plan_vast(project.pk, reden, demo.moment(dag))
