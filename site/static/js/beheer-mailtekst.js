// Houdt het voorbeeld van een mail bij terwijl iemand typt, en zet een invulplek op de plaats van de cursor.
const formulier = document.querySelector("[data-voorbeeld]");
const velden = ["onderwerp", "tekst"].map((naam) => formulier.elements[naam]);
const b1 = formulier.querySelector("[data-b1]");
const RUST = 400;
let klok, laatst = 0;
let cursor = formulier.elements.tekst;

function toonLang(zinnen) {
  b1.replaceChildren();
  if (!zinnen.length) return;
  const kop = Object.assign(document.createElement("p"), { textContent: b1.dataset.kop });
  const lijst = document.createElement("ul");
  lijst.append(...zinnen.map((zin) => Object.assign(document.createElement("li"), { textContent: zin })));
  b1.append(kop, lijst);
}

async function ververs() {
  const beurt = ++laatst;
  const antwoord = await fetch(formulier.dataset.voorbeeld, { method: "POST", body: new FormData(formulier) });
  if (!antwoord.ok || antwoord.redirected) return;
  const mail = await antwoord.json();
  if (beurt !== laatst) return;
  formulier.querySelector("[data-onderwerp]").textContent = mail.onderwerp;
  formulier.querySelector("[data-tekst]").textContent = mail.tekst;
  formulier.querySelectorAll("[data-html]").forEach((raam) => (raam.srcdoc = mail.html));
  toonLang(mail.lang);
}

function straks() {
  clearTimeout(klok);
  klok = setTimeout(() => ververs().catch(() => {}), RUST);
}

velden.forEach((veld) => {
  veld.addEventListener("input", straks);
  veld.addEventListener("focus", () => (cursor = veld));
});

formulier.querySelectorAll("[data-plek]").forEach((knop) => {
  knop.hidden = false;
  knop.addEventListener("click", () => {
    cursor.setRangeText(knop.dataset.plek, cursor.selectionStart, cursor.selectionEnd, "end");
    cursor.focus();
    straks();
  });
});
