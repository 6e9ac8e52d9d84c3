"""De rollen in het CMS: wie heeft welke rechten. Eén tabel, en één opdracht die de database ernaar zet."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from participatie.platforms.rules import BEHEREN as PLATFORMS_BEHEREN
from participatie.platforms.workflow import zet_workflow

INDELINGEN = ("gebied", "wijk", "thema", "doelgroep")
# Ook met een eigen model toetst Wagtail de beeldbank aan de rechten op zijn eigen modellen.
BEELDBANK = (("wagtailimages", "image"), ("wagtaildocs", "document"))


@dataclass(frozen=True)
class Rol:
    """Een groep met de rechten die zij heeft; rechten op modellen als “app.codenaam”.

    Met `onder` gelden de rechten op pagina's alleen onder pagina's van die soorten, en anders overal.
    """

    naam: str
    uitleg: str
    modellen: tuple[str, ...] = ()
    paginas: tuple[str, ...] = ()
    beeldbank: tuple[str, ...] = ()
    onder: tuple[str, ...] = ()

    def takken(self) -> list[Page]:
        """De pagina's waaronder de rechten op pagina's gelden."""
        if not self.onder:
            return [Page.get_first_root_node()]
        return [pagina for soort in self.onder for pagina in apps.get_model(soort).objects.order_by("pk")]


def _op(app: str, acties: tuple[str, ...], modellen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{app}.{actie}_{model}" for model in modellen for actie in acties)


ROLLEN = (
    Rol(
        "Webredactie",
        "Pagina's maken en publiceren, borden beheren, beeldbank en indelingen.",
        modellen=(
            "wagtailadmin.access_admin",
            *_op("participatie", ("view", "add", "change"), ("infobord", *INDELINGEN)),
            *_op("participatie", ("delete",), INDELINGEN),
            *_op("participatie", ("view", "add", "change"), ("toezegging", "wijkcontract")),
            PLATFORMS_BEHEREN,
            *_op("initiatieven", ("view", "add", "change", "delete"), ("begeleider", "partnerplatform")),
            *_op("home", ("view", "add", "change", "delete"), ("indicator",)),
            "home.change_gemeente",
            "home.add_axemeting",
            "common.change_mailtekst",
            *_op("wagtailredirects", ("view", "add", "change", "delete"), ("redirect",)),
            *_op("search", ("view", "add", "change", "delete"), ("synoniem",)),
            *_op("wagtailsearchpromotions", ("add", "change", "delete"), ("searchpromotion",)),
            "search.view_zoektelling",
        ),
        paginas=("add_page", "change_page", "publish_page", "lock_page"),
        beeldbank=("add", "change", "choose"),
    ),
    Rol(
        "Inbreng",
        "Inbreng lezen, plaatsen en beantwoorden, met de oorspronkelijke tekst; uitgaande mail bekijken.",
        modellen=(
            "wagtailadmin.access_admin",
            "participatie.view_inbreng",
            "participatie.moderate_inbreng",
            "participatie.view_origineel",
            "participatie.view_infobord",
            *_op("participatie", ("view", "add", "change"), ("toezegging", "afwijzingsreden")),
            "participatie.view_verzoek",
            "participatie.change_verzoek",
            "participatie.view_opschoonbewijs",
            "common.view_bericht",
            "common.change_bericht",
        ),
    ),
    Rol(
        "Cursuscoördinator",
        "Cursussen en activiteiten plannen, aanmeldingen beheren, deelnemers mailen; pagina's onder school en agenda.",
        modellen=("wagtailadmin.access_admin", "initiatieven.beheer_aanmelding", "initiatieven.view_aanmelding"),
        paginas=("add_page", "change_page", "publish_page"),
        beeldbank=("add", "choose"),
        onder=("initiatieven.SchoolPage", "initiatieven.AgendaPage"),
    ),
    Rol(
        "Communicatie",
        "De nieuwsbrief schrijven en versturen, abonnees beheren, de woorden van de mail veranderen, en goedkeuren wat "
        "wijkplatforms insturen.",
        modellen=(
            "wagtailadmin.access_admin",
            "initiatieven.beheer_abonnee",
            "initiatieven.exporteer_abonnee",
            "initiatieven.verstuur_nieuwsbrief",
            "common.change_mailtekst",
            PLATFORMS_BEHEREN,
        ),
        paginas=("add_page", "change_page", "publish_page"),
        beeldbank=("add", "choose"),
        onder=("initiatieven.NieuwsbriefPage", "participatie.WijkenPage"),
    ),
    Rol(
        "Lezer",
        "Borden en hun scans bekijken; niets wijzigen.",
        modellen=("wagtailadmin.access_admin", "participatie.view_infobord"),
    ),
)


def _recht(naam: str) -> Permission:
    app, codenaam = naam.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codenaam)


@transaction.atomic
def zet_rollen() -> tuple[Rol, ...]:
    """Geef elke groep precies de rechten uit de tabel, en de workflow haar goedkeurders.

    Andere groepen, ook die van wijkplatforms, blijven zoals ze zijn.
    """
    verzameling = Collection.get_first_root_node()
    pagina = ContentType.objects.get_for_model(Page)
    for rol in ROLLEN:
        groep, _nieuw = Group.objects.get_or_create(name=rol.naam)
        groep.permissions.set([_recht(naam) for naam in rol.modellen])
        GroupPagePermission.objects.filter(group=groep).delete()
        for codenaam in rol.paginas:
            recht = Permission.objects.get(content_type=pagina, codename=codenaam)
            for tak in rol.takken():
                GroupPagePermission.objects.create(group=groep, page=tak, permission=recht)
        GroupCollectionPermission.objects.filter(group=groep).delete()
        for app, model in BEELDBANK:
            for actie in rol.beeldbank:
                recht = _recht(f"{app}.{actie}_{model}")
                GroupCollectionPermission.objects.create(group=groep, collection=verzameling, permission=recht)
    zet_workflow(Group.objects.get(name="Communicatie"))
    return ROLLEN
