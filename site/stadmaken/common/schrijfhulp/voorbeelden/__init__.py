"""Voorbeelden om mee te beginnen: een concept met uitleg die een redacteur vervangt door eigen tekst."""
