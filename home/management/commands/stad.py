"""De eerste stad of een erbij: `manage.py stad doemee.voorbeeld.nl "Gemeente Voorbeeld" --beheerder a@voorbeeld.nl`."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http.request import validate_host

from home.steden import StadError, host_van, keur_email, maak, nodig_uit
from stadmaken.common.stad import nu, steden

NOG_TE_DOEN = """
Nog te doen buiten de site:
  - zet {host} in ALLOWED_HOSTS en herstart de webservers{al}
  - laat {host} naar de server wijzen (DNS), met een certificaat
  - laat de mail namens deze gemeente toe (SPF en DKIM bij haar domein)
Daarna, in {adres}/cms/: vul de gegevens van de gemeente en het menu in, en lees de concepten
Privacy, Cookies en Toegankelijkheid na voordat u ze publiceert.
"""


class Command(BaseCommand):
    help = "Maakt een stad met een eigen adres in deze installatie, of toont welke er zijn. Mag vaker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("host", nargs="?", help="het adres van de stad, zoals doemee.voorbeeld.nl")
        parser.add_argument("naam", nargs="?", help="de naam van de gemeente")
        parser.add_argument("--beheerder", metavar="E-MAIL", help="nodig de eerste beheerder uit, met een mail")

    def handle(self, *args: Any, host: str | None, naam: str | None, beheerder: str | None, **opties: Any) -> None:
        if not host:
            for stad in steden():
                self.stdout.write(f"{stad.host:<40} {stad.naam}{'  (standaard)' if stad.standaard else ''}")
            return
        try:
            if beheerder:
                keur_email(beheerder)  # een tikfout hoort geen stad half te maken
            site, nieuw = maak(host, naam or _naam_van(host))
            self.stdout.write(f"{'Gemaakt' if nieuw else 'Bestond al, nagelopen'}: {site.site_name} op {site.hostname}")
            if beheerder:
                account, pas = nodig_uit(site, beheerder)
                hoe = "en krijgt een mail om een wachtwoord te kiezen" if pas else "met het account dat er al was"
                self.stdout.write(f"{account.email} is beheerder, {hoe}.")
        except StadError as fout:
            raise CommandError(str(fout)) from fout
        if nieuw:
            al = " (staat er al)" if validate_host(site.hostname, settings.ALLOWED_HOSTS) else ""
            adres = nu.stad(site.pk).adres
            self.stdout.write(NOG_TE_DOEN.format(host=site.hostname, al=al, adres=adres))


def _naam_van(host: str) -> str:
    """De naam van een stad die er al is; een nieuwe stad heeft er een nodig."""
    for stad in steden():
        if stad.host == host_van(host):
            return stad.naam
    raise CommandError("Geef ook de naam van de gemeente, zoals “Gemeente Voorbeeld”.")
