"""Vertalingen zonder gettext op de machine: Babel verzamelt, controleert en vertaalt naar .mo-bestanden."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

BRONTAAL = "nl"
MAPPEN = ("home", "initiatieven", "participatie", "search", "site/stadmaken", "templates")
# enmerkar staat alleen bij de testpakketten: een draaiende site verzamelt niets.
SOORTEN = [("**/migrations/**", "ignore"), ("**.py", "python"), ("**.html", "enmerkar.extract:extract_django")]
SOORTEN += [("**.txt", "enmerkar.extract:extract_django")]
SLEUTELWOORDEN = {**DEFAULT_KEYWORDS, **{f"{naam}_lazy": plek for naam, plek in DEFAULT_KEYWORDS.items()}}


def catalogi() -> Iterator[tuple[str, Path]]:
    """Elke taal behalve de brontaal, met het pad van haar vertaalbestand."""
    for code, _naam in settings.LANGUAGES:
        if code != BRONTAAL:
            yield code, Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"


def lees(pad: Path, taal: str) -> Catalog:
    """De vertalingen in `pad`, of een lege lijst als het bestand er nog niet is."""
    if not pad.exists():
        return Catalog(
            locale=taal, header_comment="# Vertaling van de teksten in code en templates; bijwerken: make berichten"
        )
    with pad.open("rb") as bestand:
        return pofile.read_po(bestand, locale=taal)


def uit_de_code() -> Catalog:
    """Elke vertaalbare tekst in code en templates."""
    gevonden = Catalog()
    for map_ in MAPPEN:
        pad = Path(settings.PROJECTMAP) / map_
        for bestand, _regel, tekst, opmerkingen, context in extract_from_dir(pad, SOORTEN, keywords=SLEUTELWOORDEN):
            # Zonder regelnummers: anders verandert het bestand bij elke wijziging van de code.
            gevonden.add(tekst, None, [(f"{map_}/{bestand}", 0)], auto_comments=opmerkingen, context=context)
    return gevonden


def gebreken(catalogus: Catalog, bron: Catalog) -> list[str]:
    """Wat er aan een vertaling ontbreekt of niet meer klopt."""
    regels = []
    for bericht in bron:
        if bericht.id and not _vertaald(catalogus.get(bericht.id, bericht.context)):
            regels.append(f"niet vertaald: {bericht.id!r}")
    for bericht in catalogus:
        if bericht.id and bron.get(bericht.id, bericht.context) is None:
            regels.append(f"staat niet meer in de code: {bericht.id!r}")
        elif bericht.id:
            regels += [f"{fout}: {bericht.id!r}" for fout in bericht.check(catalogus)]
    return regels


def _vertaald(bericht: Message | None) -> bool:
    if bericht is None or bericht.fuzzy:
        return False
    return all(bericht.string) if isinstance(bericht.string, tuple | list) else bool(bericht.string)


def schrijf_als_anders(pad: Path, inhoud: bytes) -> bool:
    """Schrijf alleen wat echt veranderd is; True als er geschreven is."""
    if pad.exists() and pad.read_bytes() == inhoud:
        return False
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
    return True


class Command(BaseCommand):
    help = "Vertalingen: verzamel (uit de code), controleer (is alles vertaald) of compileer (naar .mo)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("actie", choices=["verzamel", "controleer", "compileer"])

    def handle(self, *args: Any, actie: str, **options: Any) -> None:
        bron = Catalog() if actie == "compileer" else uit_de_code()
        for taal, pad in catalogi():
            getattr(self, actie)(taal, pad, bron)

    def verzamel(self, taal: str, pad: Path, bron: Catalog) -> None:
        catalogus = lees(pad, taal)
        bron.creation_date = catalogus.creation_date  # anders verandert het bestand ook als er niets veranderde
        catalogus.update(bron, no_fuzzy_matching=True)
        catalogus.obsolete.clear()
        catalogus.project, catalogus.version, catalogus.fuzzy = "samen-stadmaken", "", False
        uit = BytesIO()
        pofile.write_po(uit, catalogus, width=110, sort_output=True, include_lineno=False, omit_header=False)
        schrijf_als_anders(pad, uit.getvalue())
        open_ = sum(not _vertaald(bericht) for bericht in catalogus if bericht.id)
        self.stdout.write(f"{taal}: {len(catalogus)} teksten, {open_} nog te vertalen ({pad})")

    def controleer(self, taal: str, pad: Path, bron: Catalog) -> None:
        if fouten := gebreken(lees(pad, taal), bron):
            raise CommandError(f"{pad}: {len(fouten)} gebreken; draai `make berichten`\n" + "\n".join(fouten[:40]))
        self.stdout.write(f"{taal}: {len(bron)} teksten, alles vertaald")

    def compileer(self, taal: str, pad: Path, bron: Catalog) -> None:
        uit = BytesIO()
        write_mo(uit, lees(pad, taal))
        schrijf_als_anders(pad.with_suffix(".mo"), uit.getvalue())
