"""De adressen van alles bij één project, en wat een antwoord toont."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

EIGEN, GEHEIM = "EIGEN", "GEHEIM-VAN-EEN-ANDER"
SCHERMEN = ("inspect", "edit", "history")
LIJSTEN = (
    *("/cms/", "/cms/inbreng/", "/cms/inbreng/tweede-blik/", "/cms/inbreng/downloaden/", "/cms/inbreng/invoeren/"),
    *("/cms/inbreng/verbeteringen/", "/cms/themas/", "/cms/bereik/"),
    *("/cms/participatie/infobord/", "/cms/participatie/toezegging/"),
)


def adressen(werk: dict[str, Any]) -> dict[str, str]:
    """Elk scherm over één ding bij dit project."""
    project, inbreng = werk["project"].pk, werk["inbreng"].pk
    bord, toezegging = [werk["bord"].pk], [werk["toezegging"].pk]
    return {
        "lezen": reverse("inbreng_beheer:lezen", args=[inbreng]),
        "tweede blik": reverse("inbreng_beheer:tweede_blik", args=[werk["blik"].pk]),
        "themas": reverse("themas_beheer:lijst", args=[project]),
        "thema": reverse("themas_beheer:thema", args=[project, werk["thema"].pk]),
        "besluit": reverse("themas_beheer:besluit", args=[project]),
        "besluit wijzigen": reverse("themas_beheer:besluit_wijzigen", args=[project, werk["besluit"].pk]),
        "bereik": reverse("bereik_beheer:project", args=[project]),
        "overtypen": reverse("papier_beheer:overtypen", args=[werk["formulier"].pk]),
        "klaar": reverse("papier_beheer:klaar", args=[inbreng]),
        "strook": reverse("papier_beheer:strook", args=[inbreng]),
        "verbeteren": reverse("papier_beheer:voorstellen", args=[inbreng]),
        "beoordelen": reverse("papier_beheer:beoordelen", args=[werk["correctie"].pk]),
        "qr": reverse("participatie_infobord_bestand", args=[*bord, "qr.svg"]),
        **{f"bord {wat}": reverse(f"participatie_infobord_modeladmin_{wat}", args=bord) for wat in SCHERMEN},
        **{
            f"toezegging {wat}": reverse(f"participatie_toezegging_modeladmin_{wat}", args=toezegging)
            for wat in SCHERMEN
        },
    }


def alleen_versturen(werk: dict[str, Any]) -> dict[str, str]:
    """Adressen die alleen iets doen als iemand verstuurt."""
    return {
        "thema's zetten": reverse("themas_beheer:zetten", args=[werk["inbreng"].pk]),
        "indelen ongedaan": reverse("themas_beheer:ongedaan", args=[werk["project"].pk]),
    }


def inhoud(antwoord: HttpResponse) -> str:
    """Wat er is verstuurd, ook als dat in delen ging."""
    rauw = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    return rauw.decode(errors="replace")
