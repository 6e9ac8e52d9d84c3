"""Pagina’s waar niemand over gaat, en hoe zij een eigenaar krijgen."""
