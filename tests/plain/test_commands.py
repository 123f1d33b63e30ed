"""What a line means: a command in either language and layout, or an answer."""

import unicodedata

import pytest

from quiz.language.messages import knows
from quiz.plain.commands import WRITTEN, Command, Line, read_line


@pytest.mark.parametrize("command", Command)
def test_every_command_is_written_and_explained(command: Command) -> None:
    assert knows(f"plain-does-{command}")
    for way in WRITTEN[command]:
        assert read_line(f"/{way}", is_answer=True) == Line("", command)
        assert read_line(way, is_answer=False) == Line("", command)


@pytest.mark.parametrize(
    "typed", ["u", "U", "ㅕ", " u ", "ｕ", "/ㅕ", "／u", "ㅕㅜㅇㅐ"]
)
def test_command_is_heard_whatever_the_layout(typed: str) -> None:
    assert read_line(typed, is_answer=False).command is Command.UNDO


@pytest.mark.parametrize(
    "typed", [unicodedata.normalize("NFD", "/되돌리기"), "/ㄷㅗㅣㄷㅗㄹㄹㅣㄱㅣ"]
)
def test_command_is_heard_however_hangul_is_composed(typed: str) -> None:
    assert read_line(typed, is_answer=True).command is Command.UNDO


@pytest.mark.parametrize("typed", ["u", "stop", "그만", "-", "!", "0", "1961/07/05"])
def test_what_looks_like_a_command_is_an_answer_where_one_is_typed(typed: str) -> None:
    assert read_line(typed, is_answer=True) == Line(typed)


def test_two_slashes_are_an_answer_with_one() -> None:
    assert read_line("//undo", is_answer=True) == Line("/undo")
    assert read_line("//", is_answer=True) == Line("/")


def test_question_mark_alone_asks_for_help_everywhere() -> None:
    assert read_line("?", is_answer=True).command is Command.HELP
    assert read_line("？", is_answer=True).command is Command.HELP
    assert read_line("who?", is_answer=True) == Line("who?")


def test_note_may_follow_its_command() -> None:
    line = read_line("/n the younger [b]Kim[/b]", is_answer=True)

    assert line == Line("the younger [b]Kim[/b]", Command.NOTE)


def test_command_that_there_is_not_is_no_answer() -> None:
    assert read_line("/undoo", is_answer=True) == Line("undoo", is_unknown=True)
    assert read_line("/u now", is_answer=True).is_unknown
