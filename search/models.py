"""De modellen van deze app, elk in de map van haar begrip."""

from .register.models import Zoekingang

__all__ = ["Zoekingang"]
