from django.http import HttpRequest, HttpResponse


def zoek_bord(request: HttpRequest) -> HttpResponse:
    """Het adres van het veld waarin iemand een code overtypt."""
    return HttpResponse()


def bord(request: HttpRequest, code: str) -> HttpResponse:
    """Wat een telefoon toont na het scannen."""
    return HttpResponse()
