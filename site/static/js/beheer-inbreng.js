// Inbreng behandelen in het CMS: alles werkt ook zonder dit bestand.

const tekstvak = (element) =>
  element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], dialog, [role=dialog]");

// Een voorstel terugdraaien of weer aannemen, ook als de tekst intussen met de hand is veranderd.
for (const groep of document.querySelectorAll(".inbreng-voorstellen")) {
  const veld = document.getElementById(groep.dataset.voor);
  const vakjes = [...groep.querySelectorAll("input")];
  groep.hidden = false;
  for (const vakje of vakjes) {
    const { origineel, teken } = vakje.dataset;
    const aanwezig = () => vakjes.filter((ander) => ander.checked && ander.dataset.teken === teken);
    if (!veld.value.includes(teken) && veld.value.includes(origineel)) vakje.checked = false;
    vakje.addEventListener("change", () => {
      if (vakje.checked) {
        veld.value = veld.value.replace(origineel, () => teken);
        return;
      }
      // Het zoveelste gelijke teken hoort bij het zoveelste aangevinkte voorstel.
      const nummer = vakjes.filter((ander) => ander.dataset.teken === teken && (ander.checked || ander === vakje)).indexOf(vakje);
      let plek = -1;
      for (let keer = 0; keer <= Math.min(nummer, aanwezig().length); keer += 1) plek = veld.value.indexOf(teken, plek + 1);
      if (plek >= 0) veld.value = veld.value.slice(0, plek) + origineel + veld.value.slice(plek + teken.length);
    });
  }
}

for (const knop of document.querySelectorAll("[data-zin]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => {
    const veld = document.querySelector("[name=antwoord-tekst]");
    veld.setRangeText(knop.dataset.zin, veld.selectionStart, veld.selectionEnd, "end");
    veld.focus();
    veld.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

for (const link of document.querySelectorAll("[data-opent]")) {
  link.addEventListener("click", () => {
    const deel = document.getElementById(link.dataset.opent);
    deel.open = true;
    deel.querySelector("input")?.focus();
  });
}

const alles = document.querySelector("[data-alles]");
if (alles) {
  const vakjes = [...document.querySelectorAll("input[name=inbreng]")];
  alles.hidden = false;
  alles.addEventListener("change", () => vakjes.forEach((vakje) => { vakje.checked = alles.checked; }));
}

// Sneltoetsen van één letter: nooit tijdens typen, nooit met een andere toets erbij, en uit te zetten bij het account.
const uitleg = document.querySelector("[data-toetsen]");

// Op “?” opent Wagtail een venster met alle sneltoetsen; de onze staan daarin bovenaan.
function toonBovenaan() {
  uitleg.open = true;
  const tabel = document.querySelector(".w-keyboard-shortcuts table");
  if (!tabel || tabel.querySelector("[data-inbreng]")) return;
  const groep = tabel.createTBody();
  groep.dataset.inbreng = "";
  const kop = groep.insertRow();
  kop.className = "w-keyboard-shortcuts__category";
  kop.append(Object.assign(document.createElement("th"), { className: "w-h4", scope: "rowgroup", textContent: uitleg.dataset.titel }));
  for (const regel of uitleg.querySelectorAll("dl > div")) {
    const rij = groep.insertRow();
    rij.className = "w-keyboard_shortcuts__key";
    rij.append(Object.assign(document.createElement("th"), { scope: "row", textContent: regel.querySelector("dd").textContent }));
    rij.insertCell().append(regel.querySelector("kbd").cloneNode(true));
  }
  tabel.tBodies[0].before(groep);
}
if (uitleg?.dataset.toetsen === "aan") {
  uitleg.hidden = false;
  document.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.defaultPrevented || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey || gebeurtenis.repeat) return;
    if (tekstvak(gebeurtenis.target)) return;
    if (gebeurtenis.key === "?") {
      toonBovenaan();
      return;
    }
    const doel = gebeurtenis.key === "a" ? document.querySelector("[name=antwoord-uitkomst]") : document.querySelector(`[data-toets="${CSS.escape(gebeurtenis.key)}"]`);
    if (!doel) return;
    gebeurtenis.preventDefault();
    if (doel.matches("summary")) {
      doel.parentElement.open = true;
      doel.parentElement.querySelector("input")?.focus();
    } else if (doel.matches("input")) {
      doel.focus();
      doel.scrollIntoView({ block: "center" });
    } else {
      doel.click();
    }
  });
}
