"""`quiz explain` shows the proof in words."""

import re

import pytest

from quiz.cli import main


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_a_widely_printed_error_is_shown_with_why_it_is_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(
        ["explain", "treaty-1961-lapse/when.month", "--lang", "en", "--ui-lang", "en"],
        capsys,
    )

    assert "September 1996" in text
    assert "Printed by some, but not so: December 1996" in text


def test_the_proof_names_what_is_given_and_what_is_left(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(
        ["explain", "putin-kim-jong-il-vladivostok-2002/where.city", "--ui-lang", "ko"],
        capsys,
    )

    assert "모두 들어맞는 사건은 하나입니다" in text
    assert "모스크바" in text
    assert "출처:" in text


def test_the_proof_is_in_one_language_that_of_the_question(
    capsys: pytest.CaptureFixture[str],
) -> None:
    question = ["explain", "treaty-1961-lapse/when.month"]

    korean = said([*question, "--lang", "ko", "--ui-lang", "en"], capsys)
    english = said([*question, "--lang", "en", "--ui-lang", "ko"], capsys)

    assert "출처:" in korean
    assert "Sources:" not in korean
    assert not re.search("[가-힣]", english)


def test_every_question_that_is_shipped_can_be_explained(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from argparse import Namespace

    from quiz.cli.loading import load_library
    from quiz.language.text import Lang
    from quiz.terminal.proof import explain

    library = load_library(Namespace(content=[]))

    assert len(library.questions) > 100
    for question in library.questions:
        for lang in Lang:
            lines = list(explain(question, library.facts, lang))
            assert lines[0] == question.stem.say(lang)


def test_a_near_miss_of_an_id_is_answered_with_what_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["explain", "treaty-1961-laps/when.day", "--ui-lang", "en"])

    assert left == 1
    assert "treaty-1961-lapse/when.day" in capsys.readouterr().err
