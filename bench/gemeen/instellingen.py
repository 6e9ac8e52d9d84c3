"""De demosite, maar zonder grenzen aan hoe vaak: een meting die wordt tegengehouden, meet niets."""

from stadmaken.settings.dev import *  # noqa: F403  zoals elk blad met instellingen

VEEL = 10**9
GRENZEN = {"versturen": VEEL, "inloggen": VEEL}
FORMULIEREN_VERDACHT_PER_NETWERK = FORMULIEREN_VERZENDINGEN_PER_NETWERK = FORMULIEREN_VERZOEKEN_PER_NETWERK = VEEL
API_VERZOEKEN_PER_MINUUT = VEEL
