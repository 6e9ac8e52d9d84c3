"""Als er niets te doen is: wat er hierna komt, wat er goed ging, en wie een nieuwe collega verder helpt."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from home.rapporten.rules import heeft_paginas
from initiatieven.beheer.rules import mag_beheren as mag_aanmeldingen
from initiatieven.models import Bijeenkomst
from participatie.inbreng.rules import in_werkgebied, mag_behandelen, mag_overal_behandelen
from participatie.models import Inbreng, Toezegging
from participatie.teams.rules import eigen_projecten
from participatie.toezeggingen.rules import BIJHOUDEN, mag_bijhouden

ACCOUNTS = "common.change_medewerker"
HOOGSTENS_NAMEN = 3


def zonder_rol(medewerker: Any) -> bool:
    """Wie het CMS in mag en verder niets: geen recht op een record, en op geen enkele pagina."""
    return medewerker.get_all_permissions() <= {"wagtailadmin.access_admin"} and not heeft_paginas(medewerker)


def hierna(medewerker: Any) -> list[str]:
    """Wat er het eerst aankomt en wat er het laatst goed ging, voor zover deze medewerker daarover gaat."""
    zinnen = []
    if zonder_team(medewerker):
        zinnen.append(_("U zit nog in geen projectteam. Vraag een collega of beheerder om u bij uw project te zetten."))
    if mag_behandelen(medewerker):
        zinnen.append(_eerste_belofte(medewerker))
    if mag_aanmeldingen(medewerker):
        zinnen.append(_eerste_bijeenkomst())
    if mag_bijhouden(medewerker):
        zinnen.append(_laatst_nagekomen(medewerker))
    return [zin for zin in zinnen if zin]


def zonder_team(medewerker: Any) -> bool:
    """Wie alleen eigen projecten behandelt, en er nog geen heeft."""
    return mag_behandelen(medewerker) and not mag_overal_behandelen(medewerker) and not eigen_projecten(medewerker)


def _eerste_belofte(medewerker: Any) -> str:
    rijen = in_werkgebied(medewerker, Inbreng.objects.te_beantwoorden()).filter(
        beantwoorden_voor__gte=timezone.localdate()
    )
    dag = rijen.order_by("beantwoorden_voor").values_list("beantwoorden_voor", flat=True).first()
    tekst = _("Het eerste beloofde antwoord moet er op {dag} zijn.")
    return tekst.format(dag=date_format(dag, "l j F")) if dag else ""


def _eerste_bijeenkomst() -> str:
    rijen = Bijeenkomst.objects.zichtbaar().gaat_door().komend()
    rij = rijen.values("begin", "gelegenheid__aanbod__title").first()
    if rij is None:
        return ""
    dag = date_format(timezone.localtime(rij["begin"]), "l j F")
    return _("Eerst komt “{titel}”, op {dag}.").format(titel=rij["gelegenheid__aanbod__title"], dag=dag)


def _laatst_nagekomen(medewerker: Any) -> str:
    rijen = BIJHOUDEN.binnen(medewerker, Toezegging.objects.gedaan())
    rijen = rijen.filter(staat="nagekomen").order_by("-afgerond_op", "-pk")
    rij = rijen.values("wat", "afgerond_op").first()
    if rij is None:
        return ""
    dag = date_format(rij["afgerond_op"], "j F")
    return _("Het laatst nagekomen, op {dag}: “{wat}”. Mooi gedaan.").format(dag=dag, wat=rij["wat"])


def wie_helpt() -> list[str]:
    """Wie accounts en rollen regelt; alleen wie een naam heeft, want een gebruikersnaam is om in te loggen."""
    backend = "django.contrib.auth.backends.ModelBackend"
    wie = get_user_model().objects.with_perm(ACCOUNTS, backend=backend).exclude(first_name="", last_name="")
    return [een.get_full_name() for een in wie.order_by("is_superuser", "last_name", "pk")[:HOOGSTENS_NAMEN]]
