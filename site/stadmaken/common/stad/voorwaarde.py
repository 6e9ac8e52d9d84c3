"""Voorwaarden die pas zeggen om welke stad het gaat als de vraag naar de database gaat.

Een lijst met keuzes die bij het laden van een formulier is gemaakt, hoort zo toch bij de stad van het verzoek.
"""

from typing import Any

from django.core.exceptions import FullResultSet
from django.db.models import BooleanField, F, Func, Model, QuerySet
from wagtail.models import Page

from .nu import Stad, afbakening


class Voorwaarde(Func):
    """Een voorwaarde op één kolom; zonder iets om af te bakenen bestaat zij niet."""

    output_field = BooleanField()
    conditional = True

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        """De SQL voor de stad van nu."""
        stad = afbakening()
        if stad is None:
            raise FullResultSet
        kolom, waarden = compiler.compile(self.source_expressions[0])
        sql, erbij = self.voor(stad, kolom, list(waarden), connection)
        return f"({sql})", tuple(erbij)

    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        """De SQL als de kolom zo heet, met haar eigen waarden ervoor."""
        raise NotImplementedError


class EigenSite(Voorwaarde):
    """De kolom wijst naar de site van de stad."""

    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        return f"{kolom} = %s", [*waarden, stad.pk]


class EigenSiteOfVlag(EigenSite):
    """De kolom wijst naar de site van de stad, of de tweede kolom zegt dat het voor elke stad geldt."""

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        """De SQL voor de stad van nu."""
        sql, waarden = super().as_sql(compiler, connection)
        vlag, erbij = compiler.compile(self.source_expressions[1])
        return f"({sql} OR {vlag})", (*waarden, *erbij)


class OnderWortel(Voorwaarde):
    """De kolom is een pad in de paginaboom, onder een van de startpagina's van de stad."""

    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        delen = " OR ".join(f"{kolom} LIKE %s" for _ in stad.wortels)
        return delen, [waarde for wortel in stad.wortels for waarde in (*waarden, f"{wortel}%")]


class EigenaarInStad(Voorwaarde):
    """De kolom wijst naar een rij die bij de stad hoort. Een deelvraag, geen join: een slot geldt zo één rij."""

    def __init__(self, kolom: Any, eigenaar: type[Model], **extra: Any) -> None:
        super().__init__(kolom, **extra)
        self.eigenaar = eigenaar

    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        eigenaren = self.eigenaar._default_manager.order_by().values("pk")
        return _een_van(eigenaren, kolom, waarden, connection)


class PaginaInStad(Voorwaarde):
    """De kolom wijst naar een pagina van de stad, van welk type ook: Wagtails eigen `Page` kent geen steden."""

    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        paginas = Page._default_manager.order_by().filter(OnderWortel(F("path"))).values("pk")
        return _een_van(paginas, kolom, waarden, connection)


def _een_van(rijen: QuerySet[Any, Any], kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
    sql, erbij = rijen.query.get_compiler(connection=connection).as_sql()
    return f"{kolom} IN ({sql})", [*waarden, *erbij]
