// Knoppen die alleen met script iets doen.
for (const knop of document.querySelectorAll("[data-druk-af]")) knop.addEventListener("click", () => print());
