// De kaart van “In de buurt”: punten en groepen punten, elk met een naam en met het toetsenbord te bereiken.
// Pas geladen als iemand om de kaart vraagt. Welke punten in een groep zitten, bepaalt de server.

// Zo grof is het gebied dat wij opvragen: uit een adres in een logboek blijkt niet waar iemand kijkt.
const ROOSTER = 0.01;
const HOOGSTENS_IN_LIJST = 12;
const ZOOM_BIJ_PLEK = 15;

const maak = (soort, eigenschappen = {}) => Object.assign(document.createElement(soort), eigenschappen);

/** Het beeld, naar buiten afgerond op het rooster. */
function rondAf(beeld) {
  const lager = (graad) => (Math.floor(graad / ROOSTER) * ROOSTER).toFixed(2);
  const hoger = (graad) => (Math.ceil(graad / ROOSTER) * ROOSTER).toFixed(2);
  return [lager(beeld.getWest()), lager(beeld.getSouth()), hoger(beeld.getEast()), hoger(beeld.getNorth())].join(",");
}

class Punten {
  constructor(L, kaart, gegevens, keuzes, melding) {
    Object.assign(this, { L, kaart, gegevens, keuzes, melding });
    this.staan = new Map();
    // Boven de namen van de wijken: anders staat zo'n naam over het aantal van een groep.
    kaart.createPane("plekken").style.zIndex = 620;
  }

  async haal(meer) {
    const vraag = new URLSearchParams({ taal: this.gegevens.taal, ...meer });
    for (const naam of ["soort", "wijk"]) if (this.keuzes.get(naam)) vraag.set(naam, this.keuzes.get(naam));
    const antwoord = await fetch(`${this.gegevens.punten}?${vraag}`, { credentials: "omit" });
    if (!antwoord.ok) throw new Error(`de punten antwoorden met ${antwoord.status}`);
    return antwoord.json();
  }

  /** Tekent wat er in beeld is. Wat er al stond, blijft staan: zo raakt niemand zijn plek met het toetsenbord kwijt. */
  async teken() {
    const vraag = (this.laatste = { bbox: rondAf(this.kaart.getBounds()), zoom: this.kaart.getZoom() });
    const { features, volledig } = await this.haal(vraag);
    if (vraag !== this.laatste) return;
    const nodig = new Map(features.map((deel) => [JSON.stringify([deel.id, deel.properties.aantal, deel.geometry.coordinates]), deel]));
    for (const [sleutel, plek] of this.staan) {
      if (nodig.has(sleutel)) continue;
      plek.remove();
      this.staan.delete(sleutel);
    }
    for (const [sleutel, deel] of nodig) if (!this.staan.has(sleutel)) this.staan.set(sleutel, this.zet(deel));
    this.melding.textContent = volledig ? "" : this.gegevens.teksten.te_veel;
  }

  zet(deel) {
    const { L } = this;
    const { aantal, titel, soort } = deel.properties;
    const naam = aantal ? this.gegevens.teksten.groep.replace("{aantal}", aantal) : `${this.gegevens.teksten.soorten[soort]}: ${titel}`;
    const icon = L.divIcon({
      className: `kaart__plek${aantal ? " kaart__plek--groep" : ""}`,
      html: maak("span", { textContent: aantal || "" }),
      iconSize: [44, 44],
    });
    const [lengte, breedte] = deel.geometry.coordinates;
    const plek = L.marker([breedte, lengte], { icon, pane: "plekken", keyboard: true, riseOnHover: true }).addTo(this.kaart);
    const element = plek.getElement();
    element.setAttribute("aria-label", naam);
    element.title = naam;
    plek.on("click", () => this.kies(deel, plek));
    element.addEventListener("keydown", (toets) => {
      if (toets.key !== "Enter" && toets.key !== " ") return;
      toets.preventDefault();
      toets.stopPropagation();
      this.kies(deel, plek);
    });
    return plek;
  }

  /** Een paar bij elkaar komen in een lijstje; bij meer gaat de kaart erheen, zolang dat nog kan. */
  async kies(deel, plek) {
    const { aantal } = deel.properties;
    const [west, zuid, oost, noord] = deel.bbox || [];
    const kanDichter = this.kaart.getZoom() < this.kaart.getMaxZoom() && (west !== oost || zuid !== noord);
    if (aantal > HOOGSTENS_IN_LIJST && kanDichter) {
      this.kaart.fitBounds([[zuid, west], [noord, oost]], { animate: false, maxZoom: this.kaart.getMaxZoom() });
      this.kaart.getContainer().focus();
      return;
    }
    this.open(aantal ? (await this.haal({ bbox: deel.bbox.join(",") })).features : [deel], plek);
  }

  open(delen, plek) {
    const lijst = maak("ul", { className: "kaart__lijst" });
    for (const { properties: { titel, url, soort, plaats } } of delen) {
      const rij = maak("li");
      const { pathname, hash } = new URL(url);
      rij.append(maak("a", { href: pathname + hash, textContent: titel }), maak("span", {
        textContent: [this.gegevens.teksten.soorten[soort], plaats].filter(Boolean).join(" · "),
      }));
      lijst.append(rij);
    }
    const bal = this.L.popup({ minWidth: 200, maxWidth: 260, maxHeight: 220, autoPanPadding: [12, 12] }).setLatLng(plek.getLatLng()).setContent(lijst);
    bal.on("remove", () => plek.getElement()?.focus());
    bal.openOn(this.kaart);
    const sluit = bal.getElement().querySelector(".leaflet-popup-close-button");
    sluit.setAttribute("aria-label", this.gegevens.teksten.dicht);
    bal.getElement().addEventListener("keydown", (toets) => {
      if (toets.key === "Escape") this.kaart.closePopup(bal);
    });
    lijst.querySelector("a")?.focus();
  }
}

/** Zet de kaart in `houder`; `opBeeld` hoort welk deel zij toont, `keuzes` zijn die van de lijst. */
export async function openBuurtkaart(houder, gegevens, { opBeeld, keuzes }) {
  const { openKaart } = await import(gegevens.module);
  const uitleg = maak("p", { id: "buurtkaart-uitleg", textContent: gegevens.teksten.uitleg });
  const melding = maak("p");
  melding.setAttribute("role", "status");
  houder.append(uitleg);
  const { blad, L, prik } = await openKaart(houder, gegevens, { uitleg: uitleg.id });
  houder.append(melding);
  const punten = new Punten(L, blad, gegevens, keuzes, melding);
  const toon = async () => {
    const beeld = blad.getBounds();
    opBeeld([beeld.getWest(), beeld.getSouth(), beeld.getEast(), beeld.getNorth()].map((graad) => graad.toFixed(6)).join(","));
    try {
      await punten.teken();
    } catch (fout) {
      console.warn(fout);
      melding.textContent = gegevens.teksten.zonder_kaart;
    }
  };
  blad.on("moveend", toon);
  await toon();
  return {
    ga(punt) {
      prik(punt);
      blad.setView(punt, ZOOM_BIJ_PLEK, { animate: false });
    },
    weg: () => blad.remove(),
  };
}
