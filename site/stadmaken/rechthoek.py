"""Het gebied van een kaart als tekst: lengte en breedte van links onder en rechts boven."""

Rechthoek = tuple[float, float, float, float]
HAARLEM = "4.55,52.31,4.75,52.45"


def lees(tekst: str) -> Rechthoek:
    """West, zuid, oost en noord in graden. ValueError als dat geen gebied in Nederland is, van hooguit één graad."""
    west, zuid, oost, noord = (float(deel) for deel in tekst.split(","))
    if not (3.0 <= west < oost <= 7.5 and 50.5 <= zuid < noord <= 54.0 and oost - west <= 1 and noord - zuid <= 1):
        raise ValueError(tekst)
    return west, zuid, oost, noord
