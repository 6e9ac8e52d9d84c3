// Toont en verbergt vragen met een voorwaarde, en biedt aan de eigen locatie te gebruiken. Zonder dit script staat bij
// zulke vragen wanneer ze gelden, en beslist de server.

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

function vraagLocatie(vak, stand) {
  const [breedte, lengte] = vak.querySelectorAll("input[type=hidden]");
  stand.textContent = vak.dataset.bezig;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      breedte.value = coords.latitude.toFixed(6);
      lengte.value = coords.longitude.toFixed(6);
      stand.textContent = vak.dataset.gelukt;
    },
    () => {
      stand.textContent = vak.dataset.mislukt;
    },
    { enableHighAccuracy: true, timeout: 10000 },
  );
}

function biedLocatieAan(vak) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "nl-button nl-button--secundair";
  knop.textContent = vak.dataset.knop;
  const stand = document.createElement("p");
  stand.setAttribute("role", "status");
  if (vak.querySelector("input[type=hidden]").value) stand.textContent = vak.dataset.gelukt;
  knop.addEventListener("click", () => vraagLocatie(vak, stand));
  vak.append(knop, stand);
}

volgVoorwaarden();
if ("geolocation" in navigator && window.isSecureContext) document.querySelectorAll("[data-plaats]").forEach(biedLocatieAan);
