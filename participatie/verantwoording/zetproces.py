"""Zet een stuk als PDF/UA, in een eigen proces met een grens aan het geheugen.

De zetmachine geeft geheugen pas terug als haar proces stopt. Draait buiten Django: gegevens en opties komen als
JSON binnen, de pdf gaat naar buiten, een melding naar de foutstroom.
"""

import json
import resource
import sys

import typst


def main() -> None:
    """Lees de opdracht, zet haar en schrijf de pdf."""
    opdracht = json.load(sys.stdin.buffer)
    grens = opdracht["geheugen"]
    resource.setrlimit(resource.RLIMIT_AS, (grens, grens))
    pdf = typst.compile(
        opdracht["sjabloon"],
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[opdracht["letters"]]),
        sys_inputs={"gegevens": json.dumps(opdracht["gegevens"])},
        format="pdf",
        pdf_standards="ua-1",
        timestamp=opdracht["tijdstip"],
    )
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
