"""De pagina's voor bezoekers: aanmelden en bevestigen, voorkeuren, en afmelden."""
