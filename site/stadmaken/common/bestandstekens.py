"""Tekens die in geen bestand thuishoren; wie knipt en plakt, neemt ze mee zonder ze te zien."""

import re

# Wat XML niet kent, ook niet ontsnapt, halve tekens die geen UTF-8 zijn, en wat nooit een teken wordt.
_STUURTEKENS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
# Zo bewaart Word een regel of bladzij die op dezelfde plek doorgaat.
_ZACHTE_REGEL = re.compile(r"[\x0b\x0c]")


def zonder_stuurtekens(tekst: str) -> str:
    """De tekst zonder wat een bestand stukmaakt."""
    return _STUURTEKENS.sub("", _ZACHTE_REGEL.sub(" ", tekst))
