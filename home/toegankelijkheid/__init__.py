"""De toegankelijkheidsverklaring, en meten met axe vanuit het CMS."""
