"""Privacy: het openbare register van verwerkingen, en je eigen gegevens bekijken en wissen met één e-mailadres."""
