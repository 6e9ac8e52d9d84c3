"""Waar de pagina's van de demosite over gaan."""

from stadmaken.common.demo import Demo

ONDERWERPEN = {
    "over/samen-stadmaken": ("meedenken", "besluiten"),
    "over/ondersteunen-stadmakers": ("zelf iets beginnen", "geld voor uw plan"),
    "over/fundament": ("lokale democratie", "besluiten"),
    "spelregels": ("meedenken", "besluiten"),
    "wijken/wijkplatform-delftwijk": ("opruimen", "wijkplatforms"),
    "wijken/wijkplatform-delftwijk/samen-opruimen": ("opruimen",),
    "wijken/wijkplatform-meerwijk/samen-eten-meerwijk": ("samen eten",),
    "wijken/wijkplatform-meerwijk": ("samen eten", "wijkplatforms"),
    "wijken/wijkplatform-houtvaart": ("tuinieren", "wijkplatforms"),
    "wijken/wijkplatform-houtvaart/plantdag-houtvaart": ("tuinieren", "bomen"),
    "projecten/kleverparkweg-herinrichting": ("fietsen", "bomen", "parkeren"),
    "projecten/californieplein-schaduw": ("bomen", "pleinen", "hitte"),
    "projecten/schouwbroekerbrug-vernieuwing": ("bruggen", "fietsen"),
    "projecten/wonen-aan-de-waarderweg": ("nieuwe woningen", "parkeren"),
    "projecten/speelplek-marsmanplein": ("spelen", "pleinen"),
    "projecten/fietsroute-spaarndam": ("fietsen",),
    "projecten/vijver-zuiderpolder": ("water", "tuinieren"),
    "agenda/gebiedssessie-noord": ("fietsen", "meedenken"),
    "agenda/inloopavond-speelplek": ("spelen",),
    "agenda/meet-en-share": ("wijkplatforms",),
    "agenda/gebiedssessie-wijkraden-januari-2023": ("wijkplatforms",),
    "agenda/gebiedssessie-wijkraden-februari-2023": ("wijkplatforms",),
    "agenda/initiatievencafe-winter": ("zelf iets beginnen", "pitchen"),
    "agenda/initiatievencafe-lente": ("zelf iets beginnen", "pitchen"),
    "nieuwsbrief/pleinen-en-soep": ("pleinen", "repareren"),
    "nieuwsbrief/wat-er-met-uw-reactie-gebeurt": ("meedenken",),
    "wat-wilt-u-doen/initiatiefbudget": ("geld voor uw plan", "zelf iets beginnen"),
    "wat-wilt-u-doen/uitdaagrecht": ("zelf iets beginnen", "besluiten"),
    "wat-wilt-u-doen/wijkplatform": ("wijkplatforms",),
    "wat-wilt-u-doen/meedenken": ("meedenken",),
    "wat-wilt-u-doen/initiatievencafe": ("pitchen", "zelf iets beginnen"),
    "initiatieven/buurttuin-de-kas": ("tuinieren", "samen eten"),
    "initiatieven/geveltuinroute": ("tuinieren", "hitte"),
    "initiatieven/repaircafe-schalkwijk": ("repareren",),
    "initiatieven/zon-op-de-flat": ("energie",),
    "initiatieven/speelstraat-slachthuis": ("spelen",),
    "initiatieven/fietsdepot-buurtwerkplaats": ("fietsen", "repareren"),
    "initiatieven/taalmaatjes-op-de-fiets": ("fietsen",),
    "initiatieven/houtvaart-schoon": ("water", "opruimen"),
    "initiatieven/parkeerdek-als-tuin": ("tuinieren", "parkeren"),
}


def geef_onderwerpen(demo: Demo, begin: str) -> None:
    """Geef de pagina's die nog te publiceren zijn hun onderwerpen; wat er al stond, blijft zoals het is."""
    for pagina, _later in demo.nieuw:
        pad = pagina.url_path.removeprefix(begin).strip("/")
        if namen := ONDERWERPEN.get(pad):
            pagina.onderwerpen.add(*namen)
