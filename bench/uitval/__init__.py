"""Een hele stad op één machine, en alles wat kan uitvallen valt om de beurt uit. Zie docs/uitval.md."""
