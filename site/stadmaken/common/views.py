from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Een verlopen formuliersleutel: leg uit hoe het verder kan, in gewone taal."""
    return render(request, "403_csrf.html", status=403)
