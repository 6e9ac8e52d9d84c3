// Passkeys: koppelt de knop op dit scherm aan het script van allauth, en zegt het als het niet lukt.
const script = document.querySelector("script[data-wat]");
const { wat, knop, veld, zonder, mislukt } = script.dataset;

if (window.PublicKeyCredential) {
  for (const deel of document.querySelectorAll("[data-passkey]")) deel.hidden = false;
  const ids = { login: knop, add: knop, authenticate: knop, credential: veld, passwordless: zonder || undefined };
  if (wat !== "loginForm") ids.data = "js_data";
  window.allauth.webauthn.forms[wat]({ ids });
}

document.addEventListener("allauth.error", (fout) => {
  fout.preventDefault();
  const plek = document.getElementById(knop);
  let melding = document.querySelector(".toegang-fout");
  if (!melding) {
    melding = document.createElement("p");
    melding.className = "toegang-fout";
    melding.setAttribute("role", "alert");
    plek.before(melding);
  }
  melding.textContent = mislukt;
});
