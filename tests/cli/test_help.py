"""What `--help` says: of every command, in both languages, within the terminal."""

import argparse
import re
from collections.abc import Iterator

import pytest

from quiz.cli import COMMANDS, _parser, main
from quiz.cli.help_ko import KOREAN
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


@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_korean_fits_the_terminal(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([command, "--help", "--ui-lang", "ko"])

    said = capsys.readouterr().out
    assert said.startswith(f"사용법: quiz {command} ")
    assert "공통 옵션:" in said
    # Examples are laid out by hand.
    lines = [line for line in said.splitlines() if not line.startswith("  quiz ")]
    assert [line for line in lines if display_width(line) > 80] == []


def test_help_is_in_the_language_of_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["study", "--help", "--ui-lang", "en"])

    assert "what you missed this week, due or not" in capsys.readouterr().out
