// Op een smal scherm ligt het zijpaneel over het formulier: wie een tip kiest, wil het veld zien.
const smal = window.matchMedia("(max-width: 50em)");

document.addEventListener("click", (gebeurtenis) => {
  if (smal.matches && gebeurtenis.target.closest("[data-schrijfhulp] a")) {
    document.querySelector("[data-form-side-close-button]")?.click();
  }
});
