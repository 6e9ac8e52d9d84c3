// Naast elk veld met een kleur een vak om haar te kiezen; typen kan ook, en leeg laten.
const HEEL = /^#[0-9a-f]{6}$/i;

function zetErbij(veld) {
  const kiezer = document.createElement("input");
  kiezer.type = "color";
  kiezer.className = "kleurkiezer";
  const label = document.querySelector(`label[for="${veld.id}"]`)?.textContent.replace("*", "").trim();
  kiezer.setAttribute("aria-label", `${label}: ${veld.dataset.kleur}`);
  const toon = () => {
    const kleur = veld.value.trim() || veld.placeholder;
    if (HEEL.test(kleur)) kiezer.value = kleur.toLowerCase();
  };
  toon();
  veld.addEventListener("input", toon);
  kiezer.addEventListener("input", () => {
    veld.value = kiezer.value;
    veld.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const rij = document.createElement("div");
  rij.className = "kleurveld";
  veld.replaceWith(rij);
  rij.append(veld, kiezer);
}

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-kleur]").forEach(zetErbij));
