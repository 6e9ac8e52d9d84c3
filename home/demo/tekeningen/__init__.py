"""Tekeningen die de site zelf maakt: taferelen (SVG) uit herbruikbare onderdelen."""

from .taferelen import TAFERELEN

__all__ = ["TAFERELEN"]
