"""Makes the pictures of cards in docs/pictures as Anki itself renders them.

    python docs/anki_pictures.py [--all FOLDER]

Needs Chromium, the real `anki` and a font with Hangul. The shipped decks are exported,
imported into an empty collection and rendered by Anki; the page around a card is the
one of Anki's reviewer. `--all` also draws every width and both modes, to look at.
"""

import argparse
import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

os.environ["ANKI_TEST_MODE"] = "1"

# Cards cannot be imported first: they need what the collection imports.
from anki.collection import (
    Card,
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

from quiz.cli import main as quiz

FOLDER = Path(__file__).parent / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--hide-scrollbars"),
    *("--disable-component-update", "--disable-sync", "--force-device-scale-factor=1"),
)
LEAST = 500  # pixels: no window of Chromium is narrower

PAGE = """<!doctype html><html class="{mode}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head><body class="card card1 {mode}"><div id="qa">{html}</div></body></html>"""

NARROW = """<!doctype html><body style="margin:0;background:#888">
<iframe src="card.html" style="border:0;width:{width}px;height:{height}px"></iframe>"""


@dataclass(frozen=True)
class View:
    """One picture: which question and side, what was typed, how wide, light or night."""

    name: str
    question: str
    width: int
    height: int
    answered: bool = True
    night: bool = False
    typed: str = ""
    lang: str = "ko"
    options: str = "folded"


SUMMIT = "korea-russia:putin-kim-jong-un-vladivostok-2019"
DECLARATIONS = (
    "korea-russia:china-dprk-treaty-1961-signing+joint-declaration-2000-signing"
    "+moscow-declaration-signing-2001+treaty-1961-signing"
)
TREATIES = "korea-russia:agreement-1949-signing+treaty-1961-signing"
KEPT = (
    View("anki-front", f"{SUMMIT}/where.city", 500, 330, answered=False),
    View("anki-back", f"{SUMMIT}/where.city", 500, 900, typed="하바롭스크"),
    View("anki-night", f"{SUMMIT}/where.city", 500, 900, night=True, lang="en"),
)


def main() -> int:
    """Draw the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    folder = parser.parse_args().all
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"No Chromium found: install {' or '.join(BROWSERS)}.\n")
        return 1
    for view in KEPT:
        draw(browser, view, FOLDER)
    for view in every() if folder else ():
        draw(browser, view, folder)
    return 0


def every() -> Iterator[View]:
    """Cards of every sort at every width, light and night."""
    for width, height in ((320, 1300), (800, 1100), (3840, 2160)):
        for night in (False, True):
            for answered in (False, True):
                mode = "night" if night else "light"
                side = "back" if answered else "front"
                for place, question in enumerate(LOOKED_AT):
                    yield View(
                        f"{place}-{side}-{mode}-{width}",
                        question,
                        width,
                        height,
                        answered,
                        night,
                        lang="en" if night else "ko",
                        options="shown" if place % 2 else "folded",
                    )


LOOKED_AT = (
    f"{SUMMIT}/where.city",
    f"{SUMMIT}/when.year",
    f"{DECLARATIONS}/order",
    f"{TREATIES}/earlier",
)


def draw(browser: str, view: View, folder: Path) -> None:
    """Render the card in Anki, and the page in Chromium."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        page, picture = scratch / "card.html", scratch / "card.png"
        page.write_text(rendered(view), encoding="utf-8")
        if view.width < LEAST:
            page = scratch / "narrow.html"
            frame = NARROW.format(width=view.width, height=view.height)
            page.write_text(frame, encoding="utf-8")
        words = [f"--user-data-dir={scratch / 'browser'}", f"--screenshot={picture}"]
        words.append(f"--window-size={max(view.width, LEAST)},{view.height}")
        subprocess.run(  # noqa: S603
            [browser, *QUIET, *words, page.as_uri()], check=True, capture_output=True
        )
        folder.mkdir(exist_ok=True)
        shutil.copy(picture, folder / f"{view.name}.png")
    sys.stderr.write(f"{view.name}.png\n")


@cache
def collection_of(lang: str, options: str) -> Collection:
    """A collection of Anki that holds every shipped deck."""
    scratch = Path(tempfile.mkdtemp(prefix="anki-pictures-"))
    atexit.register(shutil.rmtree, scratch)
    package = scratch / "decks.apkg"
    words = ["export", "anki", "-o", str(package), "--options", options]
    register = ["--register", str(scratch / "register.tsv")]
    quiz([*words, *register, "--lang", lang, "--now", "2026-11-22T12:00Z"])
    collection = Collection(str(scratch / "collection.anki2"))
    request = ImportAnkiPackageRequest(
        package_path=str(package), options=ImportAnkiPackageOptions()
    )
    collection.import_anki_package(request)
    collection.models._clear_cache()
    return collection


def rendered(view: View) -> str:
    """The page of one side of a card, with the box to type in or what became of it."""
    collection = collection_of(view.lang, view.options)
    (found,) = collection.find_notes(f'"Id:{view.question}"')
    (card,) = collection.get_note(found).cards()
    html = card.answer() if view.answered else card.question()
    html = html.replace("[[type:Typed]]", typed(collection, card, view))
    return PAGE.format(mode="nightMode night_mode" if view.night else "", html=html)


def typed(collection: Collection, card: Card, view: View) -> str:
    """What Anki puts in the place of the box."""
    expected = card.note()["Typed"]
    if not view.answered:
        style = "font-family: 'Arial'; font-size: 20px"
        return f'<center><input type="text" id="typeans" style="{style}"></center>'
    compared = collection.compare_answer(expected, view.typed or expected)
    return f'<div style="font-family: Arial; font-size: 20px">{compared}</div>'


if __name__ == "__main__":
    sys.exit(main())
