from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.infoborden.bordpagina import Bordpagina, vind
from participatie.infoborden.controle import fouten, waarschuwingen
from participatie.infoborden.models import Infobord
from stadmaken.common.stad.opdrachten import StadOpdracht


class Command(StadOpdracht):
    help = "Vraag van elk infobord de pagina op, zoals een telefoon dat doet, en meld wat de print niet waarmaakt."

    def handle(self, *args: Any, **options: Any) -> None:
        mis = 0
        codes = list(Infobord.objects.order_by("code").values_list("code", flat=True))
        for code in codes:
            mis += self._controleer(code)
        if mis:
            raise CommandError(
                ngettext("%d infobord werkt niet.", "%d infoborden werken niet.", mis) % mis, returncode=1
            )
        self.stdout.write(self.style.SUCCESS(_("Alle %d infoborden werken.") % len(codes)))

    def _controleer(self, code: str) -> bool:
        bord = vind(code)
        if bord is None:
            return False
        gevonden = fouten(bord.pad)
        for fout in gevonden:
            self.stderr.write(self.style.ERROR(f"{bord}: {fout}"))
        for waarschuwing in waarschuwingen(Bordpagina(bord)):
            self.stdout.write(self.style.WARNING(f"{bord}: {waarschuwing}"))
        return bool(gevonden)
