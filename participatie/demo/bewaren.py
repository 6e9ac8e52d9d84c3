"""Wie om de eigen gegevens vroeg, en vragen van vorig jaar waarvan de termijn voorbij is."""

# Sleutel van de inbreng, soort, dag van vragen, dag van afhandelen (None: het wacht nog).
VERZOEKEN = [
    ("ct01", "inzage", -9, -6),
    ("ct02", "verwijdering", -1, None),
]

FORMULIER = "contact/stel-een-vraag"
# Sleutel, dag, label van de vraag, vraag, naam.
VORIG_JAAR = [
    ("vj01", -402, "Uw vraag", "Wanneer is het volgende Initiatievencafé (fictief)?", "Ruben (fictief)"),
    ("vj02", -398, "Uw vraag", "Mag ik de foto’s van het buurtfeest ook gebruiken?", "Hanneke (fictief)"),
]
OPGESCHOOND = -20
