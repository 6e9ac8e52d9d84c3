"""Van alles in het CMS één, rond één pagina; wat niet openbaar is, heet GEHEIM."""

from typing import Any

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, GroupApprovalTask, Locale, Page, Workflow

from initiatieven.models import Hulpaanbod, Partnerplatform
from participatie.models import Doelgroep, Opschoonbewijs, ProjectPage
from search.models import Aanbeveling, Synoniem
from stadmaken.common.models import Afbeelding, Bericht, Bestand
from stadmaken.common.stad import huidige_pk
from tests.fabriek import (
    maak_bord,
    maak_formulier,
    maak_inbreng,
    maak_medewerker,
    maak_reden,
    maak_toezegging,
    maak_wijk,
)
from tests.fabriek_abonnees import maak_abonnee
from tests.fabriek_contracten import maak_concept
from tests.fabriek_initiatief import maak_begeleider, maak_onderwerp
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid, maak_herhaling
from tests.fabriek_programma import maak_indicator
from tests.initiatieven.beheer.hulp import meld_aan

GEHEIM = "GEHEIM-VAN-EEN-ANDER"
VAST = {
    "app_label": "wagtailcore",
    "model_name": "page",
    "app_name": "common",
    "app": "participatie",
    "action": "delete",
    "action_name": "delete",
    "filter_spec": "width-100",
    "content_type_app_name": "participatie",
    "content_type_model_name": "projectpage",
    "soort": "projectpage",
    "taal": "nl",
    "uidb64": "MQ",
    "uidb36": "1",
    "key": "onzin",
    "rest": "onbekend/",
    "beveiliging": 1,
    "token": "onzin",
    "session_id": 1,
    "uploaded_file_id": 1,
    "workflow_state_id": 1,
    "task_state_id": 1,
    r"(live|earliest|\d+)": "earliest",
    r"(live|latest|\d+)": "latest",
    "cms/mailteksten/soort": "abonnee_bevestigen",
    "cms/pages/create/<slug:app_label>/model_name": "projectpage",
    "cms/pages/create/app_label": "participatie",
    "cms/settings/app_name": "home",
    "cms/settings/<slug:app_name>/model_name": "gemeente",
    "cms/translation/submit/snippet/app_label": "participatie",
    "cms/translation/submit/snippet/<slug:app_label>/model_name": "wijk",
    "cms/workflows/tasks/add/<str:app_label>/model_name": "groupapprovaltask",
    "cms/tag-autocomplete/<slug:app_name>/model_name": "onderwerp",
}


def maak_wereld(pagina: Page, map_: Collection | None = None) -> dict[str, Any]:
    """Wat er op elke plek in een adres hoort, met `pagina` waar een pagina hoort.

    Beeld en bestand staan in `map_`, en zijn dan alleen van wie daar iets mag.
    """
    pagina = pagina.specific
    pagina.samenvatting, oud = f"{GEHEIM} concept", pagina.samenvatting
    revisie = pagina.save_revision()
    pagina.samenvatting = oud
    maak_formulier(pagina if isinstance(pagina, ProjectPage) else None, title=GEHEIM, live=False)
    merk = GEHEIM if map_ else "Van iedereen:"  # de beeldbank van de stad is er voor elke redactie
    map_ = map_ or Collection.get_first_root_node().add_child(name=f"{merk} map")
    beeld = Afbeelding.objects.create(title=f"{merk} beeld", file=get_test_image_file(), collection=map_)
    stuk = Bestand.objects.create(title=f"{merk} stuk", file=ContentFile(b"x", "x.pdf"), collection=map_)
    workflow, taak = Workflow.objects.order_by("pk").first(), GroupApprovalTask.objects.order_by("pk").first()
    omleiding = Redirect.add_redirect("/oud/", pagina)
    collega = maak_medewerker()
    per_plek = {
        **dict.fromkeys(("page_id", "page_pk", "parent_page_id", "page_to_move_id", "ouder", "object_id"), pagina.pk),
        r"(\d+)": pagina.pk,
        "destination_id": pagina.get_parent().pk,
        "revision_id": revisie.pk,
        **dict.fromkeys(("image_id", "cms/images/chooser/chosen/pk", "cms/api/main/images/pk"), beeld.pk),
        **dict.fromkeys(("document_id", "doc_id"), stuk.pk),
        **dict.fromkeys(("cms/documents/chooser/chosen/pk", "cms/api/main/documents/pk"), stuk.pk),
        "collection_id": map_.pk,
        "redirect_id": omleiding.pk,
        "task_id": taak.pk,
        "workflow_pk": workflow.pk,
        "cms/api/main/pages/pk": pagina.pk,
        "cms/settings/<slug:app_name>/<slug:model_name>/pk": huidige_pk(),
    }
    per_scherm = {
        "groups": Group.objects.order_by("pk").first().pk,
        "users": collega.pk,
        "cms/beveiliging/medewerkers/pk": collega.pk,
        "locales": Locale.objects.order_by("pk").first().pk,
        "sites": huidige_pk(),
        "collections": map_.pk,
        "workflows": workflow.pk,
        **{f"cms/workflows/tasks/{wat}/pk": taak.pk for wat in ("edit", "disable", "enable")},
    }
    return {**VAST, **per_plek, **per_scherm, **_records(pagina)}


def _records(pagina: Page) -> dict[str, int]:
    """Van elk model met een eigen scherm één; is deze pagina een project, dan hoort het daarbij."""
    project = pagina if isinstance(pagina, ProjectPage) else None
    inbreng = maak_inbreng(maak_formulier(project), f"{GEHEIM} inbreng", email="geheim@voorbeeld.test")
    gelegenheid = maak_gelegenheid(maak_cursus())
    wijk = maak_wijk()
    records = {
        "translation": wijk,
        "common.bericht": Bericht.objects.create(sleutel=f"geheim {pagina.pk}", aan="g@voorbeeld.test"),
        "home.indicator": maak_indicator(),
        "initiatieven.aanmelding": meld_aan(gelegenheid, "Anna Fictief"),
        "initiatieven.abonnee": maak_abonnee(f"geheim{pagina.pk}@voorbeeld.test"),
        "initiatieven.begeleider": maak_begeleider(),
        "initiatieven.gelegenheid": gelegenheid,
        "initiatieven.herhaling": maak_herhaling(gelegenheid.aanbod),
        "initiatieven.hulpaanbod": Hulpaanbod.objects.create(
            idempotentie=str(pagina.pk), naam="Anna Fictief", tekst="Ik help.", bewaren_tot=timezone.localdate()
        ),
        "initiatieven.partnerplatform": Partnerplatform.objects.create(naam=f"Partner {pagina.pk}"),
        "participatie.infobord": maak_bord(project, naam=f"{GEHEIM} bord", koptekst="Bekijk het plan"),
        "participatie.inbreng": inbreng,
        "participatie.toezegging": maak_toezegging(inbreng, project=project),
        "participatie.wijkcontract": maak_concept(),
        "participatie.afwijzingsreden": maak_reden(),
        "participatie.opschoonbewijs": Opschoonbewijs.objects.create(peildag=timezone.localdate()),
        "participatie.wijk": wijk,
        "participatie.gebied": wijk.gebied,
        "participatie.thema": maak_onderwerp(),
        "participatie.doelgroep": Doelgroep.objects.create(naam=f"Groep {pagina.pk}", slug=f"groep-{pagina.pk}"),
        "search.aanbeveling": Aanbeveling.objects.create(zoekwoorden=f"vraag{pagina.pk}", pagina=pagina),
        "search.synoniem": Synoniem.objects.create(woord=f"woord{pagina.pk}", ook="ander"),
    }
    return {label: record.pk for label, record in records.items()}
