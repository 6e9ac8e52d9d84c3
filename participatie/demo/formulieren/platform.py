"""Het eigen formulier van een wijkplatform. Verzonnen (fictief)."""

from ..soorten import Formulierdata
from .delen import EMAIL, NAAM, keuze, tekst

FORMULIEREN = [
    Formulierdata(
        "wijken/wijkplatform-delftwijk",
        "wat-mist-u",
        "idee",
        "Wat mist u in Delftwijk?",
        "Vertel het Wijkplatform Delftwijk (fictief) wat er in de wijk nog niet is, en of u wilt helpen.",
        -15,
        None,
        None,
        "De kerngroep bespreekt elke maand wat er binnenkomt. De gemeente leest mee en bewaart de reacties.",
        "Weten wat bewoners missen, en wie wil meehelpen.",
        [
            tekst("Wat mist u?"),
            keuze("Wilt u meehelpen?", "Ja", "Misschien", "Nee"),
            NAAM,
            EMAIL,
        ],
    ),
]
