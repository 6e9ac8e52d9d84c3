"""Aanmelden in het CMS: wachtwoord of passkey, een tweede stap, de adreslijst van de gemeente, en sloten op raden.

De schermen en de controles zijn van django-allauth en django-axes; hier staat wat bij ons anders is. Zie
docs/aanmelden-in-het-cms.md.
"""
