// Houdt de stand van een verzending bij zolang zij loopt; verandert haar status, dan ook de knoppen.
const vak = document.querySelector("[data-stand]");
const melding = document.querySelector("[data-geen-verbinding]");
const ELKE = 3000;

const status = () => vak.querySelector("[data-status]")?.dataset.status;

async function ververs() {
  if (document.hidden) return;
  const antwoord = await fetch(vak.dataset.stand, { headers: { "X-Requested-With": "XMLHttpRequest" }, cache: "no-store" });
  if (!antwoord.ok || antwoord.redirected) throw new Error(antwoord.statusText);
  const was = status();
  const bezig = vak.contains(document.activeElement);
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").body;
  if (nieuw.querySelector("[data-status]")?.dataset.status !== was) return location.reload();
  if (!bezig) vak.replaceChildren(...nieuw.childNodes);
}

async function herhaal() {
  try {
    await ververs();
    melding.textContent = "";
  } catch {
    melding.textContent = melding.dataset.geenVerbinding;
  }
  setTimeout(herhaal, ELKE);
}

if (vak) {
  setTimeout(herhaal, ELKE);
  document.addEventListener("visibilitychange", () => document.hidden || ververs().catch(() => {}));
}
