"""Uit elke opdracht is te lezen welke tabellen eraan te pas komen."""

import pytest
from django.db.models import Count, Exists, OuterRef
from wagtail.models import Page, PageViewRestriction

from stadmaken.common.postclaim import BERICHT, INEENS, ZENDING
from stadmaken.common.tabelstand.sql import ALLES, tabellen


@pytest.mark.parametrize(
    ("opdracht", "gelezen"),
    [
        ('SELECT "a"."id" FROM "a" INNER JOIN "b" ON ("a"."id" = "b"."a_id")', {"a", "b"}),
        ("select * from a left join b on a.id = b.id", {"a", "b"}),
        ('SELECT (SELECT COUNT(*) FROM "c" U0) FROM "a", "d" WHERE "d"."x" = 1', {"a", "c", "d"}),
        ('WITH RECURSIVE "boom" AS (SELECT 1 FROM "a") SELECT * FROM "boom"', {"a", "boom"}),
        ("SELECT 1", set()),
    ],
)
def test_een_vraag_leest_al_haar_tabellen_en_schrijft_niets(opdracht, gelezen):
    assert tabellen(opdracht) == (gelezen, set())


@pytest.mark.parametrize(
    ("opdracht", "tabel"),
    [
        ('INSERT INTO "a" ("x") SELECT "x" FROM "b"', "a"),
        ('INSERT OR IGNORE INTO "a" ("x") VALUES (%s)', "a"),
        ("insert into a(x) values (1) on conflict do nothing", "a"),
        ('UPDATE "a" SET "x" = %s WHERE "a"."id" = %s', "a"),
        ('  DELETE FROM "a" WHERE "a"."id" IN (%s)', "a"),
        ("DELETE FROM ONLY a", "a"),
        ('UPDATE OR IGNORE "a" SET "x" = 1', "a"),
    ],
)
def test_een_wijziging_noemt_haar_tabel(opdracht, tabel):
    assert tabellen(opdracht).geschreven == {tabel}


@pytest.mark.parametrize(
    ("opdracht", "geschreven"),
    [
        ("WITH weg AS (DELETE FROM a RETURNING *) SELECT * FROM weg", {"a"}),
        ('WITH weg AS (DELETE FROM ONLY "a" RETURNING *) INSERT INTO b SELECT * FROM weg', {"a", "b"}),
        ("with x as (select 1 from c) update a set y = 1 from x", {"a"}),
        ("WITH x AS (SELECT 1 FROM c FOR NO KEY UPDATE) UPDATE a SET y = 1 FROM x", {"a"}),
        ("WITH x AS (SELECT 1) INSERT INTO a SELECT * FROM x ON CONFLICT (y) DO UPDATE SET y = 1", {"a"}),
        (
            "WITH x AS (SELECT 1) MERGE INTO a USING x ON true"
            " WHEN MATCHED THEN UPDATE SET y = 1 WHEN NOT MATCHED THEN INSERT VALUES (1)",
            {"a"},
        ),
        ("WITH x AS (SELECT 1) REPLACE INTO a SELECT * FROM x", {"a"}),
        (INEENS, {BERICHT, ZENDING}),
    ],
)
def test_een_with_noemt_elke_tabel_waarin_zij_schrijft(opdracht, geschreven):
    assert tabellen(opdracht) == (set(), geschreven)


def test_een_with_die_alleen_op_slot_zet_leest():
    assert tabellen("WITH x AS (SELECT 1 FROM a FOR UPDATE) SELECT * FROM x") == ({"a", "x"}, set())


@pytest.mark.parametrize(
    "opdracht",
    [
        "TRUNCATE a",
        "DROP TABLE a",
        "COPY a FROM STDIN",
        "UPDATE public.a SET x = 1",
        'INSERT INTO "a met spatie" VALUES (1)',
        "UPDATE ONLY (a) SET x = 1",
        "WITH weg AS (DELETE FROM public.a RETURNING *) SELECT * FROM weg",
        "WITH weg AS (DELETE FROM a RETURNING *) UPDATE (SELECT 1) SET x = 1",
        "WITH een AS (SELECT 1) -- wait for\nUPDATE a SET x = 1",
        "WITH een AS (SELECT 1) /* for update */ SELECT 1 a SET x = 1",
        "WITH een AS (SELECT 'UPDATE') SELECT * FROM een",
        "?",
    ],
)
def test_bij_twijfel_is_alles_geschreven(opdracht):
    assert tabellen(opdracht).geschreven == {ALLES}


@pytest.mark.parametrize(
    "opdracht", ["SAVEPOINT x", "RELEASE SAVEPOINT x", "PRAGMA foreign_keys", "BEGIN IMMEDIATE", ""]
)
def test_wat_geen_rij_raakt_telt_niet(opdracht):
    assert tabellen(opdracht) == (set(), set())


def test_een_concept_bewaren_verandert_niets_voor_een_bezoeker():
    begin = 'UPDATE "wagtailcore_page" SET "draft_title" = %s, "latest_revision_id" = %s'
    assert not tabellen(f'{begin} WHERE "wagtailcore_page"."id" = %s').geschreven
    assert tabellen(f'{begin}, "title" = %s WHERE "wagtailcore_page"."id" = %s').geschreven == {"wagtailcore_page"}


@pytest.mark.django_db
def test_wat_django_zelf_maakt_is_ook_te_lezen():
    vraag = Page.objects.filter(
        ~Exists(PageViewRestriction.objects.filter(page=OuterRef("pk"))), locale__language_code="nl"
    ).annotate(versies=Count("_revisions"))
    assert tabellen(str(vraag.query)).gelezen >= {
        "wagtailcore_page",
        "wagtailcore_pageviewrestriction",
        "wagtailcore_locale",
        "wagtailcore_revision",
    }
