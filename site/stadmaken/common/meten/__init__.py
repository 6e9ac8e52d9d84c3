"""Bewaken: metingen, een kenmerk per verzoek, een logboek in JSON en foutmeldingen zonder gegevens."""
