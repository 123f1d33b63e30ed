"""After a file changed, what stands is taken over; what comes of it is the same."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import pytest

from quiz.content.cache import keeping
from quiz.content.cache.keeping import ENDING, Cache
from quiz.content.cache.shelf import Shelf
from quiz.content.compiled import Compiled, prove
from quiz.content.folders import bundled
from quiz.content.packs import Loaded, load
from quiz.questions.index import FactIndex
from quiz.questions.settling import Kept, Proven
from quiz.questions.shuffle import draw
from tests.benchmarks.made_facts import write_facts

T = TypeVar("T")

BLOCKS = ("questions", "refusals", "outlines", "groups")
SWAPPED = (
    *("date", "title", "name", "note", "status", "within", "level", "kind", "tags"),
    *("visitor", "host", "place", "topics", "documents", "companions", "importance"),
    *("aliases", "publisher", "provisions", "part_of", "type", "sources"),
)


class Chance:
    """Draws one thing after another, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._seed, self._drawn = seed, 0

    def below(self, number: int) -> int:
        self._drawn += 1
        return draw(number, str(self._seed), str(self._drawn))

    def choice(self, among: Sequence[T]) -> T:
        return among[self.below(len(among))]

    def two(self, among: Sequence[T]) -> tuple[T, T]:
        first = self.below(len(among))
        return among[first], among[first - 1 - self.below(len(among) - 1)]


class Folder:
    """A content folder whose files are changed, with what was compiled of it."""

    def __init__(self, here: Path, core: Path | None = None) -> None:
        self.home = here / "own"
        self.folders = [core, self.home] if core else [self.home]
        self.cache = here / "cache"
        self.proven: list[str] = []  # the last time: of which events
        self.compared: list[str] = []  # and what of several

    def compile(self) -> None:
        """Make what has changed, as the program does."""
        self.proven, self.compared = [], []
        self._compile(self.cache, self._noting)

    def rows(self) -> dict[str, list[Any]]:
        """Everything that is kept."""
        return rows_in(self.cache)

    def rows_made_anew(self) -> dict[str, list[Any]]:
        """Everything that would be, had nothing been compiled before."""
        anew = self.cache.with_name("anew")
        shutil.rmtree(anew, ignore_errors=True)
        self._compile(anew, prove)
        return rows_in(anew)

    def _noting(
        self, loaded: Loaded, known: Callable[[FactIndex], Kept] | None
    ) -> Iterator[Proven]:
        for one in prove(loaded, known):
            if not one.is_kept:
                among = self.compared if "/" in one.name else self.proven
                among.append(one.name)
            yield one

    def _compile(
        self,
        cache: Path,
        proving: Callable[
            [Loaded, Callable[[FactIndex], Kept] | None], Iterable[Proven]
        ],
    ) -> None:
        one = Cache(self.folders, cache)
        if one.find(never) is None:
            loaded = load(self.folders)
            assert not loaded.problems
            one.make(loaded, never, proving)


def never() -> Compiled:
    pytest.fail("what was kept was not used")


def rows_in(cache: Path) -> dict[str, list[Any]]:
    """What a compiled file holds, whatever its blocks begin with."""
    (path,) = cache.glob(f"*{ENDING}")
    shelf = Shelf(path)
    kinds = shelf._db.execute("select distinct kind from rows").fetchall()
    found: dict[str, list[Any]] = {
        kind: list(shelf.all(kind))
        for (kind,) in kinds
        if kind not in ("made-of", "starts")
    }
    for kind in BLOCKS:
        found[kind] = list(chain.from_iterable(block for _, block in found[kind]))
    return found


def edit(home: Path, chance: Chance) -> None:
    """Change one file a little, so that it has no problems: as an author would."""
    files = sorted((home / "data").rglob("*.yaml"))
    files = [file for file in files if file.parent.name != "core"]
    edits = (swap_values, leave_out_an_event, add_an_event, make_important, swap_values)
    while True:
        file = chance.choice(files)
        text = file.read_text(encoding="utf-8")
        changed = chance.choice(edits)(text, chance)
        if changed == text:
            continue
        file.write_text(changed, encoding="utf-8")
        if not load([home]).problems:
            return
        file.write_text(text, encoding="utf-8")


def swap_values(text: str, chance: Chance) -> str:
    """Two entries have each other's value of one field."""
    key = chance.choice(SWAPPED)
    found = [*re.finditer(rf"(?<=\b{key}: )(\{{.*?\}}|\[.*?\]|[^,}}\n{{\[]+)", text)]
    if len(found) < 2:
        return text
    one, other = sorted(chance.two(found), key=lambda match: match.start())
    return "".join(
        (
            text[: one.start()],
            other[0],
            text[one.end() : other.start()],
            one[0],
            text[other.end() :],
        )
    )


def events_in(text: str) -> list[str]:
    """The events of a file as they are written; none for another file."""
    _, begins, events = text.partition("\nevents:\n")
    if text.startswith("events:\n"):
        begins, events = "\n", text.removeprefix("events:\n")
    return re.findall(r"(?m)^  - id: .*\n(?:(?:    .*)?\n)*", events) if begins else []


def leave_out_an_event(text: str, chance: Chance) -> str:
    """An event is gone."""
    events = events_in(text)
    return text.replace(chance.choice(events), "") if events else text


def add_an_event(text: str, chance: Chance) -> str:
    """There is another event like one that there is, a year later perhaps."""
    events = events_in(text)
    if not events:
        return text
    one, dated = chance.choice(events), chance.choice(events)
    date = re.search("    date: .*\n", dated)
    more = re.sub("id: .*", f"id: more-{chance.below(10**6)}", one, count=1)
    if date:
        more = re.sub("    date: .*\n", lambda _: date[0], more, count=1)
    return text.replace(one, one + more)


def make_important(text: str, chance: Chance) -> str:
    """An event must be known now."""
    events = [one for one in events_in(text) if "importance:" not in one]
    if not events:
        return text
    one = chance.choice(events)
    return text.replace(one, f"{one.rstrip()}\n    importance: 3\n")


def made(here: Path, events: int) -> Folder:
    """A folder of made facts beside the built-in types and templates."""
    write_facts(here / "own", events)
    shutil.copytree(bundled() / "data" / "core", here / "own" / "data" / "core")
    return Folder(here)


def shipped(here: Path) -> Folder:
    """A copy of everything that comes with the program."""
    for name in ("data", "decks"):
        shutil.copytree(bundled() / name, here / "own" / name)
    return Folder(here)


def assert_edits_change_nothing_else(
    folder: Folder, seeds: Sequence[int], edits: int
) -> None:
    """Whatever is edited, what is kept is what would be made of it anew."""
    folder.compile()
    for seed in seeds:
        chance = Chance(seed)
        for _ in range(edits):
            edit(folder.home, chance)
        folder.compile()
        kept, anew = folder.rows(), folder.rows_made_anew()
        assert kept.keys() == anew.keys()
        for kind, rows in anew.items():
            assert kept[kind] == rows, (seed, kind)


def test_what_is_made_after_edits_of_made_facts_is_what_would_be_made_anew(
    tmp_path: Path,
) -> None:
    assert_edits_change_nothing_else(made(tmp_path, 60), range(3), edits=1)


def test_what_is_made_after_edits_of_the_shipped_packs_is_what_would_be_made_anew(
    tmp_path: Path,
) -> None:
    assert_edits_change_nothing_else(shipped(tmp_path), range(1), edits=5)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_what_is_made_after_many_edits_is_what_would_be_made_anew(
    tmp_path: Path, seed: int
) -> None:
    folder = shipped(tmp_path) if seed else made(tmp_path, 200)
    seeds = range(100 * seed, 100 * seed + 15)

    assert_edits_change_nothing_else(folder, seeds, edits=1)


def test_one_changed_date_is_reason_to_prove_few_events_again(tmp_path: Path) -> None:
    folder = made(tmp_path, 200)
    folder.compile()
    assert len(folder.proven) == 200
    compared = len(folder.compared)
    file = folder.home / "data/made/events-000000.yaml"

    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub("date: 19..", "date: 1955", text, count=1), encoding="utf-8")
    folder.compile()

    assert 0 < len(folder.proven) < 12
    assert 0 < len(folder.compared) < compared


def test_another_name_is_reason_to_ask_anew_only_of_those_who_bear_it(
    tmp_path: Path,
) -> None:
    folder = made(tmp_path, 120)
    folder.compile()
    things = folder.home / "data/made/things.yaml"
    text = things.read_text(encoding="utf-8")

    things.write_text(text.replace("ko: 김민민,", "ko: 김새롬,"), encoding="utf-8")
    folder.compile()

    assert 0 < len(folder.proven) < 24
    assert "김새롬" in str(folder.rows()["questions"])
    assert "김민민이" not in str(folder.rows()["questions"])


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("data/made/pack.yaml", "pack: {title: {ko: 지은 사실, en: Made facts}}\n"),
        (
            "decks/own.yaml",
            "decks:\n  - {id: own, title: Own, take: {tags: [visit]}}\n",
        ),
        (
            "data/made/more.yaml",
            "people:\n  - {id: new, name: {ko: 새이, en: New One}}\n",
        ),
    ],
)
def test_what_no_question_rests_on_is_no_reason_to_prove_anything_again(
    tmp_path: Path, file: str, text: str
) -> None:
    folder = made(tmp_path, 60)
    folder.compile()
    (folder.home / file).parent.mkdir(exist_ok=True)

    (folder.home / file).write_text(text, encoding="utf-8")
    folder.compile()

    assert not folder.proven
    assert not folder.compared
    assert folder.rows() == folder.rows_made_anew()


def test_when_the_words_are_free_again_the_one_refused_for_them_is_asked(
    tmp_path: Path,
) -> None:
    folder = made(tmp_path, 30)
    file = folder.home / "data/made/events-000000.yaml"
    text = file.read_text(encoding="utf-8")
    one = next(e for e in events_in(text) if "type: visit" in e)
    twin = re.sub("id: .*", "id: twin", one, count=1)
    file.write_text(text.replace(one, one + twin), encoding="utf-8")
    folder.compile()

    file.write_text(text.replace(one, twin), encoding="utf-8")
    folder.compile()

    assert folder.rows() == folder.rows_made_anew()
    assert any("made:twin/" in str(question) for question in folder.rows()["questions"])


@pytest.mark.parametrize("share", range(4))
def test_of_a_damaged_file_nothing_is_taken_over(tmp_path: Path, share: int) -> None:
    folder = made(tmp_path, 30)
    folder.compile()
    (kept,) = folder.cache.iterdir()
    data = bytearray(kept.read_bytes())
    for place in (draw(len(data), "place", str(share), str(n)) for n in range(3)):
        data[place] ^= 1 + draw(255, "bits", str(share), str(place))
    kept.write_bytes(data)
    edit(folder.home, Chance(share))

    folder.compile()

    assert folder.rows() == folder.rows_made_anew()


def test_what_another_version_of_the_program_made_is_not_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path, 30)
    folder.compile()

    monkeypatch.setattr(keeping, "program_mark", lambda: "another")
    folder.compile()

    assert len(folder.proven) == 30
