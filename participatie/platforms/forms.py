from typing import Any

from stadmaken.common.paginanaam import BasisPaginaForm

from .rules import mag_beheren

# Dit beslist de gemeente, niet het platform zelf.
ALLEEN_BEHEER = ("staat", "erkend_op", "herzien_voor", "wijken", "show_in_menus")


class PlatformForm(BasisPaginaForm):
    """Het profiel van een wijkplatform; een lid krijgt niet wat de gemeente beslist."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None and not mag_beheren(self.for_user):
            for naam in ALLEEN_BEHEER:
                self.fields.pop(naam, None)
            self.fields["slug"].disabled = True  # het veld blijft: het script bij de titel zoekt het op
