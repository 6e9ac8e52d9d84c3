"""Opgemaakte tekst zoals Wagtail die bewaart, als alinea's, koppen, links en afbeeldingen."""

from bs4 import BeautifulSoup, Tag

from .inhoud import Alinea, Beeld, Doel, Link

KOPPEN = {f"h{niveau}": niveau for niveau in range(1, 7)}
SOORTEN = {"page": Doel.PAGINA, "document": Doel.BESTAND}


def lees_opmaak(html: str) -> tuple[tuple[Alinea, ...], tuple[Beeld, ...]]:
    """De alinea's en de afbeeldingen van een opgemaakte tekst."""
    soep = BeautifulSoup(html or "", "html.parser")
    for einde in soep.find_all("br"):
        einde.replace_with("\n")
    delen = [deel for deel in soep.find_all([*KOPPEN, "p", "li"]) if not deel.find("li")]
    beelden = soep.find_all("embed", embedtype="image")
    return (
        tuple(_alinea(deel) for deel in delen if deel.get_text(strip=True)),
        tuple(
            Beeld("", str(beeld.get("alt", "")), versiering="alt" in beeld.attrs and not beeld["alt"])
            for beeld in beelden
        ),
    )


def lees_tekst(tekst: str) -> tuple[Alinea, ...]:
    """Gewone tekst: elke regel is een alinea."""
    return tuple(Alinea(regel.strip()) for regel in (tekst or "").splitlines() if regel.strip())


def _alinea(deel: Tag) -> Alinea:
    links = tuple(_link(link) for link in deel.find_all("a"))
    return Alinea(deel.get_text().strip(), KOPPEN.get(deel.name, 0), links)


def _link(link: Tag) -> Link:
    doel = SOORTEN.get(str(link.get("linktype", "")), Doel.ADRES)
    return Link(" ".join(link.get_text().split()), doel, str(link.get("id") or link.get("href") or ""))
