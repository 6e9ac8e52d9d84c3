from whitenoise.storage import CompressedManifestStaticFilesStorage


class GebundeldeOpslag(CompressedManifestStaticFilesStorage):
    """Statische bestanden met een vingerafdruk in de naam, vooraf gecomprimeerd."""
