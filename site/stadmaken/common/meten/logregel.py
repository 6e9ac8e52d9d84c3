"""Regels van het logboek met het kenmerk van het verzoek; in JSON voor wie ze door een programma laat lezen."""

import json
import logging
import re
from datetime import UTC, datetime
from ipaddress import ip_address
from types import TracebackType
from typing import Any

from ..logboek import VERVANGING, zonder_gegevens
from . import verzoek

_MISSCHIEN_IP = re.compile(r"(?<![\w.:])[0-9A-Fa-f:.]{1,62}[0-9A-Fa-f:](?![\w:])")


class VerzoekFilter(logging.Filter):
    """Zet het kenmerk op de regel; buiten een verzoek een streepje."""

    def filter(self, record: logging.LogRecord) -> bool:
        dit = verzoek.bij(record)
        record.verzoek = dit.kenmerk if dit else "-"
        return True


class JsonRegel(logging.Formatter):
    """Eén regel is één object. Geen adres, zoekvraag, IP-adres of e-mailadres, en van een fout geen tekst: daarin
    kan staan wat iemand invulde."""

    def format(self, record: logging.LogRecord) -> str:
        dit = verzoek.bij(record)
        melding = record.getMessage()
        regel: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": zonder_ip(zonder_gegevens(dit.zonder_adres(melding) if dit else melding)),
            "request_id": dit.kenmerk if dit else None,
            "view": dit.view if dit else None,
        }
        regel |= {naam: getattr(record, naam) for naam in ("request_id", "view", "duration") if hasattr(record, naam)}
        if (status := getattr(record, "status", getattr(record, "status_code", None))) is not None:
            regel["status"] = status
        if record.exc_info and record.exc_info[0]:
            regel["error"] = record.exc_info[0].__name__
            regel["trace"] = _spoor(record.exc_info[2])
        return json.dumps(regel, ensure_ascii=False, default=str)


def zonder_ip(tekst: str) -> str:
    """De tekst zonder IP-adressen."""
    return _MISSCHIEN_IP.sub(_verberg, tekst)


def _verberg(gevonden: re.Match[str]) -> str:
    kandidaat = gevonden[0]
    # Van 10.0.0.1:8000 is het deel voor de poort een adres.
    for deel in (kandidaat, kandidaat.rpartition(":")[0]):
        try:
            ip_address(deel)
        except ValueError:
            continue
        return VERVANGING
    return kandidaat


def _spoor(spoor: TracebackType | None) -> list[str]:
    plekken = []
    while spoor:
        code = spoor.tb_frame.f_code
        plekken.append(f"{code.co_filename}:{spoor.tb_lineno} {code.co_name}")
        spoor = spoor.tb_next
    return plekken
