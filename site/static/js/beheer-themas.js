// Zolang de werker mensen bericht: toon vanzelf hoe ver het is, behalve als iemand al aan het typen is.
if (document.querySelector("[data-ververs]")) {
  let gewijzigd = false;
  document.addEventListener("input", () => { gewijzigd = true; });
  setTimeout(() => { if (!gewijzigd) location.reload(); }, 5000);
}
