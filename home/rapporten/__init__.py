"""Rapporten in het CMS: wat aandacht vraagt, voor wie er iets aan kan doen."""
