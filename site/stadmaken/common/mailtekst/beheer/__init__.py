"""De mailteksten in het CMS: bekijken, in eigen woorden zetten, en terug."""
