# ruff: noqa: T201
"""What writing 100,000 notes costs, against bare genanki writing the same notes.

    python -m tests.benchmarks.anki [NOTES]

Each run is a process of its own, the two take turns, the least of three counts.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from quiz.anki import note_type
from quiz.anki.collection import note_model
from quiz.anki.decks import DeckOfNotes
from quiz.anki.identity import guid
from quiz.anki.notes import Note
from quiz.anki.package import write_streams

ROUNDS = 3
NOON = 1_795_348_800
WAYS = ("genanki", "quiz")


def main(count: int) -> None:
    """Print both and their ratios."""
    costs: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    for _ in range(ROUNDS):
        for way in WAYS:
            with tempfile.TemporaryDirectory() as folder:
                words = [sys.executable, "-m", __spec__.name, way, str(count), folder]
                done = subprocess.run(words, check=True, capture_output=True, text=True)
                seconds, megabytes, size, left = done.stdout.split()
                costs[way].append((float(seconds), float(megabytes)))
                print(
                    f"{way:8} {seconds} s  {megabytes} MB  file {size} MB  left {left}"
                )
    least = {way: tuple(map(min, zip(*costs[way], strict=True))) for way in WAYS}
    time, memory = (least["quiz"][i] / least["genanki"][i] for i in range(2))
    print(f"time x{time:.2f} (at most 1.3), peak memory x{memory:.2f} (at most 1.5)")


def made(count: int) -> Iterator[Note]:
    """Notes with every field filled, as the shipped decks have them."""
    for number in range(count):
        text = f"{number}년 평양에서 만난 사람은 누구인가? &lt;{number}&gt;"
        question = f"world:event-{number}/who.visitor"
        yield Note(
            question=question,
            guid=guid(question),
            fields=tuple(f"{text} {field.name}" for field in note_type.FIELDS),
            tags=("aspect::who", "decade::1990s", f"event::event-{number}"),
        )


def with_genanki(count: int, folder: Path) -> Path:
    """Write the notes as genanki's own documentation does."""
    import genanki

    deck = genanki.Deck(1 << 30, "notes", "")
    model = note_model()
    for note in made(count):
        deck.add_note(
            genanki.Note(
                model=model, fields=list(note.fields), guid=note.guid, tags=note.tags
            )
        )
    file = folder / "genanki.apkg"
    genanki.Package(deck).write_to_file(str(file), timestamp=NOON)
    return file


def with_quiz(count: int, folder: Path) -> Path:
    """Write the same notes from an iterator."""
    deck = DeckOfNotes(id="notes", name="notes", description="", notes=())
    file = folder / "quiz.apkg"
    write_streams([(deck, made(count))], Changed(), file)
    return file


class Changed(dict[str, int]):
    """Every note changed at noon."""

    def __missing__(self, guid: str) -> int:
        return NOON


def measure(way: str, count: int, folder: Path) -> None:
    """Print seconds of the processor, peak megabytes, size and what was left behind."""
    scratch = folder / "scratch"
    scratch.mkdir()
    tempfile.tempdir = str(scratch)
    before = process_time()
    file = {"genanki": with_genanki, "quiz": with_quiz}[way](count, folder)
    seconds = process_time() - before
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    left = len(list(scratch.iterdir()))
    print(f"{seconds:.2f} {peak:.0f} {file.stat().st_size / 1e6:.1f} {left}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [way, count, folder] if way in WAYS:
            measure(way, int(count), Path(folder))
        case [count]:
            main(int(count))
        case _:
            main(100_000)
