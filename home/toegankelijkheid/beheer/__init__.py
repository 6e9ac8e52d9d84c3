"""Meten met axe, en de waarschuwing bij een verouderde verklaring."""
