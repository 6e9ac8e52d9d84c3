/* Begint wat Wagtail anders met een script in de pagina zou beginnen; zie stadmaken/common/cmsscript.py. */
(() => {
  const FUNCTIES = new Set(["initDateChooser", "initTimeChooser", "initDateTimeChooser"]);
  const KLASSE = /^(InlinePanel|MultipleChooserPanel|[A-Z][A-Za-z]*Chooser)$/;

  function begin(plek) {
    if (plek.dataset.begonnen) return;
    plek.dataset.begonnen = "ja";
    const naam = plek.dataset.begin;
    const waarden = JSON.parse(plek.textContent);
    if (FUNCTIES.has(naam)) window[naam](...waarden);
    else if (KLASSE.test(naam)) new window[naam](...waarden);
  }

  function zoek(deel) {
    if (deel.nodeType !== Node.ELEMENT_NODE) return;
    if (deel.matches("script[data-begin]")) begin(deel);
    else deel.querySelectorAll("script[data-begin]").forEach(begin);
  }

  document.addEventListener("DOMContentLoaded", () => {
    zoek(document.body);
    new MutationObserver((lijst) => lijst.forEach((een) => een.addedNodes.forEach(zoek))).observe(document.body, {
      childList: true,
      subtree: true,
    });
  });
})();
