import re
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.language import catalogue
from quiz.language.catalogue import ROOMS, messages_of
from quiz.language.fill import names, parse
from quiz.language.messages import knows, say
from quiz.language.text import Lang

MESSAGES = [
    (code, korean, english)
    for room in ROOMS
    for code, (korean, english) in messages_of(room).items()
]


def test_a_message_says_the_same_in_both_languages() -> None:
    unlike = [
        code
        for code, korean, english in MESSAGES
        if not korean.strip() or not english.strip() or names(korean) != names(english)
    ]

    assert unlike == []


def test_a_spec_belongs_to_its_language() -> None:
    foreign = [
        code
        for code, korean, english in MESSAGES
        if any("plural" in place.spec for place in parse(korean))
        or any(re.search("[가-힣]", place.spec) for place in parse(english))
    ]

    assert foreign == []


def test_a_korean_message_leaves_no_particle_open() -> None:
    is_open = re.compile(r"[은이을과]\([는가를와]\)|\(으\)로|\(이\)")

    assert [code for code, korean, _ in MESSAGES if is_open.search(korean)] == []


def test_what_the_learner_is_told_of_studying_is_told_in_one_tone() -> None:
    said_in_the_app = {*messages_of("tui"), *messages_of("plain")}
    of_studying = ("stats-", "outlook-", "card-", "undo-")
    formal = re.compile("(니다|십시오|니까)[.:?]?( |$)")

    assert [
        code
        for code, korean, _ in MESSAGES
        if code in said_in_the_app or code.startswith(of_studying)
        if formal.search(korean)
    ] == []


def test_every_room_is_among_those_that_are_spoken_from() -> None:
    files = Path(catalogue.__path__[0]).glob("[a-z]*.py")

    assert sorted(file.stem for file in files) == sorted(ROOMS)


def test_no_two_rooms_share_a_code() -> None:
    codes = [code for code, _, _ in MESSAGES]

    assert sorted(codes) == sorted(set(codes))


def test_a_message_is_said_in_the_language_asked() -> None:
    assert say("grade-typo", Lang.KO, name="푸틴") == "바른 표기: 푸틴"
    assert say("grade-typo", Lang.EN, name="Putin") == "It is spelt: Putin"


def test_an_argument_given_in_both_languages_fills_each() -> None:
    arguments = {"name_ko": "푸틴", "name_en": "Putin"}

    assert "푸틴" in say("grade-is-other", Lang.KO, **arguments)
    assert "Putin" in say("grade-is-other", Lang.EN, **arguments)


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    assert not knows("no-such-message")
    with pytest.raises(KeyError):
        say("no-such-message", Lang.KO)


def test_the_catalogue_is_read_only_when_something_is_said() -> None:
    code = (
        "import sys, quiz.language.messages; "
        "print('quiz.language.catalogue' in sys.modules)"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "False"
