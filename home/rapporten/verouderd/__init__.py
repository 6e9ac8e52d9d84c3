"""Pagina’s die al lang niet zijn nagekeken."""
