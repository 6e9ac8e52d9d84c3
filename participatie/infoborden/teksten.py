from bs4 import BeautifulSoup
from django.utils.text import Truncator

ALINEAS = ("p", "li", "h3")


def alineas(opgemaakt: str, woorden: int) -> list[str]:
    """De alinea's en punten van opgemaakte tekst als gewone tekst, samen hooguit `woorden` woorden.

    De bordpagina moet klein blijven en mag voor links in de tekst niet naar de database.
    """
    uit: list[str] = []
    for deel in BeautifulSoup(opgemaakt, "html.parser").find_all(ALINEAS):
        tekst = " ".join(deel.get_text(" ").split())
        if not tekst or deel.find(ALINEAS):
            continue
        kort = Truncator(tekst).words(woorden)
        uit.append(kort)
        woorden -= len(tekst.split())
        if woorden <= 0:
            break
    return uit
