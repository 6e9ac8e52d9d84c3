"""`manage.py opslag`: of uploads te bewaren zijn, voordat de site erop vertrouwt."""

import pytest
from django.core.management import CommandError, call_command

from tests.common.objectopslag.server import BESLOTEN, OPENBAAR


def test_een_lege_server_krijgt_twee_buckets_en_er_blijft_niets_in_staan(emmers, server, capsys):
    for naam in (OPENBAAR, BESLOTEN):
        server.s3.Bucket(naam).delete()
    for _keer in range(2):
        call_command("opslag", "--maak")
    assert capsys.readouterr().out.count("werkt (") == 4
    assert emmers(OPENBAAR) == emmers(BESLOTEN) == []


def test_zonder_antwoord_zegt_de_opdracht_welke_opslag(uitval):
    for opties in ([], ["--maak"]):
        with pytest.raises(CommandError, match="“default” werkt niet"):
            call_command("opslag", *opties)
