"""Welke overgetypte inbreng een typfout heeft."""

STEM = "kp16"
DAG = -5
STOND_ER = "Mevrouw van de school"
WORDT = "De juf van school"
REDEN = "Op papier staat “de juf van school”. Dat was verkeerd gelezen."
