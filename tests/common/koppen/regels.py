"""De regels van internet.nl voor de koppen van een webpagina, en die van RFC 9116, als controles."""

from collections.abc import Mapping

NERGENS, ZELF = "'none'", "'self'"
ONVEILIG = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'wasm-unsafe-eval'")
VERWIJZER = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
JAAR = 31_536_000


def ontleed(beleid: str) -> dict[str, list[str]]:
    """Een CSP als woordenboek; een regel die twee keer voorkomt, telt voor een browser maar één keer."""
    regels = [deel.split() for deel in beleid.split(";") if deel.strip()]
    namen = [regel[0].lower() for regel in regels]
    assert len(namen) == len(set(namen)), f"dubbel: {namen}"
    return {naam: waarden for naam, (_naam, *waarden) in zip(namen, regels, strict=True)}


def klachten_csp(beleid: str, *, kader: str = NERGENS) -> list[str]:
    """Wat internet.nl van een beleid zou zeggen."""
    csp = ontleed(beleid)
    klachten = [f"{naam} laat {bron} toe" for naam, bronnen in csp.items() for bron in bronnen if bron in ONVEILIG]
    if csp.get("default-src") not in ([NERGENS], [ZELF]):
        klachten.append("default-src is niet 'none' of 'self'")
    for naam in ("base-uri", "form-action", "frame-ancestors"):
        if csp.get(naam) not in ([NERGENS], [ZELF]):
            klachten.append(f"{naam} ontbreekt of is te ruim")
    if csp.get("frame-ancestors") != [kader]:
        klachten.append("een andere pagina mag deze in een kader tonen")
    for naam, bronnen in csp.items():
        ruim = {
            bron for bron in bronnen if bron in {"*", "http:", "https:", "ws:", "wss:"} or bron.startswith("http://")
        }
        ruim |= {bron for bron in bronnen if bron in {"data:", "blob:"} and naam != "img-src"}
        klachten.extend(f"{naam} laat {bron} toe" for bron in sorted(ruim))
    return klachten


def klachten(koppen: Mapping[str, str], *, kader: str = NERGENS) -> list[str]:
    """Wat er mis is met de koppen van één antwoord dat over https kwam."""
    gevonden = klachten_csp(koppen.get("Content-Security-Policy", ""), kader=kader)
    hsts = [deel.strip() for deel in koppen.get("Strict-Transport-Security", "").lower().split(";")]
    leeftijd = next((int(deel.partition("=")[2]) for deel in hsts if deel.startswith("max-age=")), 0)
    eisen = {
        "HSTS korter dan een jaar": leeftijd >= JAAR,
        "HSTS zonder subdomeinen": "includesubdomains" in hsts,
        "nosniff ontbreekt": koppen.get("X-Content-Type-Options") == "nosniff",
        "X-Frame-Options ontbreekt": koppen.get("X-Frame-Options", "DENY") in {"DENY", "SAMEORIGIN"},
        "Referrer-Policy te ruim": koppen.get("Referrer-Policy") in VERWIJZER,
        "COOP ontbreekt": koppen.get("Cross-Origin-Opener-Policy") == "same-origin",
        "CORP ontbreekt": koppen.get("Cross-Origin-Resource-Policy") in {"same-origin", "cross-origin"},
        "versie verraden": not {"Server", "X-Powered-By"} & set(koppen),
    }
    return gevonden + [klacht for klacht, goed in eisen.items() if not goed]
