// Overtypen met het toetsenbord: Ctrl en Enter slaat op.
for (const formulier of document.querySelectorAll("form[data-bewaar]")) {
  const knop = formulier.querySelector(".inbreng-actiebalk button[type=submit]");
  const hint = formulier.querySelector(".papier-toets");
  if (hint) hint.hidden = false;
  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && (gebeurtenis.ctrlKey || gebeurtenis.metaKey)) {
      gebeurtenis.preventDefault();
      knop.click();
    }
  });
}
