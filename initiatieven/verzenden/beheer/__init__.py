"""De schermen in het CMS waarmee een redacteur een editie verstuurt en volgt."""
