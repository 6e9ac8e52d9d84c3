// De deurlijst met slechte verbinding: elk vinkje blijft op dit apparaat staan tot de server het heeft.
// Alleen nummers en tijden worden bewaard, geen namen. Zonder dit bestand is het een formulier met een knop.

const LANGST = 60_000;
const VAAK = 20_000;
const GEDULD = 15_000;

for (const formulier of document.querySelectorAll("form[data-deurlijst]")) begin(formulier);

for (const formulier of document.querySelectorAll("form[data-erbij]")) {
  formulier.addEventListener("submit", (gebeurtenis) => {
    if (navigator.onLine) return;
    gebeurtenis.preventDefault();
    const fout = formulier.querySelector("[data-fout]");
    fout.textContent = formulier.dataset.erbij;
    fout.hidden = false;
  });
}

// Dezelfde tekst nog eens zetten laat een schermlezer haar nog eens zeggen.
function zet(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

function begin(formulier) {
  const teksten = formulier.dataset;
  const sleutel = `deurlijst-${teksten.deurlijst}`;
  const token = formulier.querySelector("[name=csrfmiddlewaretoken]").value;
  const vakjes = new Map([...formulier.querySelectorAll("input[name=aanwezig]")].map((vakje) => [vakje.value, vakje]));
  const deel = (naam) => formulier.querySelector(`[data-${naam}]`);
  let geheugen = {};
  let bezig = false;
  let wacht = 1000;
  let klok = 0;

  const lees = () => {
    try {
      return JSON.parse(localStorage.getItem(sleutel)) ?? {};
    } catch {
      return geheugen;
    }
  };
  const schrijf = (vinkjes) => {
    geheugen = vinkjes;
    try {
      if (Object.keys(vinkjes).length) localStorage.setItem(sleutel, JSON.stringify(vinkjes));
      else localStorage.removeItem(sleutel);
    } catch {
      // Een browser die niets bewaart, onthoudt het tot de bladzijde sluit.
    }
  };

  function toon() {
    const aantal = Object.keys(lees()).length;
    const er = [...vakjes.values()].filter((vakje) => vakje.checked);
    zet(deel("er"), String(er.reduce((som, vakje) => som + Number(vakje.dataset.mensen), 0)));
    const tekst = aantal === 1 ? teksten.wachtEen : teksten.wachtMeer.replace("{n}", aantal);
    zet(deel("stand"), aantal ? tekst : teksten.bewaard);
    deel("stand").toggleAttribute("data-wacht", aantal > 0);
  }

  function plan(over) {
    clearTimeout(klok);
    klok = setTimeout(stuur, over);
  }

  function verwerk(stand) {
    const nog = lees();
    const er = new Set(stand.aanwezig.map(String));
    for (const [pk, vakje] of vakjes) if (!(pk in nog)) vakje.checked = er.has(pk);
    const zelfde = stand.rijen.length === vakjes.size && stand.rijen.every((pk) => vakjes.has(String(pk)));
    meld("ververs", zelfde ? "" : teksten.anders);
  }

  function meld(naam, tekst) {
    const melding = deel(naam);
    melding.hidden = !tekst;
    zet(melding.querySelector("span"), tekst);
  }

  async function vraag(vinkjes) {
    const kop = { "X-CSRFToken": token };
    const rijen = Object.entries(vinkjes).map(([pk, vinkje]) => ({ aanmelding: Number(pk), ...vinkje }));
    const opdracht = rijen.length
      ? { method: "POST", headers: { ...kop, "Content-Type": "application/json" }, body: JSON.stringify({ nu: Date.now(), vinkjes: rijen }) }
      : { headers: kop };
    if (!navigator.onLine) throw new Error("offline");
    // Geen AbortSignal.timeout: dat kent een telefoon van een paar jaar oud niet.
    const teLang = new AbortController();
    setTimeout(() => teLang.abort(), GEDULD);
    const antwoord = await fetch(teksten.adres, { ...opdracht, redirect: "manual", signal: teLang.signal });
    if (antwoord.type === "opaqueredirect" || antwoord.status === 403) return "uitgelogd";
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    return antwoord.json();
  }

  // Wat onder het versturen weer veranderde, is later dan wat de server net kreeg, hoe traag dat ook onderweg was.
  function verreken(onderweg, gelukt) {
    const vinkjes = lees();
    for (const [pk, { tijd }] of Object.entries(onderweg)) {
      if (!vinkjes[pk]) continue;
      if (vinkjes[pk].tijd !== tijd) vinkjes[pk].tijd = Date.now();
      else if (gelukt) delete vinkjes[pk];
    }
    schrijf(vinkjes);
    return Object.keys(vinkjes).length;
  }

  async function stuur() {
    if (bezig) return;
    bezig = true;
    const onderweg = lees();
    try {
      const stand = await vraag(onderweg);
      meld("melding", stand === "uitgelogd" ? teksten.inloggen : "");
      if (stand === "uitgelogd") throw new Error(stand);
      const nog = verreken(onderweg, true);
      verwerk(stand);
      wacht = 1000;
      plan(nog ? 0 : VAAK);
    } catch {
      verreken(onderweg, false);
      wacht = Math.min(wacht * 2, LANGST);
      plan(wacht);
    }
    bezig = false;
    toon();
  }

  for (const [pk, vakje] of vakjes) {
    vakje.addEventListener("change", () => {
      schrijf({ ...lees(), [pk]: { aanwezig: vakje.checked, tijd: Date.now() } });
      toon();
      plan(0);
    });
  }

  const zoek = formulier.querySelector("#deur-zoek");
  const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  zoek.addEventListener("input", () => {
    const woord = plat(zoek.value.trim());
    let gevonden = 0;
    for (const rij of formulier.querySelectorAll(".deur-rij")) {
      rij.hidden = !plat(rij.dataset.naam).includes(woord);
      gevonden += rij.hidden ? 0 : 1;
    }
    deel("gevonden").textContent = woord ? teksten.gevonden.replace("{n}", gevonden) : "";
  });
  zoek.closest(".deur-zoek").hidden = false;
  deel("bewaarbalk").hidden = true;
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  for (const soort of ["online", "focus", "pageshow"]) addEventListener(soort, () => plan(0));
  addEventListener("storage", toon);

  for (const [pk, { aanwezig }] of Object.entries(lees())) if (vakjes.has(pk)) vakjes.get(pk).checked = aanwezig;
  toon();
  plan(0);
}
