"""Wat de zoekmachine van taal weet. Hier gebeurt alle ontleding, zodat elke database en zoekserver hetzelfde vindt."""
