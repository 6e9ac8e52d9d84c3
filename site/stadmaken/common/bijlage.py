"""Tekstbestanden bij een uitgaande mail."""

from email.mime.text import MIMEText
from typing import TypedDict


class Bijlage(TypedDict):
    """Een tekstbestand bij een bericht; `soort` is een volledig inhoudstype, zoals “text/calendar; method=REQUEST”."""

    naam: str
    soort: str
    inhoud: str


def als_mime(bijlage: Bijlage) -> MIMEText:
    """Een bijlage als MIME-deel, met de parameters van haar soort (zoals “method” bij een afspraak, RFC 6047)."""
    hoofdsoort, *parameters = (deel.strip() for deel in bijlage["soort"].split(";"))
    deel = MIMEText(bijlage["inhoud"], hoofdsoort.removeprefix("text/"), "utf-8")
    for naam, _is, waarde in (parameter.partition("=") for parameter in parameters):
        deel.set_param(naam, waarde)
    deel.add_header("Content-Disposition", "attachment", filename=bijlage["naam"])
    return deel
