// Toont en verbergt vragen met een voorwaarde. Zonder dit script staat bij zulke vragen wanneer ze gelden, en beslist
// de server.

const gekozen = (naam) =>
  [...document.querySelectorAll(`[name="${CSS.escape(naam)}"]`)]
    .filter((veld) => veld.type === "hidden" || veld.checked)
    .filter((veld) => !veld.closest("[hidden]"))
    .map((veld) => veld.value);

function werkBij(voorwaarden) {
  for (const { regel, veld } of voorwaarden) {
    veld.hidden = !gekozen(regel.dataset.voorwaarde).includes(regel.dataset.antwoord);
  }
}

function volgVoorwaarden() {
  const voorwaarden = [...document.querySelectorAll("[data-voorwaarde]")].map((regel) => ({
    regel,
    veld: regel.closest(".nl-form-field"),
  }));
  for (const { regel } of voorwaarden) regel.hidden = true;
  if (!voorwaarden.length) return;
  document.addEventListener("change", () => werkBij(voorwaarden));
  window.addEventListener("pageshow", () => werkBij(voorwaarden));
  werkBij(voorwaarden);
}

volgVoorwaarden();
