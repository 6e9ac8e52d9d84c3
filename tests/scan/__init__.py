"""Een echte site over https op deze machine, en de aanvallen van wapiti en sqlmap daarop. Zie docs/beveiliging.md."""
