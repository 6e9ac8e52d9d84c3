"""Gedeeld door alle tests. Wat voor de echte browser nodig is, staat in tests/browser/conftest.py."""

from pathlib import Path

import pytest

BROWSERMAP = Path(__file__).parent / "browser"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsertests krijgen hun merk en gaan als laatste: zolang Playwright draait, weigert Django de database."""
    for item in items:
        if item.path.is_relative_to(BROWSERMAP):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
