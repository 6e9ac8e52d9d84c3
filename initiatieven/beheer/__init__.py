"""Wat de cursuscoördinator in het CMS doet: wie komt er, wie was er, en wie krijgt bericht."""
