"""Wie een wijkplatform beheert, en wie het zelf bijhoudt."""

from typing import Any

from django.contrib.auth.models import Group

# Wie de toegang regelt, gaat ook over de erkenning en over de wijken.
BEHEREN = "participatie.change_platformtoegang"
TOEGANG = {"wagtailadmin.access_admin"}


def mag_beheren(medewerker: Any) -> bool:
    """Leden toelaten, de erkenning wijzigen, en namens een platform bevestigen dat het profiel klopt."""
    return bool(medewerker.is_active and medewerker.has_perm(BEHEREN))


def is_lid(medewerker: Any, platform: int) -> bool:
    """Of deze persoon het platform met dit nummer zelf bijhoudt."""
    return bool(medewerker.is_active and medewerker.groups.filter(platformtoegang__platform=platform).exists())


def mag_bevestigen(medewerker: Any, platform: int) -> bool:
    """Zeggen dat het profiel nog klopt."""
    return mag_beheren(medewerker) or is_lid(medewerker, platform)


def alleen_lid(medewerker: Any) -> bool:
    """Wie het CMS alleen voor een wijkplatform gebruikt, en er dus verder niets ziet."""
    # De groep van een platform geeft geen ander recht, en de rechten vraagt het CMS toch al:
    # zo kost het een collega niets.
    if not medewerker.is_active or not medewerker.get_all_permissions() <= TOEGANG:
        return False
    van_platform = list(Group.objects.filter(user=medewerker).values_list("platformtoegang", flat=True))
    return bool(van_platform) and None not in van_platform
