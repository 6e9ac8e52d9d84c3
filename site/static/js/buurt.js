// “In de buurt” met script: op de plek van het apparaat, en op de kaart. De lijst zonder script is gelijkwaardig.
// De plek wordt hier afgerond op ongeveer honderd meter, en gaat met POST: in een adres kwam zij in logboeken.

const vak = document.querySelector("[data-buurt]");
const gegevens = JSON.parse(vak.dataset.buurt);
const { teksten } = gegevens;
const AFRONDEN = 3;
const WACHT = 300;
// Wat wij in verzoeken vragen, mag alleen hier iets veranderen.
const stand = { plek: "", vak: "", pagina: "" };
let kaart;

const maak = (soort, eigenschappen = {}) => Object.assign(document.createElement(soort), eigenschappen);
const lijst = () => document.querySelector("#resultaten");

function knop(tekst, opdracht) {
  const element = maak("button", { type: "button", className: "nl-button nl-button--secundair", textContent: tekst });
  element.addEventListener("click", opdracht);
  return element;
}

/** Haalt de lijst opnieuw op, met wat er gekozen is; geeft of dat lukte. Een later verzoek gaat voor. */
let verzoek;
async function ververs({ naarLijst = false } = {}) {
  verzoek?.abort();
  verzoek = new AbortController();
  const body = new URLSearchParams([...new URLSearchParams(location.search)].filter(([naam]) => naam !== "pagina"));
  for (const [naam, waarde] of Object.entries(stand)) if (waarde) body.set(naam, waarde);
  try {
    const antwoord = await fetch(location.pathname, { method: "POST", body, credentials: "omit", signal: verzoek.signal });
    if (!antwoord.ok) throw new Error(`de lijst antwoordt met ${antwoord.status}`);
    const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("#resultaten");
    lijst().replaceWith(nieuw);
  } catch (fout) {
    if (fout.name === "AbortError") return false;
    console.warn(fout);
    melding.textContent = teksten.mislukt;
    return false;
  }
  const kop = document.querySelector("#resultaten-titel");
  melding.textContent = kop.textContent;
  if (naarLijst) kop.focus();
  return true;
}

// Bladeren houdt de plek en het deel van de kaart vast.
document.addEventListener("click", (klik) => {
  const link = klik.target.closest?.("#resultaten .nl-pagination a");
  if (!link || !(stand.plek || stand.vak)) return;
  klik.preventDefault();
  stand.pagina = new URL(link.href).searchParams.get("pagina");
  ververs({ naarLijst: true });
});

function vraagLocatie() {
  melding.textContent = teksten.zoekt;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => neemPlek([coords.latitude, coords.longitude].map((graad) => graad.toFixed(AFRONDEN))),
    () => { melding.textContent = teksten.zonder_locatie; },
    { timeout: 10000, maximumAge: 60000 },
  );
}

async function neemPlek(plek) {
  Object.assign(stand, { plek: plek.join(","), pagina: "" });
  if (kaart) kaart.ga(plek.map(Number));
  if (await ververs({ naarLijst: true })) vergeet.hidden = false;
}

function vergeetPlek() {
  Object.assign(stand, { plek: "", pagina: "" });
  vergeet.hidden = true;
  locatie.focus();
  ververs();
}

async function open() {
  melding.textContent = teksten.laden;
  houder.hidden = false;
  try {
    const { openBuurtkaart } = await import(gegevens.buurtkaart);
    kaart = await openBuurtkaart(houder, gegevens, { opBeeld, keuzes: new URLSearchParams(location.search) });
    if (stand.plek) kaart.ga(stand.plek.split(",").map(Number));
    opener.textContent = teksten.sluit;
    if (melding.textContent === teksten.laden) melding.textContent = "";
  } catch (fout) {
    console.warn(fout);
    sluit();
    melding.textContent = teksten.zonder_kaart;
  }
}

function sluit() {
  kaart?.weg();
  kaart = undefined;
  houder.hidden = true;
  houder.replaceChildren();
  opener.textContent = teksten.open;
  if (!stand.vak) return;
  Object.assign(stand, { vak: "", pagina: "" });
  ververs();
}

/** De kaart toont een ander deel: even later ook de lijst, als de kaart dan nog stil ligt. */
let straks;
function opBeeld(deel) {
  clearTimeout(straks);
  straks = setTimeout(() => {
    if (houder.hidden || deel === stand.vak) return;
    Object.assign(stand, { vak: deel, pagina: "" });
    ververs();
  }, WACHT);
}

const melding = maak("p");
melding.setAttribute("role", "status");
const houder = maak("div", { hidden: true });
const knoppen = maak("div", { className: "nl-button-group plek__knoppen" });
// Zolang de kaart nog komt doet de knop niets: wie dubbelklikt, wil haar niet meteen weer dicht.
const opener = knop(teksten.open, () => {
  if (houder.hidden) open();
  else if (kaart) sluit();
});
const locatie = knop(teksten.locatie, vraagLocatie);
const vergeet = knop(teksten.vergeet, vergeetPlek);
vergeet.hidden = true;
if ("geolocation" in navigator && window.isSecureContext) {
  knoppen.append(locatie, opener, vergeet);
  vak.append(knoppen, maak("p", { className: "nl-form-field__description", textContent: teksten.prive }));
} else {
  knoppen.append(opener);
  vak.append(knoppen);
}
vak.append(melding, houder);
