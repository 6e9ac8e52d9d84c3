from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE {naam} USING fts5"
    "(kop, samenvatting, tekst, begin, merk, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')"
)
POSTGRES = (
    "CREATE TABLE {naam} (ingang bigint PRIMARY KEY, alles tsvector NOT NULL, kop tsvector NOT NULL, "
    "begin tsvector NOT NULL)",
    "CREATE INDEX {naam}_alles ON {naam} USING gin (alles)",
    "CREATE INDEX {naam}_kop ON {naam} USING gin (kop)",
    "CREATE INDEX {naam}_begin ON {naam} USING gin (begin)",
)


def namen(vendor):
    basis = "search_fts" if vendor == "sqlite" else "search_vector"
    return basis, f"{basis}_apart"


def maak(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for naam in namen(vendor):
        for sql in (SQLITE,) if vendor == "sqlite" else POSTGRES:
            schema_editor.execute(sql.format(naam=naam))


def breek_af(apps, schema_editor):
    for naam in namen(schema_editor.connection.vendor):
        schema_editor.execute(f"DROP TABLE {naam}")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_eerste")]

    operations = [migrations.RunPython(maak, breek_af)]
