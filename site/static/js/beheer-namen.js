// Wat in schermen van Wagtail geen naam heeft voor wie het scherm hoort of geen muis gebruikt, krijgt er hier een.
const RUST = 200;

// Een tekstveld met opmaak heet zoals het label dat erboven staat.
function noemTekstvelden() {
  for (const vak of document.querySelectorAll(".Draftail-Editor [role=textbox]:not([aria-labelledby])")) {
    const veld = vak.closest("[data-field-input]")?.querySelector("input[id]")?.id;
    const kop = vak.closest("section[aria-labelledby]")?.getAttribute("aria-labelledby");
    const label = [veld && `${veld}-label`, kop].find((id) => id && document.getElementById(id));
    if (label) vak.setAttribute("aria-labelledby", label);
  }
}

// De kalender is er voor de muis; een datum typen kan in het veld zelf.
function slaKalendersOver() {
  for (const knop of document.querySelectorAll(".xdsoft_datetimepicker button:not([tabindex])")) knop.tabIndex = -1;
}

function ronde() {
  noemTekstvelden();
  slaKalendersOver();
}

let wacht;
new MutationObserver(() => {
  clearTimeout(wacht);
  wacht = setTimeout(ronde, RUST);
}).observe(document.body, { childList: true, subtree: true });
ronde();
