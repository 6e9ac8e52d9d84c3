// De eigen wijk vinden op de kaart of met de locatie van het apparaat. De lijst met wijken op de pagina is gelijkwaardig.
// Een plek gaat nooit naar de server: in welke wijk zij ligt, zoekt dit bestand zelf op.

const vak = document.querySelector("[data-wijkkaart]");
const gegevens = JSON.parse(vak.dataset.wijkkaart);
const { teksten } = gegevens;

const maak = (soort, eigenschappen = {}) => Object.assign(document.createElement(soort), eigenschappen);

function knop(tekst, opdracht) {
  const element = maak("button", { type: "button", className: "nl-button nl-button--secundair", textContent: tekst });
  element.addEventListener("click", opdracht);
  return element;
}

function groep(...knoppen) {
  const balk = maak("div", { className: "nl-button-group plek__knoppen" });
  balk.append(...knoppen);
  return balk;
}

const stand = maak("p");
stand.setAttribute("role", "status");
const uitkomst = maak("p");
const houder = maak("div", { hidden: true });
const uitleg = maak("p", { id: "wijkkaart-uitleg" });
uitleg.textContent = matchMedia("(pointer: coarse)").matches ? teksten.tik : teksten.klik;
houder.append(uitleg);
const opener = knop(teksten.kies, () => (houder.hidden ? open() : sluit()));
let bezig;

function sluit() {
  houder.hidden = true;
  opener.textContent = teksten.kies;
}

/** Zegt in welke wijk een plek ligt, met een link naar haar pagina. */
function meld(wijk) {
  stand.textContent = (wijk ? teksten.gevonden : teksten.geen).replace("{wijk}", wijk);
  uitkomst.replaceChildren();
  const href = gegevens.adressen[wijk];
  if (href) uitkomst.append(maak("a", { href, className: "nl-button nl-button--primair", textContent: teksten.naar.replace("{wijk}", wijk) }));
}

async function maakKaart() {
  const { openKaart } = await import(gegevens.module);
  const kies = (punt) => {
    kaart.prik(punt);
    meld(kaart.wijk(punt));
  };
  const kaart = await openKaart(houder, gegevens, { opKlik: kies, uitleg: uitleg.id });
  houder.append(groep(knop(teksten.midden, () => kies(kaart.midden()))));
}

async function open() {
  houder.hidden = false;
  opener.textContent = teksten.sluit;
  stand.textContent = teksten.laden;
  bezig = bezig || maakKaart();
  try {
    await bezig;
    stand.textContent = "";
  } catch (fout) {
    console.warn(fout);
    bezig = undefined;
    sluit();
    stand.textContent = teksten.zonder_kaart;
  }
}

function vraagLocatie() {
  stand.textContent = teksten.zoekt;
  uitkomst.replaceChildren();
  navigator.geolocation.getCurrentPosition(
    async ({ coords }) => {
      try {
        const { wijkBij } = await import(gegevens.module);
        meld(await wijkBij(gegevens, [coords.latitude, coords.longitude]));
      } catch (fout) {
        console.warn(fout);
        stand.textContent = teksten.zonder_locatie;
      }
    },
    () => { stand.textContent = teksten.zonder_locatie; },
    { enableHighAccuracy: true, timeout: 10000 },
  );
}

const knoppen = groep(opener);
if ("geolocation" in navigator && window.isSecureContext) {
  knoppen.append(knop(teksten.locatie, vraagLocatie));
  vak.append(knoppen, maak("p", { className: "nl-form-field__description", textContent: teksten.prive }));
} else {
  vak.append(knoppen);
}
vak.append(stand, uitkomst, houder);
