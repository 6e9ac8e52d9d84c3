"""AVG-verzoeken afhandelen in het CMS."""
