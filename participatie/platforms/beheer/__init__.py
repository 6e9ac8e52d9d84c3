"""Wijkplatforms in het CMS: leden toelaten, bevestigen dat het profiel klopt, en wat een lid te zien krijgt."""
