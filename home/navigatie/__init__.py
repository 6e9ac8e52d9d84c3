"""Menu en voettekst van redacteuren, “Bekijk ook”, en onderwerpen van A tot Z."""
