// Wie een ander voorbeeld kiest terwijl Wagtail het vorige nog laadt, houdt soms het vorige: wie het eerst klaar is,
// gooit de ander weg. Staat er iets anders dan er gekozen is, dan vraagt dit het nog eens.
document.addEventListener("w-preview:loaded", () => {
  const keuze = document.getElementById("id_preview_mode");
  const kader = document.getElementById("w-preview-iframe");
  if (!keuze || !kader?.src) return;
  const getoond = new URL(kader.src).searchParams.get("mode");
  // Pas als Wagtail met dit voorbeeld klaar is: daarvoor telt een nieuwe vraag niet.
  if (getoond !== keuze.value) setTimeout(() => keuze.dispatchEvent(new Event("change", { bubbles: true })));
});
