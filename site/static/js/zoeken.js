// Suggesties bij een zoekveld: een combobox met een lijst van links. Zonder dit bestand werkt zoeken gewoon.

const KORTSTE = 2;
const LANGSTE = 60;
const WACHT = 200;

const maak = (soort, eigenschappen) => Object.assign(document.createElement(soort), eigenschappen);

function optie({ titel, soort, adres }, id) {
  const link = maak("a", { id, href: adres, className: "nl-suggestions__option", tabIndex: -1 });
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.append(maak("span", { textContent: titel }), " ", maak("span", { className: "nl-suggestions__kind", textContent: soort }));
  return link;
}

/** Zet suggesties bij een veld met `data-suggesties`, het adres waar zij vandaan komen. */
export function koppel(veld) {
  if (veld.getAttribute("role") === "combobox") return;
  const lijst = maak("div", { id: `${veld.id}-suggesties`, className: "nl-suggestions", hidden: true });
  const stand = maak("p", { className: "nl-visually-hidden" });
  lijst.setAttribute("role", "listbox");
  stand.setAttribute("role", "status");
  veld.parentElement.append(lijst);
  veld.form.append(stand);
  for (const [naam, waarde] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", lijst.id]]) {
    veld.setAttribute(naam, waarde);
  }
  let klok;
  let bezig;
  let gekozen = -1;

  function kies(nummer) {
    gekozen = nummer;
    [...lijst.children].forEach((een, plek) => een.setAttribute("aria-selected", String(plek === nummer)));
    const nu = lijst.children[nummer];
    if (nu) {
      veld.setAttribute("aria-activedescendant", nu.id);
      nu.scrollIntoView({ block: "nearest" });
    } else {
      veld.removeAttribute("aria-activedescendant");
    }
  }

  function zet(open) {
    lijst.hidden = !open;
    veld.setAttribute("aria-expanded", String(open));
    kies(-1);
  }

  function stop() {
    clearTimeout(klok);
    bezig?.abort();
    zet(false);
  }

  function toon({ naam, melding, suggesties }) {
    lijst.setAttribute("aria-label", naam);
    lijst.replaceChildren(...suggesties.map((een, nummer) => optie(een, `${lijst.id}-${nummer}`)));
    stand.textContent = melding;
    zet(suggesties.length > 0);
  }

  async function haal(begin) {
    bezig = new AbortController();
    const { signal } = bezig;
    try {
      const antwoord = await fetch(`${veld.dataset.suggesties}?${new URLSearchParams({ q: begin })}`, { signal, credentials: "omit" });
      const gegevens = antwoord.ok && (await antwoord.json());
      // Een ouder antwoord mag een nieuwer nooit overschrijven.
      if (gegevens && !signal.aborted) toon(gegevens);
    } catch (fout) {
      if (fout.name !== "AbortError") console.warn(fout);
    }
  }

  function typt() {
    stop();
    lijst.replaceChildren();
    stand.textContent = "";
    const begin = veld.value.trim();
    if (begin.length >= KORTSTE && begin.length <= LANGSTE) klok = setTimeout(() => haal(begin), WACHT);
  }

  function loop(stap) {
    const aantal = lijst.children.length;
    if (!aantal) return false;
    if (lijst.hidden) zet(true);
    // Voorbij het einde is er even niets gekozen: dan staat de vraag zelf weer klaar.
    kies(((gekozen + 1 + stap + aantal + 1) % (aantal + 1)) - 1);
    return true;
  }

  const toetsen = {
    ArrowDown: () => loop(1),
    ArrowUp: () => loop(-1),
    Escape: () => !lijst.hidden && (stop(), true),
    Enter: () => gekozen >= 0 && (lijst.children[gekozen].click(), true),
  };

  veld.addEventListener("input", typt);
  veld.addEventListener("keydown", (gebeurtenis) => {
    const doe = !gebeurtenis.isComposing && toetsen[gebeurtenis.key];
    if (doe && doe()) gebeurtenis.preventDefault();
  });
  // Een klik op een suggestie neemt de focus niet weg; elders klikken of verder gaan sluit de lijst.
  lijst.addEventListener("pointerdown", (gebeurtenis) => gebeurtenis.preventDefault());
  veld.addEventListener("blur", stop);
  if (veld.value !== veld.defaultValue) typt();
}
