"""A small pack with its decks in a content folder, and the command that exports it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.cli import main

FACTS = """\
pack:
  title: {ko: 나의 사실, en: My facts}
  licence: CC0-1.0
sources:
  - {id: record, publisher: {ko: 기록원, en: The archive}, official: true}
people:
  - {id: anna, name: {ko: 안나, en: Anna}}
  - {id: boris, name: {ko: 보리스, en: Boris}}
  - {id: clara, name: {ko: 클라라, en: Clara}}
places:
  - {id: aville, name: {ko: 가마을, en: Aville}, level: city}
  - {id: beville, name: {ko: 나마을, en: Beville}, level: city}
types:
  - id: visit
    name: {ko: 방문, en: visit}
    roles:
      visitor: {of: person, name: {ko: 방문자, en: visitor}}
      host: {of: person, name: {ko: 맞은 사람, en: host}}
      place: {of: place, name: {ko: 곳, en: place}}
templates:
  - id: visit-year
    types: [visit]
    asks: date.year
    aspect: when.year
    stem:
      ko: "{visitor:이} {host:과} 만난 해는 언제인가?"
      en: In which year did {visitor} meet {host}?
    required: [visitor, host]
  - id: visit-host
    types: [visit]
    asks: host
    aspect: host
    stem: {ko: "{visitor:을} 맞은 사람은 누구인가?", en: "Who received {visitor}?"}
    required: [visitor]
events:
  - id: first
    type: visit
    title: {ko: 첫 방문, en: the first visit}
    date: 1801-02-03
    visitor: anna
    host: clara
    place: aville
    status: confirmed
    sources: [record]
  - id: second
    type: visit
    title: {ko: 둘째 방문, en: the second visit}
    date: 1802-03-04
    visitor: boris
    host: clara
    place: beville
    status: confirmed
    sources: [record]
"""
DECKS = """\
decks:
  - id: mine
    title: {ko: 나의 덱, en: My deck}
    take: {packs: [mine], aspects: [when]}
  - id: mine::anna
    title: {ko: 안나의 방문, en: Visits of Anna}
    take: {entities: ["mine:anna"], aspects: [when]}
  - id: hosts
    title: {ko: 맞은 사람, en: Hosts}
    take: {aspects: [host]}
  - id: nothing
    title: {ko: 빈 덱, en: Nothing}
    take: {tags: [no-such-tag]}
"""

Export = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "data" / "mine").mkdir(parents=True)
    (content / "decks").mkdir()
    (content / "data" / "mine" / "pack.yaml").write_text(FACTS, encoding="utf-8")
    (content / "decks" / "mine.yaml").write_text(DECKS, encoding="utf-8")
    return content


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packs that come with the program."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr("quiz.content.folders.bundled", lambda: empty)


@pytest.fixture
def export(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Runs the command with a content folder and a learner's file of the test."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, lang: str = "ko", now: str = "2026-11-22T12:00Z") -> int:
        common = ["--content", str(folder), "--learner", str(tmp_path / "me.db")]
        options = [*common, "--now", now, "--lang", lang, "--ui-lang", "en"]
        return main(["export", "anki", *words, *options])

    return run


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "data" / "mine" / "pack.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
