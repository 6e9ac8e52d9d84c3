// De kaart bij een vraag naar een plek. De woorden in het tekstveld zijn een gelijkwaardig antwoord; dit geeft er een
// punt bij. De kaart zelf wordt pas geladen als iemand haar opent, of als er al een punt is.

const formulier = document.querySelector("form[data-kaart]");
const gegevens = JSON.parse(formulier.dataset.kaart);
const { teksten } = gegevens;

const maak = (soort, eigenschappen = {}) => Object.assign(document.createElement(soort), eigenschappen);

class Plek {
  constructor(vak, nummer) {
    [this.breedte, this.lengte] = vak.querySelectorAll("input[type=hidden]");
    this.stand = maak("p", { className: "plek__stand" });
    this.stand.setAttribute("role", "status");
    this.houder = maak("div", { className: "plek__kaart", hidden: true });
    this.uitleg = maak("p", { id: `kaartuitleg-${nummer}` });
    this.uitleg.textContent = matchMedia("(pointer: coarse)").matches ? teksten.tik : teksten.klik;
    this.opener = this.knop(teksten.kies, () => (this.houder.hidden ? this.open() : this.sluit()));
    this.verwijder = this.knop(teksten.verwijder, () => this.zet(null));
    this.verwijder.hidden = true;
    const knoppen = this.groep(this.opener);
    if ("geolocation" in navigator && window.isSecureContext) knoppen.append(this.knop(teksten.locatie, () => this.vraagLocatie()));
    // Niet onder de kaart: wie een punt koos, kan het ook weghalen als de kaart niet laadt.
    knoppen.append(this.verwijder);
    this.houder.append(this.uitleg);
    this.noemVraag(vak.querySelector("input").labels[0], knoppen.children, nummer);
    vak.append(maak("p", { className: "nl-form-field__description", textContent: teksten.vrij }), knoppen, this.stand, this.houder);
    vak.classList.add("plek");
    if (this.punt) this.open();
  }

  knop(tekst, opdracht) {
    const element = maak("button", { type: "button", className: "nl-button nl-button--secundair", textContent: tekst });
    element.addEventListener("click", opdracht);
    return element;
  }

  groep(...knoppen) {
    const balk = maak("div", { className: "nl-button-group plek__knoppen" });
    balk.append(...knoppen);
    return balk;
  }

  /** Bij meer kaarten in één formulier is te horen bij welke vraag een knop hoort. */
  noemVraag(label, knoppen, nummer) {
    if (!label) return;
    label.id = label.id || `kaartvraag-${nummer}`;
    for (const knop of knoppen) knop.setAttribute("aria-describedby", label.id);
  }

  get punt() {
    const paar = [this.breedte, this.lengte].map(({ value }) => (value ? Number(value) : NaN));
    return paar.every(Number.isFinite) ? paar : null;
  }

  async open() {
    this.houder.hidden = false;
    this.opener.textContent = teksten.sluit;
    if (!this.kaart && !(await this.laad())) return;
    const plek = this.punt || gegevens.begin;
    if (plek) this.kaart.ga(plek);
    this.toon();
  }

  sluit() {
    this.houder.hidden = true;
    this.opener.textContent = teksten.kies;
  }

  async laad() {
    this.stand.textContent = teksten.laden;
    this.bezig = this.bezig || this.maakKaart();
    try {
      this.kaart = await this.bezig;
    } catch (fout) {
      console.warn(fout);
      this.bezig = undefined;
      this.sluit();
      this.verwijder.hidden = !this.punt;
      this.stand.textContent = this.punt ? teksten.punt_zonder_kaart : teksten.zonder_kaart;
      return false;
    }
    return true;
  }

  async maakKaart() {
    const { openKaart } = await import(gegevens.module);
    const kaart = await openKaart(this.houder, gegevens, { opKlik: (punt) => this.zet(punt), uitleg: this.uitleg.id });
    this.houder.append(this.groep(this.knop(teksten.midden, () => this.zet(kaart.midden()))));
    return kaart;
  }

  zet(punt) {
    const was = this.punt;
    [this.breedte.value, this.lengte.value] = punt || ["", ""];
    this.toon();
    if (punt || !was) return;
    this.stand.textContent = teksten.verwijderd;
    // De knop verdwijnt: laat de focus niet verloren gaan.
    (this.houder.hidden ? this.opener : this.houder.querySelector(".kaart__veld")).focus();
  }

  toon() {
    const { punt } = this;
    this.verwijder.hidden = !punt;
    if (this.kaart) this.kaart.prik(punt);
    const wijk = punt && this.kaart ? this.kaart.wijk(punt) : "";
    const gekozen = wijk ? teksten.gekozen_wijk.replace("{wijk}", wijk) : teksten.gekozen;
    this.stand.textContent = punt ? gekozen : "";
  }

  vraagLocatie() {
    this.stand.textContent = teksten.zoekt;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.neemLocatie([coords.latitude, coords.longitude].map((graad) => Number(graad.toFixed(6)))),
      () => { this.stand.textContent = teksten.zonder_locatie; },
      { enableHighAccuracy: true, timeout: 10000 },
    );
  }

  async neemLocatie(punt) {
    const [west, zuid, oost, noord] = gegevens.gebied;
    if (punt[0] < zuid || punt[0] > noord || punt[1] < west || punt[1] > oost) {
      this.stand.textContent = teksten.buiten;
      return;
    }
    this.zet(punt);
    await this.open();
  }
}

document.querySelectorAll("[data-plaats]").forEach((vak, nummer) => new Plek(vak, nummer));
