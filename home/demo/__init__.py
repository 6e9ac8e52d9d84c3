"""De demosite: alles verzonnen, en dat staat er ook bij. Inhoud is data; de code blijft klein."""
