"""`quiz questions` lists what is asked, and what could not be asked."""

import json

import pytest

from quiz.cli import main

KEYS = {
    "id", "subjects", "aspect", "asks", "modes", "lang", "stem", "answer", "choices",
    "given", "explanation", "sources", "tags",
}  # fmt: skip


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_question_is_one_object_a_line_with_the_documented_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["questions", "korea-russia::gifts", "--json", "--lang", "ko"])

    found = lines(capsys)
    assert left == 0
    assert found
    assert all(set(question) >= KEYS for question in found)


def test_at_least_one_hundred_and_fifty_questions_are_asked_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "--json", "--lang", "ko"])
    korean = lines(capsys)
    main(["questions", "--json", "--lang", "en"])
    english = lines(capsys)

    assert len(korean) >= 150
    assert [q["id"] for q in korean] == [q["id"] for q in english]
    assert not any(k["stem"] == e["stem"] for k, e in zip(korean, english, strict=True))


def test_a_refusal_says_why_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    left = main(["questions", "--refused", "--json", "--ui-lang", "en"])

    found = lines(capsys)
    assert left == 0
    assert found
    assert all(str(refusal["reason"]).endswith(".") for refusal in found)


def test_an_unknown_deck_is_told_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["questions", "no-such-deck", "--ui-lang", "en"])

    assert left == 1
    assert "korea-russia::gifts" in capsys.readouterr().err
