"""Hoe vaak iemand iets mag versturen, zonder te onthouden wie dat is."""
