"""Het bewerkscherm van een project en een formulier."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

LEEG_COMMENTAAR = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}


def projectgegevens(project, **velden):
    """Wat het bewerkscherm van een project verstuurt."""
    fasen = [
        {"id": f.pk, "titel": f.titel, "planning": f.planning, "niveau": f.niveau, "begint": "", "eindigt": "",
         "periode": f.periode, "tekst": f.tekst, "reden_open": ""}
        for f in project.fasen.all()
    ]  # fmt: skip
    leeg = ("goed_om_te_weten", "voorgeschiedenis", "resultaat", "aanleiding", "evaluatie")
    opgemaakt = {naam: rich_text("") for naam in leeg}
    for naam in ("wat_staat_vast", "waarover_meedenken"):
        opgemaakt[naam] = rich_text(velden.pop(naam, getattr(project, naam)))
    return nested_form_data(
        {
            **dict.fromkeys(("doel", "methoden", "besluit_toelichting", "terugkoppeling_op", "plaats", "nota_op"), ""),
            "title": project.title,
            "slug": project.slug,
            "samenvatting": project.samenvatting,
            "status": project.status,
            "bijgewerkt_tot": "2026-11-01",
            "beslisser": project.beslisser,
            "terugkoppeling": project.terugkoppeling,
            "wijzigingsreden": "",
            "fasen": inline_formset(fasen, initial=len(fasen)),
            **{naam: inline_formset([]) for naam in ("updates", "documenten", "partners")},
            **opgemaakt,
            "comments": LEEG_COMMENTAAR,
            "action-publish": "1",
            **velden,
        }
    )


def formuliergegevens(**velden):
    """Wat het bewerkscherm van een formulier verstuurt."""
    vragen = [("korte_tekst", {"label": "Uw idee", "uitleg": "", "invullen": "tekst"})]
    return nested_form_data(
        {
            "title": "Uw idee",
            "slug": "uw-idee",
            "samenvatting": "Vertel wat u wilt.",
            "doel": "idee",
            "opent_op": "2026-01-01 09:00",
            "sluit_op": "",
            "vragen": streamfield([(s, {**v, "voorwaarde": {"vraag": "", "antwoord": ""}}) for s, v in vragen]),
            "vervolg": "Wij lezen alles.",
            "beantwoord_voor": "",
            "antwoord_weken": "6",
            "fase": "",
            "wijzigingsreden": "",
            "dank": rich_text(""),
            "avg_doel": "Het plan verbeteren.",
            "avg_grondslag": "Taak",
            "avg_ontvangers": "Medewerkers",
            "bewaartermijn_maanden": "12",
            "na_termijn": "anoniem",
            "comments": LEEG_COMMENTAAR,
            "action-publish": "1",
            **velden,
        }
    )


def bewerk(client, pagina, gegevens):
    return client.post(reverse("wagtailadmin_pages:edit", args=[pagina.pk]), gegevens)


def fouten(response):
    assert response.status_code == 200
    form = response.context["form"]
    return set(form.errors) | {naam for naam, set_ in form.formsets.items() if set_.non_form_errors()}
