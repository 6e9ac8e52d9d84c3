"""Hulp bij het schrijven: waarschuwingen naast het formulier, nooit een slot op publiceren."""
