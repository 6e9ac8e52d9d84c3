// Een kaart van de stad: wijken met hun naam, zo nodig met een ondergrond, en knoppen voor wie niet kan slepen.
// Leaflet komt er pas bij als iemand om de kaart vraagt. Zonder dit bestand werkt alles ook.

// Met een ondergrond is een straat te herkennen, zonder alleen een wijk.
const ROND_EEN_PUNT = { met: 16, zonder: 14 };
// Is de site al een andere tegel aan het halen, dan vragen wij het later nog eens: steeds later, en niet allemaal tegelijk.
const OPNIEUW = { keren: 6, na: 250 };
let geladen;

function knop(tekst, opdracht, klasse = "nl-button nl-button--secundair") {
  const element = Object.assign(document.createElement("button"), { type: "button", className: klasse, textContent: tekst });
  element.addEventListener("click", opdracht);
  return element;
}

function haalStijl(adres) {
  return new Promise((klaar, mislukt) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: adres });
    link.addEventListener("load", klaar);
    link.addEventListener("error", mislukt);
    document.head.append(link);
  });
}

async function haalVlakken(adres) {
  const antwoord = await fetch(adres, { credentials: "same-origin" });
  if (!antwoord.ok) throw new Error(`${adres} antwoordt met ${antwoord.status}`);
  return antwoord.json();
}

/** Leaflet, de stijl en de vlakken; één keer, en na een mislukking opnieuw. */
function haalAlles(gegevens) {
  if (!geladen) {
    geladen = Promise.all([haalVlakken(gegevens.vlakken), import(gegevens.leaflet), ...gegevens.stijlen.map(haalStijl)])
      .then(([vlakken]) => vlakken);
    geladen.catch(() => { geladen = undefined; });
  }
  return geladen;
}

function snijdt([breedte, lengte], [x1, y1], [x2, y2]) {
  return y1 > breedte !== y2 > breedte && lengte < ((x2 - x1) * (breedte - y1)) / (y2 - y1) + x1;
}

/** De naam van het vlak waar een punt in ligt, of een lege tekst; dezelfde regel als op de server. */
function naamBij(punt, delen) {
  const ligtIn = (vlak) =>
    vlak.flatMap((ring) => ring.slice(1).map((eind, nummer) => snijdt(punt, ring[nummer], eind))).filter(Boolean).length % 2;
  const deel = delen.find(({ geometry: { type, coordinates } }) => (type === "Polygon" ? [coordinates] : coordinates).some(ligtIn));
  return deel ? deel.properties.naam : "";
}

/** De naam van de wijk waar een punt in ligt, zonder een kaart te tekenen. */
export async function wijkBij({ vlakken }, punt) {
  return naamBij(punt, (await haalVlakken(vlakken)).features);
}

function tekenVlakken(L, kaart, delen) {
  const vlakken = L.geoJSON(delen, { interactive: false, className: "kaart__vlak" }).addTo(kaart);
  const namen = vlakken.getLayers().map((laag) => {
    const { naam } = laag.feature.properties;
    const tekst = Object.assign(document.createElement("span"), { textContent: naam });
    const icon = L.divIcon({ className: "kaart__naam", html: tekst, iconSize: null });
    const plek = L.marker(laag.getBounds().getCenter(), { icon, interactive: false, keyboard: false }).addTo(kaart);
    return { naam, laag, tekst, plek };
  });
  const schik = () => schikNamen(L, kaart, namen, delen);
  kaart.on("moveend resize", schik);
  schik();
  return vlakken;
}

/** Het midden van wat er van een wijk in beeld is, als dat in die wijk ligt; anders het midden van de wijk. */
function middenInBeeld(L, kaart, { naam, laag }, delen) {
  const [rand, beeld] = [laag.getBounds(), kaart.getBounds()];
  if (!rand.intersects(beeld)) return null;
  const midden = L.latLngBounds(
    [Math.max(rand.getSouth(), beeld.getSouth()), Math.max(rand.getWest(), beeld.getWest())],
    [Math.min(rand.getNorth(), beeld.getNorth()), Math.min(rand.getEast(), beeld.getEast())],
  ).getCenter();
  return naamBij([midden.lat, midden.lng], delen) === naam ? midden : rand.getCenter();
}

/** Toont alleen namen die elkaar niet raken; de grootste wijk gaat voor. */
function schikNamen(L, kaart, namen, delen) {
  const staan = [];
  const breedte = ({ laag }) => laag.getBounds().getEast() - laag.getBounds().getWest();
  for (const een of [...namen].sort((dit, dat) => breedte(dat) - breedte(dit))) {
    const midden = middenInBeeld(L, kaart, een, delen);
    if (midden) een.plek.setLatLng(midden);
    const punt = kaart.latLngToLayerPoint(een.plek.getLatLng());
    const half = L.point(een.tekst.offsetWidth, een.tekst.offsetHeight).divideBy(2).add([2, 1]);
    const vak = L.bounds(punt.subtract(half), punt.add(half));
    const past = Boolean(midden) && !staan.some((eerder) => eerder.overlaps(vak));
    een.tekst.classList.toggle("kaart__naam-tekst--weg", !past);
    if (past) staan.push(vak);
  }
}

function maakKnoppen(kaart, teksten) {
  const stap = () => Math.min(kaart.getSize().x, kaart.getSize().y) / 3;
  const richtingen = { links: ["←", [-1, 0]], omhoog: ["↑", [0, -1]], omlaag: ["↓", [0, 1]], rechts: ["→", [1, 0]] };
  const balk = Object.assign(document.createElement("div"), { className: "kaart__knoppen" });
  balk.setAttribute("role", "group");
  balk.setAttribute("aria-label", teksten.bewegen);
  const voegToe = (naam, teken, opdracht) => {
    const element = knop(teken, opdracht, "kaart__knop");
    element.setAttribute("aria-label", teksten[naam]);
    element.title = teksten[naam];
    balk.append(element);
  };
  // Zonder beweging: bij snel drukken breekt elke volgende stap anders de vorige af.
  const meteen = { animate: false };
  voegToe("in", "+", () => kaart.zoomIn(1, meteen));
  voegToe("uit", "−", () => kaart.zoomOut(1, meteen));
  for (const [naam, [teken, [x, y]]] of Object.entries(richtingen)) {
    voegToe(naam, teken, () => kaart.panBy([x * stap(), y * stap()], meteen));
  }
  return balk;
}

function tekenTegels(L, kaart, { tegels, zoom }, bounds) {
  const keren = new WeakMap();
  L.tileLayer(tegels, { bounds, maxZoom: zoom[1] })
    .on("tileerror", ({ tile }) => {
      const keer = keren.get(tile) || 0;
      if (keer === OPNIEUW.keren) return;
      keren.set(tile, keer + 1);
      setTimeout(() => { if (tile.isConnected) tile.src = tile.src; }, OPNIEUW.na * 2 ** keer * (0.5 + Math.random()));
    })
    .addTo(kaart);
}

/** Leaflet ziet alleen dat het venster verandert; een kaart kan ook dicht zijn geweest toen de telefoon draaide. */
function volgMaat(kaart, vak) {
  new ResizeObserver(() => { if (vak.offsetWidth) kaart.invalidateSize({ animate: false }); }).observe(vak);
}

function maakKaart(L, vak, gegevens, vlakken) {
  const [west, zuid, oost, noord] = gegevens.gebied;
  const gebied = L.latLngBounds([zuid, west], [noord, oost]);
  const beweegt = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const kaart = L.map(vak, {
    attributionControl: false,
    zoomControl: false,
    // Eén vinger schuift de pagina, twee vingers de kaart: zo komt niemand op een telefoon vast te zitten.
    dragging: !matchMedia("(pointer: coarse)").matches,
    scrollWheelZoom: false,
    minZoom: gegevens.zoom[0],
    maxZoom: gegevens.zoom[1],
    maxBounds: gebied.pad(0.1),
    maxBoundsViscosity: 1,
    zoomAnimation: beweegt,
    fadeAnimation: beweegt,
    markerZoomAnimation: beweegt,
    inertia: beweegt,
  });
  kaart.fitBounds(gebied, { animate: false });
  if (gegevens.tegels) tekenTegels(L, kaart, gegevens, gebied);
  vak.classList.toggle("kaart__veld--met-tegels", Boolean(gegevens.tegels));
  // Wat hier getekend wordt, staat er ook in woorden; een laag met eigen punten blijft wel te horen.
  for (const laag of ["tilePane", "overlayPane", "shadowPane", "markerPane"]) kaart.getPane(laag).setAttribute("aria-hidden", "true");
  if (vlakken.features.length) {
    const rand = tekenVlakken(L, kaart, vlakken.features).getBounds();
    kaart.fitBounds(rand, { animate: false });
  }
  return { kaart, gebied };
}

/**
 * Zet een kaart in `houder`. Geeft: `prik(punt)` zet, verplaatst of verwijdert (null) de prik, `ga(punt)` zet een punt
 * in het midden, `midden()` is dat punt, `wijk(punt)` de naam van de wijk, `inGebied(punt)` of het op de kaart past; `blad` en `L`
 * zijn de kaart van Leaflet en Leaflet zelf.
 * Een punt is [breedtegraad, lengtegraad]. `opKlik` hoort op welk punt iemand klikt of Enter drukt.
 */
export async function openKaart(houder, gegevens, { opKlik, uitleg } = {}) {
  const vlakken = await haalAlles(gegevens);
  const L = window.L;
  const doos = Object.assign(document.createElement("div"), { className: "kaart" });
  const vak = Object.assign(document.createElement("div"), { className: "kaart__veld" });
  vak.setAttribute("role", "group");
  vak.setAttribute("aria-label", gegevens.teksten.kaart);
  if (uitleg) vak.setAttribute("aria-describedby", uitleg);
  doos.append(vak);
  houder.append(doos);
  const { kaart, gebied } = maakKaart(L, vak, gegevens, vlakken);
  volgMaat(kaart, vak);
  const bron = [gegevens.bron, vlakken.bron].filter(Boolean).join(". ");
  if (bron) doos.append(Object.assign(document.createElement("p"), { className: "kaart__bron", textContent: `${bron}.` }));
  doos.append(maakKnoppen(kaart, gegevens.teksten));

  const icon = L.divIcon({
    className: "kaart__prik",
    html: '<svg viewBox="0 0 32 44" width="32" height="44" focusable="false"><path d="M16 1.5C8 1.5 1.5 8 1.5 16 1.5 26.5 16 42 16 42s14.5-15.5 14.5-26C30.5 8 24 1.5 16 1.5z"/><circle cx="16" cy="16" r="5.5"/></svg>',
    iconSize: [32, 44],
    iconAnchor: [16, 42],
  });
  let prik;
  const rond = ({ lat, lng }) => [Number(lat.toFixed(6)), Number(lng.toFixed(6))];
  const midden = () => rond(kaart.getCenter());
  if (opKlik) {
    vak.append(Object.assign(document.createElement("div"), { className: "kaart__kruis" }));
    kaart.on("click", ({ latlng }) => opKlik(rond(latlng)));
    vak.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key !== "Enter" || gebeurtenis.target !== vak) return;
      gebeurtenis.preventDefault();
      opKlik(midden());
    });
  }
  return {
    midden,
    prik(punt) {
      if (prik) prik.remove();
      prik = punt ? L.marker(punt, { icon, interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(kaart) : undefined;
    },
    ga: (punt) => kaart.setView(punt, Math.max(kaart.getZoom(), ROND_EEN_PUNT[gegevens.tegels ? "met" : "zonder"]), { animate: false }),
    wijk: (punt) => naamBij(punt, vlakken.features),
    inGebied: (punt) => gebied.contains(punt),
    blad: kaart,
    L,
  };
}
