"""Bijpraten terwijl er van alles gebeurt: niemand hoort iets twee keer, en niemand mist iets."""

import pytest

from initiatieven.models import Abonnee
from initiatieven.volgen import bijpraten
from initiatieven.volgen.bijpraten import praat_bij
from tests.fabriek import maak_project

from .hulp import maak_feit, maak_volger, mails

pytestmark = pytest.mark.django_db


def test_wie_tijdens_het_opstellen_verhuist_mist_niets(monkeypatch):
    project = maak_project()
    anna = maak_volger("anna", project)
    maak_feit(project)
    gewoon = bijpraten._berichten

    def intussen(*gegevens):
        berichten = gewoon(*gegevens)
        Abonnee.objects.filter(pk=anna.pk).update(email="nieuw@voorbeeld.test")
        return berichten

    monkeypatch.setattr(bijpraten, "_berichten", intussen)
    assert praat_bij("direct") == 0
    monkeypatch.undo()
    assert praat_bij("direct") == 1
    assert mails()[0][0] == "nieuw@voorbeeld.test"


def test_een_werker_die_halverwege_stopt_laat_mail_en_wijzer_samen_achter(monkeypatch):
    """De tweede portie struikelt: de eerste is helemaal klaar, de tweede is er helemaal niet."""
    project = maak_project()
    for nummer in range(4):
        maak_volger(f"lezer{nummer}", project)
    maak_feit(project)
    monkeypatch.setattr(bijpraten, "PARTIJ", 2)
    gewoon, keren = bijpraten.post.schrijf_alle, []

    def struikel(berichten):
        gewoon(berichten)
        keren.append(len(berichten))
        if len(keren) == 2:
            raise KeyboardInterrupt

    with monkeypatch.context() as even:
        even.setattr(bijpraten.post, "schrijf_alle", struikel)
        with pytest.raises(KeyboardInterrupt):
            praat_bij("direct")
    assert len(mails()) == Abonnee.objects.filter(bijgepraat_tot__gt=0).count() == 2
    assert praat_bij("direct") == 2
    assert len({aan for aan, _onderwerp in mails()}) == 4


def test_een_ander_die_net_eerder_was_wint_en_wie_intussen_weggaat_hoort_niets(monkeypatch):
    """Tussen het opstellen en het vastleggen heeft een tweede werker de een bijgepraat, en ging de ander weg."""
    project = maak_project()
    anna, bram, cor = (maak_volger(naam, project) for naam in ("anna", "bram", "cor"))
    feit = maak_feit(project)
    gewoon = bijpraten._berichten

    def intussen(*gegevens):
        berichten = gewoon(*gegevens)
        Abonnee.objects.filter(pk=anna.pk).update(bijgepraat_tot=feit.pk)
        Abonnee.objects.filter(pk=bram.pk).update(volgen=False)
        return berichten

    monkeypatch.setattr(bijpraten, "_berichten", intussen)
    assert praat_bij("direct") == 1
    assert [aan for aan, _onderwerp in mails()] == [cor.email]
