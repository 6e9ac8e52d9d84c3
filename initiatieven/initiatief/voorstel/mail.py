from stadmaken.common import mailtekst, post

from ..mailsoorten import ONTVANGEN
from ..models import InitiatiefPage


def ontvangen(pagina: InitiatiefPage) -> None:
    """Aan de initiatiefnemer: wij hebben het, en zo gaat het verder."""
    taal = str(pagina.locale.language_code)
    velden = {"titel": pagina.title, "kenmerk": pagina.kenmerk, "naam": pagina.contactnaam}
    onderwerp, tekst = mailtekst.maak(ONTVANGEN, velden, taal)
    post.schrijf(f"initiatief-{pagina.kenmerk}-ontvangen", pagina.email, onderwerp, tekst, taal=taal)
