"""Wie wat deed met welk record en wanneer: één regel per handeling, in het logboek van Wagtail.

Een regel wijst een record alleen aan met soort en nummer. Wat erin stond, staat hier nooit; zie docs/auditlog.md.
"""
