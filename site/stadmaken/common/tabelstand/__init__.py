"""Van elke tabel een stand, die verandert zodra iemand erin schrijft: zo blijft niets bewaard wat niet meer klopt.

Wie iets bewaart, meet met `gelezen()` welke tabellen eraan te pas kwamen en legt de stand van daarvoor ernaast.
Niemand hoeft dus te bedenken waar een pagina van afhangt. Zie docs/tabelstand.md.
"""

from .adressen import onthoud_met_adres
from .geheugen import onthoud
from .kopie import kopie
from .volgen import gelezen, in_wording

__all__ = ["gelezen", "in_wording", "kopie", "onthoud", "onthoud_met_adres"]
