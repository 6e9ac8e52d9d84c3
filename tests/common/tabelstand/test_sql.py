"""Uit elke opdracht is te lezen welke tabellen eraan te pas komen."""

import pytest
from django.db.models import Count, Exists, OuterRef
from wagtail.models import Page, PageViewRestriction

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
    ],
)
def test_een_wijziging_noemt_haar_tabel(opdracht, tabel):
    assert tabellen(opdracht).geschreven == {tabel}


@pytest.mark.parametrize(
    "opdracht",
    [
        "TRUNCATE a",
        "DROP TABLE a",
        "COPY a FROM STDIN",
        "WITH weg AS (DELETE FROM a RETURNING *) SELECT * FROM weg",
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
