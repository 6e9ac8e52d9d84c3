"""Wat in de ene stad is ondertekend, geldt in een andere niet."""

from .nu import alleen, huidige


def zout(naam: str) -> str:
    """Het zout van een handtekening of hash in de stad van nu; altijd vragen als er getekend of gelezen wordt.

    De standaardsite krijgt niets erbij: een adres op een poster of in een mail blijft zo ook werken als er een tweede
    stad komt.
    """
    if alleen():
        return naam
    stad = huidige()
    return naam if stad.standaard else f"{naam}:{stad.pk}"
