"""Een nieuwe versie op een site die intussen gewoon doordraait (docs/upgrades.md)."""
