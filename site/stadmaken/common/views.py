from pathlib import Path, PurePosixPath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.static import serve

BEELDSOORTEN = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


@require_safe
def openbaar_beeld(request: HttpRequest, pad: str) -> HttpResponseBase:
    """Een afbeelding in een maat die Wagtail maakte; originelen en al het andere onder MEDIA_ROOT blijven dicht."""
    soort = BEELDSOORTEN.get(PurePosixPath(pad).suffix.lower())
    if soort is None:
        raise Http404
    antwoord = serve(request, pad, document_root=str(Path(settings.MEDIA_ROOT) / "images"))
    antwoord.headers["Content-Type"] = soort
    antwoord.headers["Cache-Control"] = f"public, max-age={7 * 24 * 3600}"
    return antwoord


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Een verlopen formuliersleutel: leg uit hoe het verder kan, in gewone taal."""
    return render(request, "403_csrf.html", status=403)
