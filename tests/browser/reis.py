"""Wat iemand op de reis van bord naar antwoord doet, zoals een mens het doet: op wat er op het scherm staat."""

import io
import re
import sqlite3
from contextlib import closing
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.demosite import Demosite
from tests.browser.wachten import wacht_tot


def log_in(pagina: Page, naam: str) -> None:
    """Naar het CMS, met een account van de demosite."""
    pagina.goto("/cms/")
    pagina.locator("[name=username]").fill(naam)
    pagina.locator("[name=password]").fill(f"welkom-{naam}-demo")
    pagina.locator("form [type=submit]").first.click()
    expect(pagina).not_to_have_url(re.compile("/login/"))


def in_menu_inbreng(pagina: Page, naam: str | re.Pattern[str]) -> None:
    """Klap “Inbreng” in het menu van het CMS uit en kies een onderdeel."""
    pagina.get_by_role("button", name=re.compile(r"^Inbreng( \(\d+\+?\))?$")).click()
    pagina.get_by_role("link", name=naam).click()


def download_poster(pagina: Page, bord: str) -> bytes:
    """Zoek het bord op in het CMS en haal de poster op."""
    pagina.goto("/cms/participatie/infobord/")
    rij = pagina.get_by_role("row").filter(has_text=bord)
    pagina.goto(str(rij.get_by_role("link", name="Poster").first.get_attribute("href")))
    with pagina.expect_download() as download:
        pagina.get_by_role("link", name="Poster A3 (pdf)").click()
    return Path(download.value.path()).read_bytes()


def lees_qr(pdf: bytes) -> str:
    """Het adres dat een telefoon uit de afgedrukte poster leest."""
    beeld = pypdfium2.PdfDocument(pdf)[0].render(scale=1.5).to_pil()
    gevonden = zxingcpp.read_barcodes(beeld)
    assert len(gevonden) == 1
    return str(gevonden[0].text)


def foto() -> bytes:
    """Een foto zoals een telefoon haar maakt, met de plaats erin."""
    beeld = Image.effect_mandelbrot((1200, 900), (-2.0, -1.2, 1.0, 1.2), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 22.0, 51.0), 3: "E", 4: (4.0, 38.0, 12.0)}
    buffer = io.BytesIO()
    beeld.save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def open_inbreng(pagina: Page, kenmerk: str) -> None:
    """Zoek de inbreng op in de werklijst van het CMS en open haar."""
    pagina.goto("/cms/inbreng/")
    pagina.get_by_text("Zoeken en filteren").click()
    pagina.get_by_label("Kenmerk of tekst").fill(kenmerk)
    pagina.get_by_role("button", name="Toon", exact=True).click()
    pagina.get_by_role("row").filter(has_text=kenmerk).get_by_role("link").first.click()


def uitgaand(site: Demosite, adres: str) -> list[tuple[str, str]]:
    """Status en tekst van elk bericht aan dit adres, uit de database, het oudste eerst."""
    with closing(sqlite3.connect(site.var / "db.sqlite3")) as db:
        vraag = "SELECT status, tekst FROM common_bericht WHERE aan = ? ORDER BY id"
        return list(db.execute(vraag, [adres]))


def laat_tijd_voorbijgaan(site: Demosite) -> None:
    """De bedenktijd waarin een medewerker nog terug kan, is om."""
    with closing(sqlite3.connect(site.var / "db.sqlite3", timeout=20)) as db, db:
        db.execute("UPDATE common_bericht SET niet_voor = gemaakt_op WHERE status = 'wacht'")


def mails_aan(site: Demosite, adres: str) -> list[str]:
    """Onderwerp en tekst van de mails die de werker heeft verstuurd."""
    delen = [deel for pad in (site.var / "mail").iterdir() for deel in pad.read_bytes().split(b"-" * 79)]
    mails = [message_from_bytes(deel.strip(), policy=policy.default) for deel in delen if deel.strip()]
    return [_leesbaar(mail) for mail in mails if adres in str(mail["To"])]


def wacht_op_mail(site: Demosite, adres: str, patroon: str) -> re.Match[str]:
    """De vondst in een mail aan dit adres, zodra de werker haar heeft verstuurd: dat duurt een paar tellen."""
    return wacht_tot(
        lambda: next(filter(None, (re.search(patroon, mail) for mail in mails_aan(site, adres))), None),
        lambda: f"geen mail met {patroon} aan {adres}: {uitgaand(site, adres)}",
    )


def pad_in(tekst: str, patroon: str) -> str:
    """Het adres op de site dat in deze tekst staat."""
    gevonden = re.search(patroon, tekst)
    assert gevonden, f"{patroon} staat niet in: {tekst}"
    return gevonden[0]


def _leesbaar(mail: EmailMessage) -> str:
    lichaam = mail.get_body(("plain",))
    tekst = str(lichaam.get_content()) if lichaam else ""
    return f"{mail['Subject']}\n{' '.join(tekst.split())}"
