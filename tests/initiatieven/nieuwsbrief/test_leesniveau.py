import pytest

from initiatieven.nieuwsbrief.leesniveau import meet

MAKKELIJK = "Het plein krijgt bomen. Wij leggen een bank neer. U kunt meedoen. Kom langs op het plein. " * 4
MOEILIJK = (
    "Overeenkomstig de participatieverordening worden inspraakmogelijkheden gefaciliteerd door projectleiders. " * 8
)


def test_gewone_taal_scoort_hoog_en_ambtelijke_taal_laag():
    assert meet(MAKKELIJK).score > 80
    assert not meet(MAKKELIJK).moeilijk
    assert meet(MOEILIJK).score < 30
    assert meet(MOEILIJK).moeilijk


@pytest.mark.parametrize("tekst", ["", "   ", "123 456", "!!!", "\n\n"])
def test_zonder_woorden_is_er_niets_te_zeggen(tekst: str):
    assert (meet(tekst).woorden, meet(tekst).moeilijk) == (0, False)


def test_over_een_paar_moeilijke_woorden_valt_nog_niets_te_zeggen():
    assert not meet("Participatieverordening inspraakmogelijkheden.").moeilijk


def test_de_langste_zin():
    niveau = meet("Kort. Deze zin is langer dan de andere zinnen\nEinde.")
    assert (niveau.langste_zin, niveau.woorden_in_langste) == ("Deze zin is langer dan de andere zinnen", 8)
