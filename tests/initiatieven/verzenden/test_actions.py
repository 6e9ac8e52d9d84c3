import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.models import Abonnee, EditiePage, Verzending
from initiatieven.verzenden import actions
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending

from .hulp import krijgen, maak_abonnees, stand, te_versturen, zet_klaar

pytestmark = pytest.mark.django_db
Status = Zending.Status
UUR = timedelta(hours=1)


def test_klaarzetten_legt_de_inhoud_vast_en_stuurt_nog_niets(editie, redacteur):
    anna, _bram = maak_abonnees("anna", "bram")
    verzending, nieuw = actions.klaarzetten(editie, door=redacteur, idempotentie=uuid.uuid4())
    zending = verzending.zending
    assert (nieuw, verzending.aantal, verzending.door) == (True, 2, redacteur)
    assert (zending.status, zending.soort, zending.onderwerp) == (Status.GEPLAND, "nieuwsbrief", "De bomen komen")
    for inhoud in (zending.html, zending.tekst):
        assert "[[afmelden]]" in inhoud
        assert "[[voorkeuren]]" in inhoud
    assert zending.koppen["List-Unsubscribe"] == "<[[afmelden]]>"
    assert zending.koppen["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert zending.koppen["List-Id"].startswith("<nieuwsbrief.")
    assert not Bericht.objects.exists()
    assert actions.begin_wat_aan_de_beurt_is() == 1
    rij = Bericht.objects.get(lezer=anna.kenmerk)
    assert rij.invullen == {"voorkeuren": anna.voorkeuren, "afmelden": anna.afmelden("nieuwsbrief")}


def test_dezelfde_sleutel_plant_een_keer(editie):
    maak_abonnees("anna")
    sleutel = uuid.uuid4()
    een, nieuw = actions.klaarzetten(editie, door=None, idempotentie=sleutel)
    ander, ook_nieuw = actions.klaarzetten(editie, door=None, idempotentie=sleutel)
    assert (een, nieuw, ook_nieuw) == (ander, True, False)
    assert Verzending.objects.count() == Zending.objects.count() == 1


def test_een_tweede_verzending_wacht_tot_de_eerste_klaar_is(editie):
    maak_abonnees("anna")
    zet_klaar(editie)
    with pytest.raises(actions.KanNietError, match="staat al klaar"):
        zet_klaar(editie)


def test_een_concept_en_een_oude_versie_gaan_niet_weg(editie):
    oud = EditiePage.objects.get(pk=editie.pk)
    editie.title = "Nieuwsbrief van april"
    editie.save_revision().publish()
    with pytest.raises(actions.KanNietError, match="net veranderd"):
        zet_klaar(oud)
    editie.unpublish()
    with pytest.raises(actions.KanNietError, match="Publiceer"):
        zet_klaar(EditiePage.objects.get(pk=editie.pk))


def test_alleen_wie_de_nieuwsbrief_wil_krijgt_haar(editie):
    maak_abonnees("anna")
    maak_abonnees("volger", nieuwsbrief=False)
    maak_abonnees("weg", status="uitgeschreven")
    maak_abonnees("kapot", status="onbestelbaar")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    assert krijgen(verzending) == {"anna": "wacht"}


def test_de_lijst_ligt_vast_zodra_zij_begint_en_niet_eerder(editie):
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + UUR)
    Abonnee.objects.filter(email__startswith="bram").update(nieuwsbrief=False)
    maak_abonnees("cor")
    assert actions.begin_wat_aan_de_beurt_is() == 0
    assert actions.begin_wat_aan_de_beurt_is(timezone.now() + 2 * UUR) == 1
    maak_abonnees("dina")
    assert actions.begin_wat_aan_de_beurt_is(timezone.now() + 2 * UUR) == 0
    assert krijgen(verzending) == {"anna": "wacht", "cor": "wacht"}
    verzending.refresh_from_db()
    assert verzending.aantal == 2


def test_van_twee_werkers_die_haar_tegelijk_zien_begint_er_een(editie):
    maak_abonnees("anna")
    verzending, nu = zet_klaar(editie), timezone.now()
    gezien = [verzending.zending_id, verzending.zending_id]
    assert [actions._begin(pk, nu) for pk in gezien] == [True, False]
    assert krijgen(verzending) == {"anna": "wacht"}


def test_een_tweede_verzending_gaat_alleen_naar_wie_haar_nog_niet_kreeg(editie):
    maak_abonnees("anna", "bram", "cor", "dina", "els")
    eerste = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    statussen = {"anna": "verzonden", "bram": "onbekend", "cor": "mislukt", "dina": "vervallen"}
    for naam, status in statussen.items():
        Bericht.objects.filter(aan__startswith=naam).update(status=status)
    zendingen.stop(eerste.zending)
    maak_abonnees("fien")
    tweede = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    assert set(krijgen(tweede)) == {"cor", "dina", "els", "fien"}


def test_na_zestig_dagen_gaat_een_editie_niet_nog_een_keer(editie):
    maak_abonnees("anna")
    eerste = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    zendingen.stop(eerste.zending)
    assert actions.bezwaar_tegen(editie) == ""
    Zending.objects.update(begonnen_op=timezone.now() - timedelta(days=61))
    assert "zestig dagen" in actions.bezwaar_tegen(editie)


def test_een_verzending_die_had_moeten_gaan_wacht_op_een_mens(editie):
    """Zoals na een storing van dagen, of een teruggezette reservekopie."""
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    later = timezone.now() + timedelta(days=2)
    assert actions.begin_wat_aan_de_beurt_is(later) == 0
    assert stand(verzending) == Status.PAUZE
    verzending.zending.refresh_from_db()
    assert actions.geef_vrij(verzending, later)
    assert actions.begin_wat_aan_de_beurt_is(later) == 1


def test_staat_de_editie_niet_meer_op_de_site_dan_begint_zij_niet(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    editie.unpublish()
    assert actions.begin_wat_aan_de_beurt_is() == 0
    assert (stand(verzending), krijgen(verzending)) == (Status.PAUZE, {})
    with pytest.raises(actions.KanNietError, match="niet meer op de site"):
        actions.geef_vrij(Verzending.objects.get(pk=verzending.pk))


def test_is_de_editie_weg_dan_begint_zij_niet(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    editie.delete()
    assert actions.begin_wat_aan_de_beurt_is() == 0
    assert stand(verzending) == Status.PAUZE


def test_tegenhouden_vrijgeven_en_annuleren(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + UUR)
    assert actions.houd_tegen(verzending)
    assert not actions.houd_tegen(verzending)
    assert actions.begin_wat_aan_de_beurt_is(timezone.now() + 2 * UUR) == 0
    assert actions.geef_vrij(verzending)
    assert stand(verzending) == Status.GEPLAND
    assert actions.annuleer(verzending)
    assert stand(verzending) == Status.GESTOPT
    assert not actions.geef_vrij(verzending)
    assert actions.begin_wat_aan_de_beurt_is(timezone.now() + 2 * UUR) == 0
    assert krijgen(verzending) == {}


def test_wat_begonnen_is_valt_niet_meer_te_annuleren(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    for handeling in (actions.annuleer, actions.houd_tegen, actions.zet_opnieuw_klaar):
        assert not handeling(verzending)
    assert krijgen(verzending) == {"anna": "wacht"}


def test_een_proefmail_gaat_voor_en_heeft_onschuldige_links(editie):
    sleutel = uuid.uuid4()
    for _keer in range(2):
        actions.stuur_proef(editie, "redacteur@voorbeeld.test", sleutel)
    rij = Bericht.objects.get()
    assert (rij.onderwerp, rij.voorrang, rij.soort) == ("[Proef] De bomen komen", Bericht.Voorrang.EERST, "")
    assert "[[" not in rij.html + rij.tekst
    assert "/afmelden/" not in rij.html + rij.tekst


def test_twee_edities_staan_los_van_elkaar(editie):
    maak_abonnees("anna")
    een, ander = zet_klaar(editie), zet_klaar(te_versturen())
    assert actions.begin_wat_aan_de_beurt_is() == 2
    assert krijgen(een) == krijgen(ander) == {"anna": "wacht"}
