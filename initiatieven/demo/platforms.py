"""Wat wijkplatforms zelf organiseren: activiteiten onder hun eigen pagina. Alles is verzonnen (fictief)."""

from .soorten import DI, MA, VR, ZA, Aanboddata, Datumdata, Keerdata, Reeksdata
from .vast import BIEB, velden

VRIJ = {"wijze": "vrij"}
BUURTKAMER = "Buurtkamer Delftwijk (fictief)"

# Onder welk platform, en wat.
BIJ_PLATFORM = [
    (
        "wijkplatform-delftwijk",
        Aanboddata(
            "spreekuur-delftwijk",
            "bankje",
            velden(
                "spreekuur",
                "iedereen",
                "Spreekuur van het wijkplatform",
                "Loop binnen met een vraag of idee. De wijkagent is er ook.",
                contact_naam="Het contactpunt (fictief)",
                contact_email="platform-delftwijk@voorbeeld.nl",
            ),
            wijken=("delftwijk",),
            reeks=Reeksdata(Keerdata(DI, 1, "19.00", "21.00"), "FREQ=MONTHLY;BYDAY=1TU", 120, BUURTKAMER, "", VRIJ),
        ),
    ),
    (
        "wijkplatform-delftwijk",
        Aanboddata(
            "samen-opruimen",
            "initiatief",
            velden("inloop", "iedereen", "Samen opruimen in Delftwijk", "Grijpers, zakken en koffie staan klaar."),
            wijken=("delftwijk",),
            data=(Datumdata("opruimen-1", (Keerdata(ZA, 2, "10.00", "12.00"),), BUURTKAMER, "", VRIJ),),
        ),
    ),
    (
        "wijkplatform-slachthuiswijk",
        Aanboddata(
            "tweede-avond-slachthuiswijk",
            "gesprek",
            velden(
                "inloop", "iedereen", "Tweede avond Slachthuiswijk", "Maak kennis en zeg wat u van het platform hoopt."
            ),
            wijken=("slachthuiswijk",),
            data=(Datumdata("avond-2", (Keerdata(DI, 3, "19.30", "21.00"),), "Wijkgebouw Oost (fictief)", "", VRIJ),),
        ),
    ),
    (
        "wijkplatform-meerwijk",
        Aanboddata(
            "samen-eten-meerwijk",
            "cafe",
            velden("inloop", "iedereen", "Samen eten in Meerwijk", "Koken kan vanaf drie uur, eten om zes uur."),
            wijken=("meerwijk",),
            reeks=Reeksdata(Keerdata(MA, 1, "18.00", "20.00"), "FREQ=MONTHLY;BYDAY=2MO", 120, BIEB[0], BIEB[1], VRIJ),
        ),
    ),
    (
        "wijkplatform-houtvaart",
        Aanboddata(
            "plantdag-houtvaart",
            "park",
            velden("inloop", "iedereen", "Plantdag Houtvaart", "Tegels eruit, planten erin. Gereedschap is er."),
            wijken=("houtvaartkwartier",),
            data=(
                Datumdata("planten-1", (Keerdata(VR, 4, "13.00", "16.00"),), "Huis van de wijk (fictief)", "", VRIJ),
            ),
        ),
    ),
]
