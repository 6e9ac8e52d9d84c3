"""Wat elk model deelt dat zelf zegt bij welke stad een rij hoort."""

from collections.abc import Collection
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from .managers import StadManager
from .nu import huidige_pk
from .soorten import Eigen, Soort


class VanStad(models.Model):
    """Een rij die van één stad is; een nieuwe is van de stad van nu."""

    site = models.ForeignKey(
        Site,
        verbose_name=_("stad"),
        on_delete=models.PROTECT,
        default=huidige_pk,
        editable=False,
        related_name="+",
    )

    bij_stad: ClassVar[Soort] = Eigen()
    objects: ClassVar[Any] = StadManager()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Wat binnen een stad maar eenmaal mag, wordt ook getoetst al staat `site` niet in het formulier."""
        zonder_site = set(exclude or ()) - {"site"}
        try:
            super().validate_constraints(exclude=zonder_site)
        except ValidationError as fout:
            raise ValidationError(self._bij_het_veld(fout)) from None

    def _bij_het_veld(self, fout: ValidationError) -> dict[str, list[ValidationError]]:
        """Een melding over `site` en nog één veld hoort bij dat veld: van de stad weet een redacteur niet."""
        meldingen: dict[str, list[ValidationError]] = {}
        for veld, lijst in fout.error_dict.items():
            for melding in lijst:
                velden = [naam for naam in (melding.params or {}).get("unique_check", ()) if naam != "site"]
                if melding.code == "unique_together" and len(velden) == 1:
                    meldingen.setdefault(velden[0], []).append(self.unique_error_message(type(self), (velden[0],)))
                else:
                    meldingen.setdefault(veld, []).append(melding)
        return meldingen
