"""De projecten en borden van de demo, per plek in de stad."""

from . import californieplein, kleverparkweg, marsmanplein, schouwbroekerbrug, spaarndam, waarderweg

PROJECTEN = [
    kleverparkweg.PROJECT,
    californieplein.PROJECT,
    schouwbroekerbrug.PROJECT,
    waarderweg.PROJECT,
    marsmanplein.PROJECT,
    spaarndam.PROJECT,
    spaarndam.PARK,
]
BORDEN = [
    *kleverparkweg.BORDEN,
    *californieplein.BORDEN,
    *schouwbroekerbrug.BORDEN,
    *waarderweg.BORDEN,
    *marsmanplein.BORDEN,
    *spaarndam.BORDEN,
]
THEMAS = ["Groen", "Verkeer", "Wonen", "Spelen", "Openbare ruimte", "Duurzaamheid"]
DOELGROEPEN = ["Omwonenden", "Ondernemers", "Jongeren", "Ouderen", "Kinderen en ouders", "Woningzoekenden"]

__all__ = ["BORDEN", "DOELGROEPEN", "PROJECTEN", "THEMAS"]
