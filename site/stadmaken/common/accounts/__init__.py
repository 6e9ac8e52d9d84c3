"""Accounts en rollen in het CMS: wie ze beheert, en waarom niemand zichzelf meer rechten geeft. Zie docs/rollen.md."""
