// Houdt het voorbeeld van een mail bij terwijl iemand typt, en zet een invulplek op de plaats van de cursor.
const formulier = document.querySelector("[data-voorbeeld]");
const velden = ["onderwerp", "tekst"].map((naam) => formulier.elements[naam]);
const RUST = 400;
let klok, laatst = 0;
let cursor = formulier.elements.tekst;

async function ververs() {
  const beurt = ++laatst;
  const antwoord = await fetch(formulier.dataset.voorbeeld, { method: "POST", body: new FormData(formulier) });
  if (!antwoord.ok || antwoord.redirected) return;
  const mail = await antwoord.json();
  if (beurt !== laatst) return;
  formulier.querySelector("[data-onderwerp]").textContent = mail.onderwerp;
  formulier.querySelector("[data-tekst]").textContent = mail.tekst;
  formulier.querySelectorAll("[data-html]").forEach((raam) => (raam.srcdoc = mail.html));
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
    cursor.dispatchEvent(new Event("input", { bubbles: true }));
  });
});
