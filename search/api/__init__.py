"""Open data: wat openbaar is, ook voor programma's. Zie docs/open-data.md."""
