"""Het wijkenoverzicht, bij wie bewoners van een gebied terechtkunnen, en een woord vooraf bij een paar wijken."""

OVERZICHT = {
    "title": "Wijken",
    "samenvatting": "Vind uw wijk met uw postcode, uw straat of de kaart. U ziet bij wie u terechtkunt en wat er nu "
    "speelt.",
    "zonder_platform": "<p>Iedereen kan een wijkplatform beginnen. Zo gaat het:</p><ol>"
    "<li>Zoek een paar mensen die ook willen: buren, een winkelier, iemand van de school of de sportclub.</li>"
    "<li>Bel of mail het gebiedsteam. Wij denken mee en brengen u in contact met anderen.</li>"
    "<li>Spreek samen af wat u wilt doen en hoe mensen u bereiken. Een vereniging of stichting oprichten hoeft "
    "niet.</li><li>Het platform krijgt een eigen pagina op deze site, die u zelf bijhoudt.</li></ol>",
}

# Per gebied: bij wie bewoners bij de gemeente terechtkunnen.
CONTACT = {
    gebied: {
        "contact_naam": f"Gebiedsteam {naam} (fictief)",
        "contact_rol": "Vragen en ideeën over uw wijk",
        "contact_telefoon": "14 023",
        "contact_email": f"{gebied}@voorbeeld.nl",
    }
    for gebied, naam in (
        ("centrum", "Centrum"),
        ("noord", "Noord"),
        ("oost", "Oost"),
        ("schalkwijk", "Schalkwijk"),
        ("zuidwest", "Zuidwest"),
    )
}

OVER = {
    "oude-stad": "<p>De Oude Stad is het oudste deel van de stad, tussen het Spaarne en de singels. Er wonen mensen "
    "boven winkels, aan hofjes en langs het water. Gesprekken in deze wijk gaan vaak over drukte, fietsen parkeren en "
    "groen in smalle straten.</p>",
    "delftwijk": "<p>Delftwijk ligt in het noorden van de stad, rond het Marsmanplein. De wijk is de laatste jaren "
    "flink vernieuwd.</p>",
    "meerwijk": "<p>Meerwijk is de zuidoosthoek van Schalkwijk, met de Meerwijkplas en veel flats in het groen.</p>",
    "spaarndam": "<p>Spaarndam is een dorp aan de dijk. Het deel aan de westkant hoort bij deze stad.</p>",
}
