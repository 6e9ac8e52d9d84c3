"""Wat er bij Sentry aankomt: waar het misging, en geen woord van wie het overkwam."""

import gzip
import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import brotli
import pytest

from tests.browser.demosite import PROJECTMAP


@pytest.fixture
def sentry():
    """Een eigen Sentry op deze machine: onthoudt wat er binnenkomt."""
    binnen = []

    class Ontvanger(BaseHTTPRequestHandler):
        def do_POST(self):
            inhoud = self.rfile.read(int(self.headers["Content-Length"]))
            pak_uit = {"gzip": gzip.decompress, "br": brotli.decompress}.get(
                self.headers.get("Content-Encoding"), bytes
            )
            binnen.append(pak_uit(inhoud))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_wat):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Ontvanger) as server:
        server.binnen = binnen
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def draai(var, dsn):
    return subprocess.run(
        [sys.executable, "-m", "tests.common.meten.sentrysite"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{PROJECTMAP / 'site'}{os.pathsep}{PROJECTMAP}",
            "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev",
            "ALLOWED_HOSTS": "testserver",
            "VAR_DIR": str(var),
            "DATABASE_URL": "",
            "SENTRY_DSN": dsn,
            "LOG_SOORT": "json",
        },
        cwd=PROJECTMAP,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def meldingen(binnen):
    """De meldingen uit de enveloppen: een regel met koppen, en dan per deel een regel met koppen en een met inhoud."""
    for envelop in binnen:
        for regel in envelop.decode().splitlines()[1:]:
            inhoud = json.loads(regel)
            if "event_id" in inhoud:
                yield inhoud


def test_een_fout_komt_aan_met_de_plek_en_zonder_een_woord_van_de_bezoeker(sentry, tmp_path):
    uitkomst = draai(tmp_path, f"http://sleutel@127.0.0.1:{sentry.server_port}/1")
    assert uitkomst.returncode == 0, uitkomst.stderr[-3000:]
    alles = b"\n".join(sentry.binnen).decode()
    woorden = ("koek", "token", "zoekvraag", "@", "regel", "uitzondering", "oorzaak", "verwijzer")
    gevonden = [woord for woord in (*(f"geheim{deel}" for deel in woorden), "203.0.113.77") if woord in alles]
    assert gevonden == []
    fouten = [melding for melding in meldingen(sentry.binnen) if "exception" in melding]
    [fout] = fouten
    assert [deel["type"] for deel in fout["exception"]["values"]] == ["KeyError", "ValueError"]
    assert fout["exception"]["values"][-1]["stacktrace"]["frames"][-1]["function"] == "kapot"
    assert fout["tags"] == {"request_id": "kenmerk-van-de-proef", "view": "proef"}
    assert {"request", "user", "breadcrumbs", "extra", "contexts", "modules", "server_name"} & set(fout) == set()
    [regel] = [melding["logentry"] for melding in meldingen(sentry.binnen) if "exception" not in melding]
    assert regel == {"message": "Iets ging mis bij %s"}


def test_zonder_instelling_gaat_er_niets_de_deur_uit(sentry, tmp_path):
    assert draai(tmp_path, "").returncode == 0
    assert sentry.binnen == []
