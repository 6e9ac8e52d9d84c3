"""Het projectteam van de demo."""

LID = "project"
VAN_LID = ("kleverparkweg-herinrichting", "californieplein-schaduw")
