// Het punt bij een inbreng op de kaart, in het CMS. De wijk en de coördinaten staan er ook zonder dit bestand.

for (const vak of document.querySelectorAll("[data-toon-kaart]")) {
  const gegevens = JSON.parse(vak.dataset.toonKaart);
  const knop = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button button-secondary",
    textContent: gegevens.teksten.toon,
  });
  const stand = document.createElement("p");
  stand.setAttribute("role", "status");
  knop.addEventListener("click", async () => {
    knop.disabled = true;
    try {
      const { openKaart } = await import(gegevens.module);
      const kaart = await openKaart(vak, gegevens);
      kaart.prik(gegevens.punt);
      kaart.ga(gegevens.punt);
      vak.querySelector(".kaart__veld").focus();
      knop.remove();
    } catch (fout) {
      console.warn(fout);
      knop.disabled = false;
      stand.textContent = gegevens.teksten.mislukt;
    }
  });
  vak.append(knop, stand);
}
