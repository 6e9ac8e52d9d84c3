"""Voor de privacyfunctionaris: alles bij één e-mailadres, en wat er op verzoek mee is gedaan."""
