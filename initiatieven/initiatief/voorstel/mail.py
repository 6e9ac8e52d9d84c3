from stadmaken.common import mailtekst, post
from stadmaken.common.gemeente import absoluut

from ..mailsoorten import ONTVANGEN, OP_DE_SITE
from ..models import InitiatiefPage


def ontvangen(pagina: InitiatiefPage) -> None:
    """Aan de initiatiefnemer: wij hebben het, en zo gaat het verder."""
    taal = str(pagina.locale.language_code)
    velden = {"titel": pagina.title, "kenmerk": pagina.kenmerk, "naam": pagina.contactnaam}
    onderwerp, tekst = mailtekst.maak(ONTVANGEN, velden, taal)
    post.schrijf(f"initiatief-{pagina.kenmerk}-ontvangen", pagina.email, onderwerp, tekst, taal=taal)


def op_de_site(pagina: InitiatiefPage) -> None:
    """Aan de initiatiefnemer: iedereen kan het nu lezen, en hier staat het."""
    taal = str(pagina.locale.language_code)
    velden = {"titel": pagina.title, "kenmerk": pagina.kenmerk, "naam": pagina.contactnaam}
    onderwerp, tekst = mailtekst.maak(OP_DE_SITE, {**velden, "link": absoluut(pagina.url or "/")}, taal)
    post.schrijf(f"initiatief-{pagina.kenmerk}-op-de-site", pagina.email, onderwerp, tekst, taal=taal)
