// Schrijftips onder een tekstveld, terwijl iemand schrijft. Zonder dit bestand werkt elk formulier gewoon.
const RUST = 700;

function plaats(veld) {
  const tips = document.createElement("div");
  tips.className = "schrijftips";
  tips.id = `${veld.id}_schrijftips`;
  veld.insertAdjacentElement("afterend", tips);
  return tips;
}

function verbind(veld, tips) {
  const ids = new Set((veld.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (tips.childElementCount) ids.add(tips.id);
  else ids.delete(tips.id);
  if (ids.size) veld.setAttribute("aria-describedby", [...ids].join(" "));
  else veld.removeAttribute("aria-describedby");
}

function volg(veld) {
  const tips = plaats(veld);
  let wacht;
  let bezig;
  let laatste = "";

  const vraag = async () => {
    if (veld.value === laatste) return;
    laatste = veld.value;
    bezig?.abort();
    bezig = new AbortController();
    const { schrijftips: soort, schrijftipsTaal: taal, schrijftipsAdres: adres } = veld.dataset;
    try {
      const antwoord = await fetch(adres, {
        method: "POST",
        signal: bezig.signal,
        headers: { "X-CSRFToken": veld.form.elements.csrfmiddlewaretoken.value },
        body: new URLSearchParams({ soort, taal, tekst: laatste }),
      });
      if (!antwoord.ok || antwoord.redirected) return;
      tips.innerHTML = await antwoord.text();
      verbind(veld, tips);
    } catch {
      // Geen verbinding, of er is alweer getypt: de tips blijven zoals ze waren.
    }
  };

  veld.addEventListener("input", () => {
    // Pas wie schrijft, hoort nieuwe tips voorlezen.
    tips.setAttribute("role", "status");
    clearTimeout(wacht);
    wacht = setTimeout(vraag, RUST);
  });
  veld.addEventListener("blur", vraag);
  vraag();
}

for (const veld of document.querySelectorAll("[data-schrijftips]")) if (veld.id && veld.form) volg(veld);
