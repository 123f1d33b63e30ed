"""What `--help` says: of every command, in both languages, within the terminal."""

import argparse
import re
from collections.abc import Iterator

import pytest

from quiz.cli import COMMANDS, _parser, main
from quiz.cli.help_ko import KOREAN, mistake_in_korean
from quiz.language.text import Lang
from quiz.language.width import display_width


def told(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Everything that is said of a parser and of those within."""
    yield " ".join((parser.description or "").split())
    yield from said_of_examples(parser.epilog or "")
    for group in parser._action_groups:
        yield group.title or ""
    for action in parser._actions:
        yield action.help or ""
        if isinstance(action, argparse._SubParsersAction):
            yield from (choice.help or "" for choice in action._get_subactions())
            for within in action.choices.values():
                yield from told(within)


def said_of_examples(epilog: str) -> Iterator[str]:
    for block in filter(None, epilog.strip().split("\n\n")):
        if not block.startswith("examples:"):
            yield " ".join(block.split())
            continue
        for line in block.splitlines():
            yield from re.findall(r"^  \S.*?  +(\S.*)", line)


def test_everything_that_help_says_is_said_in_korean() -> None:
    said = {text for text in told(_parser([], Lang.EN)) if text}

    assert sorted(said - KOREAN.keys() - {argparse.SUPPRESS}) == []


def test_nothing_is_put_into_korean_that_help_does_not_say() -> None:
    said = {*told(_parser([], Lang.EN)), "examples:"}

    assert sorted(KOREAN.keys() - said) == []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("words", ["", *COMMANDS, "import facts", "import anki"])
def test_help_fits_the_terminal_and_has_examples(
    words: str,
    lang: Lang,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([*words.split(), "--help", "--ui-lang", lang])

    said = capsys.readouterr().out
    for english, korean in (
        ("usage: quiz", "사용법: quiz"),
        ("\nexamples:\n  ", "\n예:\n  "),
        ("\ncommon options:", "\n공통 옵션:"),
    ):
        assert (english if lang is Lang.EN else korean) in said
    assert [line for line in said.splitlines() if display_width(line) > 80] == []


def test_help_is_in_the_language_of_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["study", "--help", "--ui-lang", "en"])

    assert "what you missed this week, due or not" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("exprot",), "COMMAND: 'exprot': 여기에 없습니다. 이 가운데에서 고르세요: "),
        (("grade",), "quiz grade: 빠진 것이 있습니다: QUESTION"),
        (("due", "--nope"), "quiz due: 모르는 말이 있습니다: --nope"),
        (("due", "--lang"), "--lang: 뒤에 값을 하나 쓰세요"),
        (("log", "--json=x"), "--json: 값을 받지 않습니다: 'x'"),
        (("log", "--last", "0"), "--last: '0': 1부터 "),
        (("due", "--now", "soon"), "--now: 'soon': 이렇게 쓰세요: 2026-11-22T09:00"),
        (("due", "--now", "0001-01-01"), "년까지만 됩니다"),
    ],
)
def test_what_is_wrong_with_the_words_is_told_in_korean(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["--ui-lang", "ko", *words])

    told = capsys.readouterr().err
    assert leaving.value.code == 2
    assert said in told
    assert told.startswith("사용법: quiz")
    assert "error" not in told


@pytest.mark.parametrize("message", ["argument x: new in this Python", "so it is"])
def test_what_is_not_known_in_korean_stays_as_it_is(message: str) -> None:
    assert mistake_in_korean(message) == message.removeprefix("argument ")
