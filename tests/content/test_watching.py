"""Watching files: with a clock that does what the test says while it passes."""

import os
from collections.abc import Callable
from pathlib import Path

from quiz.content.watching import changes, snapshot


class Script:
    """Does the next thing each time the watcher sleeps, and stops it after the last."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)
        self.slept = 0

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.slept += 1
        if self._steps:
            self._steps.pop(0)()

    def stop(self) -> bool:
        return not self._steps


def nothing() -> None:
    """Time passes."""


def writer(path: Path, text: str, at: int = 1) -> Callable[[], None]:
    def write() -> None:
        path.write_text(text, "utf-8")
        os.utime(path, ns=(at, at))

    return write


def told(folder: Path, *steps: Callable[[], object]) -> list[list[str]]:
    script = Script(*steps)
    found = changes(lambda: snapshot([folder]), script.sleep, script.stop)
    return [[path.name for path in paths] for paths in found]


def test_a_file_that_changed_is_told_once(tmp_path: Path) -> None:
    writer(tmp_path / "a.yaml", "a", 1)()

    found = told(
        tmp_path,
        nothing,
        writer(tmp_path / "a.yaml", "b", 2),
        nothing,
        nothing,
        nothing,
    )

    assert found == [["a.yaml"]]


def test_a_change_is_told_when_it_has_settled(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"

    found = told(
        tmp_path,
        writer(file, "half", 1),
        writer(file, "half of it", 2),
        writer(tmp_path / "b.yaml", "b"),
        nothing,
        nothing,
    )

    assert found == [["a.yaml", "b.yaml"]]


def test_files_that_come_and_go_are_told(tmp_path: Path) -> None:
    file = tmp_path / "data" / "a.yml"

    found = told(
        tmp_path,
        file.parent.mkdir,
        writer(file, "a"),
        nothing,
        file.unlink,
        nothing,
        nothing,
    )

    assert found == [["a.yml"], ["a.yml"]]


def test_what_is_written_in_the_same_moment_is_seen_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    writer(file, "a", 1)()

    found = told(tmp_path, writer(file, "longer", 1), nothing, nothing)

    assert found == [["a.yaml"]]


def test_other_files_and_hidden_ones_are_not_watched(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        writer(tmp_path / "notes.txt", "a"),
        writer(tmp_path / ".a.yaml.swp", "a"),
        writer(tmp_path / ".a.yaml", "a"),
        nothing,
    )

    assert found == []


def test_what_changes_before_the_first_is_asked_for_is_told(tmp_path: Path) -> None:
    script = Script(nothing, nothing, nothing)
    found = changes(lambda: snapshot([tmp_path]), script.sleep, script.stop)
    writer(tmp_path / "a.yaml", "a")()

    assert [path.name for path in next(found)] == ["a.yaml"]


def test_one_file_can_be_watched_alone(tmp_path: Path) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    writer(file, "a")()
    writer(other, "b")()

    assert list(snapshot([file])) == [file]
    assert snapshot([tmp_path / "gone.yaml", tmp_path / "gone"]) == {}


def test_it_stops_when_told_to(tmp_path: Path) -> None:
    script = Script(nothing, nothing)

    assert list(changes(lambda: snapshot([tmp_path]), script.sleep, script.stop)) == []
    assert script.slept == 2
