// Meet elke soort pagina met axe, één voor één, in een kader van de eigen site. Bewaart elke uitkomst meteen.
const vorm = document.querySelector("[data-meten]");
const knop = vorm?.querySelector("button");
const melding = vorm?.querySelector("[data-melding]");
const BREEDTES = [390, 1280];
const REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const GEDULD = 30000;

const wacht = (element, soort) =>
  new Promise((goed, fout) => {
    const klok = setTimeout(() => fout(new Error(soort)), GEDULD);
    element.addEventListener(soort, () => (clearTimeout(klok), goed()), { once: true });
    element.addEventListener("error", () => (clearTimeout(klok), fout(new Error(soort))), { once: true });
  });

function maakKader() {
  const kader = document.createElement("iframe");
  kader.title = "";
  kader.setAttribute("aria-hidden", "true");
  kader.tabIndex = -1;
  Object.assign(kader.style, { position: "fixed", insetInlineStart: "-200vw", height: "900px", border: "0" });
  document.body.append(kader);
  return kader;
}

async function laad(kader, pad) {
  const adres = new URL(pad, location.href);
  const [naam, waarde] = vorm.dataset.teken.split("=");
  adres.searchParams.set(naam, waarde);
  const geladen = wacht(kader, "load");
  kader.src = adres.href;
  await geladen;
  const binnen = kader.contentDocument;
  if (!binnen?.body?.querySelector("main")) throw new Error("leeg");
  for (const bron of vorm.dataset.axe.split(" ")) {
    const script = binnen.createElement("script");
    script.src = bron;
    const klaar = wacht(script, "load");
    binnen.head.append(script);
    await klaar;
  }
  return kader.contentWindow.axe;
}

async function meet(pad) {
  const perRegel = new Map();
  let versie = "";
  for (const breedte of BREEDTES) {
    const kader = maakKader();
    kader.style.width = `${breedte}px`;
    try {
      const axe = await laad(kader, pad);
      versie = axe.version;
      const { violations } = await axe.run(kader.contentDocument, {
        runOnly: { type: "tag", values: REGELS },
        resultTypes: ["violations"],
        preload: false,
      });
      for (const { id, impact, help, nodes } of violations) {
        if ((perRegel.get(id)?.aantal ?? 0) >= nodes.length) continue;
        const waar = nodes.slice(0, 5).map((knoop) => knoop.target.flat().join(" "));
        perRegel.set(id, { regel: id, ernst: impact, uitleg: help, aantal: nodes.length, waar });
      }
    } finally {
      kader.remove();
    }
  }
  return { versie, gebreken: [...perRegel.values()] };
}

async function bewaar(rij, { versie, gebreken }) {
  const gegevens = new FormData(vorm);
  gegevens.set("soort", rij.dataset.doel);
  gegevens.set("versie", versie);
  gegevens.set("gebreken", JSON.stringify(gebreken));
  const antwoord = await fetch(location.href, { method: "POST", body: gegevens });
  if (!antwoord.ok || antwoord.redirected) throw new Error(antwoord.statusText);
  const sjabloon = document.createElement("template");
  sjabloon.innerHTML = (await antwoord.text()).trim();
  rij.replaceWith(sjabloon.content);
}

async function alles() {
  knop.disabled = true;
  const rijen = [...document.querySelectorAll("[data-doel]")];
  for (const [plek, rij] of rijen.entries()) {
    const naam = rij.querySelector("a").firstChild.textContent;
    melding.textContent = vorm.dataset.bezig
      .replace("{naam}", naam)
      .replace("{nummer}", plek + 1)
      .replace("{totaal}", rijen.length);
    try {
      await bewaar(rij, await meet(rij.dataset.pad));
    } catch {
      rij.querySelector("[data-stand]").textContent = vorm.dataset.mislukt;
    }
  }
  melding.textContent = vorm.dataset.klaar;
  knop.disabled = false;
}

if (vorm) {
  knop.hidden = false;
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    alles();
  });
}
