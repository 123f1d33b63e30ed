"""What is said after the answer, as a teacher would say it."""

from quiz.facts.events import EventId
from quiz.language.text import NOTHING, Lang
from quiz.questions.explaining import explanation
from tests.questions.facts import shipped


def explained(event: str, lang: Lang) -> str:
    base = shipped().base
    return explanation(
        base.events[EventId(f"korea-russia:{event}")], NOTHING, base
    ).say(lang)


def test_what_the_title_says_is_not_said_again() -> None:
    assert explained("cpsu-congress-22-moscow", Lang.EN) == (
        "The 22nd Soviet party congress · October 1961 · Moscow."
    )


def test_what_was_discussed_and_agreed_is_said_once() -> None:
    said = explained("kim-il-sung-stalin-1950", Lang.KO)

    assert said.count("남침 계획") == 1


def test_days_and_hours_are_named_by_their_own_words() -> None:
    assert "기간: 24일." in explained("kim-jong-il-russia-2001", Lang.KO)
    assert "시간: 약 21시간." in explained("putin-north-korea-2024", Lang.KO)


def test_things_have_their_articles() -> None:
    assert "Given: a Korean sword." in explained("kim-jong-un-gift-2019", Lang.EN)
