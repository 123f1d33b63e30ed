"""What was last seen of the questions, kept beside the learner's file."""

from pathlib import Path

import pytest

from quiz.questions.changes import Seen
from quiz.questions.question import QuestionId
from quiz.store.last_look import (
    BadLastLookError,
    LastLookError,
    last_look_file,
    read_last_look,
    write_last_look,
)


def a_look(name: str = "a", answer: tuple[str, ...] = ("p:putin",)) -> Seen:
    return Seen(id=QuestionId(f"p:{name}/who"), stem="1f", answer=answer, choices="2e")


def test_it_lies_beside_the_learners_file(tmp_path: Path) -> None:
    found = last_look_file(tmp_path / "ann.db")

    assert found == tmp_path / "ann.questions-seen.jsonl"


def test_what_is_written_is_read_sorted_by_id(tmp_path: Path) -> None:
    file = tmp_path / "new" / "seen.jsonl"

    write_last_look([a_look("b"), a_look("a", ("p:김", "1961-07"))], file)

    assert read_last_look(file) == (a_look("a", ("p:김", "1961-07")), a_look("b"))
    assert [path.name for path in file.parent.iterdir()] == ["seen.jsonl"]


def test_nobody_looked_yet_is_not_an_empty_look(tmp_path: Path) -> None:
    write_last_look([], tmp_path / "empty.jsonl")

    assert read_last_look(tmp_path / "none.jsonl") is None
    assert read_last_look(tmp_path / "empty.jsonl") == ()


@pytest.mark.parametrize(
    "line",
    [
        "what?",
        "[1]",
        '{"id": 1, "stem": "a", "answer": [], "choices": "b"}',
        '{"id": "p:a/who", "stem": "a", "answer": [1], "choices": "b"}',
        "[" * 100_000,
    ],
)
def test_a_damaged_line_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "seen.jsonl"
    write_last_look([a_look()], file)
    file.write_text(file.read_text("utf-8") + line + "\n", "utf-8")

    with pytest.raises(BadLastLookError) as failure:
        read_last_look(file)

    assert failure.value.arguments == {"file": str(file), "line": "2"}


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    file = tmp_path / "seen.jsonl"
    file.write_bytes(b"\xff\xfe\xfa")

    with pytest.raises(BadLastLookError):
        read_last_look(file)


def test_a_place_that_cannot_be_used_is_a_failure_with_its_reason(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()

    with pytest.raises(LastLookError) as writing:
        write_last_look([a_look()], tmp_path / "file" / "seen.jsonl")
    with pytest.raises(LastLookError):
        read_last_look(tmp_path / "folder")

    assert writing.value.arguments["reason"]
