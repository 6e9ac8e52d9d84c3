"""De handleiding voor redacteuren, in het CMS zelf: per taak een korte pagina."""
