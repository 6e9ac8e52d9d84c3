"""De schermen in het CMS waar medewerkers toezeggingen vastleggen en bijhouden."""
