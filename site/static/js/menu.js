/** Het menu op een smal scherm sluit met Escape; de focus gaat terug naar de knop. */
const menu = document.querySelector("[data-menu]");

menu?.parentElement.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

/** Wat naast de tekst past, staat op een breed scherm open. */
if (matchMedia("(min-width: 64em)").matches) {
  for (const deel of document.querySelectorAll("[data-open-op-breed]")) deel.open = true;
}

/** Suggesties komen pas als iemand een zoekveld kiest. */
document.addEventListener("focusin", async ({ target }) => {
  if (target.dataset.suggesties) (await import(target.dataset.module)).koppel(target);
});
