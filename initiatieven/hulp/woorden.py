"""Met welke woorden iemand reageert: hulp aanbieden, of vragen om wat een ander te geven heeft."""

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Woorden:
    """Alles wat in het formulier en op de bevestiging anders heet."""

    knop: Any
    kop: Any
    veld: Any
    veldfout: Any
    versturen: Any
    verstuurd: Any
    mail: str


class Vraag(Protocol):
    """Waar iemand op kan reageren: een pitch of een oproep. Het adres van wie haar stelt, komt nooit op de site."""

    pk: Any
    reactieveld: ClassVar[str]

    @property
    def woorden(self) -> Woorden:
        """Hoe reageren hier heet."""

    @property
    def onderwerp(self) -> str:
        """Waar de mail over gaat."""

    @property
    def vraagtekst(self) -> str:
        """Wat iemand vraagt of aanbiedt."""

    @property
    def reacties_naar(self) -> str:
        """Het e-mailadres waar reacties heen gaan, of niets."""

    @property
    def neemt_reacties(self) -> bool:
        """Of iemand nu kan reageren."""

    @property
    def pagina(self) -> Any:
        """De pagina waar zij op staat."""

    @property
    def taal(self) -> str:
        """De taal van de pagina."""

    @property
    def bewaartermijn(self) -> int:
        """Hoeveel maanden wij een reactie bewaren."""


DOORGEGEVEN, BELANGSTELLING, BEANTWOORD = "hulp.doorgegeven", "hulp.belangstelling", "hulp.beantwoord"
HELPEN = Woorden(
    knop=_("Ik kan helpen"),
    kop=_("Hulpvraag"),
    veld=_("Hoe kunt u helpen?"),
    veldfout=_("Schrijf hoe u kunt helpen."),
    versturen=_("Aanbod versturen"),
    verstuurd=_("Uw aanbod is verstuurd"),
    mail=DOORGEGEVEN,
)
BELANG = Woorden(
    knop=_("Ik heb belangstelling"),
    kop=_("Aangeboden"),
    veld=_("Waarvoor wilt u dit gebruiken?"),
    veldfout=_("Schrijf waarvoor u dit wilt gebruiken."),
    versturen=_("Bericht versturen"),
    verstuurd=_("Uw bericht is verstuurd"),
    mail=BELANGSTELLING,
)
