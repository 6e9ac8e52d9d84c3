// Wie publiceert terwijl Wagtail het concept bewaart, stuurde dezelfde pagina twee keer: het concept bestond net, en de
// knop gaf “dit adres is al in gebruik”. De knop wacht nu tot het concept er is, en daarna bewaart niets meer vanzelf.
const ZELF = "form[data-controller~='w-autosave']";
const GEDULD = 10_000;
const stand = new WeakMap();
const van = (formulier) => stand.get(formulier) ?? stand.set(formulier, {}).get(formulier);

function verstuur(formulier) {
  const zijn = van(formulier);
  const knop = zijn.knop;
  clearTimeout(zijn.klok);
  stand.set(formulier, {});
  // De knop staat al op “bezig” en zou zo niet meegaan met het formulier.
  const bezig = knop?.disabled;
  if (bezig) knop.disabled = false;
  formulier.requestSubmit(knop);
  if (bezig) knop.disabled = true;
}

function bewaart(gebeurtenis) {
  const zijn = van(gebeurtenis.target);
  if (zijn.verstuurd) gebeurtenis.preventDefault();
  else zijn.bewaart = true;
}

function bewaard(gebeurtenis) {
  const zijn = van(gebeurtenis.target);
  zijn.bewaart = false;
  if (zijn.wacht) verstuur(gebeurtenis.target);
}

function verzend(gebeurtenis) {
  const formulier = gebeurtenis.target;
  if (!formulier.matches(ZELF)) return;
  const zijn = van(formulier);
  if (!zijn.bewaart) {
    zijn.verstuurd = true;
    return;
  }
  gebeurtenis.preventDefault();
  gebeurtenis.stopImmediatePropagation();
  if (zijn.wacht) return;
  zijn.wacht = true;
  zijn.knop = gebeurtenis.submitter;
  zijn.klok = setTimeout(() => verstuur(formulier), GEDULD);
}

document.addEventListener("w-autosave:save", bewaart);
document.addEventListener("w-autosave:success", bewaard);
document.addEventListener("w-autosave:error", bewaard);
document.addEventListener("submit", verzend, true);
// Terug met de knop van de browser: het formulier staat er nog, en bewaart weer vanzelf.
window.addEventListener("pageshow", () => document.querySelectorAll(ZELF).forEach((een) => stand.delete(een)));
