"""What a response to things laid out is worth: one chosen, all ordered, all matched."""

from collections.abc import Mapping

from quiz.grading.grade import Grade, Verdict
from quiz.grading.labels import read_label, read_labels
from quiz.grading.order import grade_order, read_order
from quiz.language.normalise import key
from quiz.language.patterns import lazily
from quiz.questions.question import (
    VALUE_LETTERS,
    Item,
    ItemAnswer,
    MatchAnswer,
    OrderAnswer,
    Question,
)


def grade_laid_out(
    question: Question, answer: ItemAnswer | OrderAnswer | MatchAnswer, text: str
) -> Grade:
    """What a typed response is worth that names what is laid out by labels or words.

    One thing by its number (`2`), an order by all numbers (`2-1-3`), a match by a
    letter for each thing in turn (`c-a-b`).
    """
    match answer:
        case ItemAnswer():
            return _grade_item(question, answer, text)
        case OrderAnswer():
            places = (
                read_order(text, len(question.items))
                or read_labels(text, question.items)
                or ()
            )
            given = [question.items[place].key for place in places]
            return grade_order([item.key for item in answer.items], given)
        case MatchAnswer():
            return _grade_pairs(answer, text)


def grade_match(answer: MatchAnswer, given: Mapping[str, str]) -> Grade:
    """What a match is worth: the share of things that have their own value.

    `given` says the key of a value for the key of each thing.
    """
    right = sum(given.get(one.key) == value.key for one, value in answer.pairs)
    if right == len(answer.pairs):
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    return Grade(
        verdict=Verdict.PARTIAL if right else Verdict.WRONG,
        score=round(right / len(answer.pairs), 2),
        reason="grade-match",
        arguments={"right": str(right), "count": str(len(answer.pairs))},
    )


def _grade_item(question: Question, answer: ItemAnswer, text: str) -> Grade:
    place = read_label(text, question.items)
    if place is None:
        return _unread("grade-no-item", str(len(question.items)))
    chosen = question.items[place]
    if chosen == answer.item:
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-wrong",
        confused_with=chosen.key,
    )


def _grade_pairs(answer: MatchAnswer, text: str) -> Grade:
    things = [thing for thing, _ in answer.pairs]
    given = read_pairs(answer, text)
    if not given:
        return _unread("grade-no-match", "-".join(VALUE_LETTERS[: len(things)]))
    return grade_match(answer, given)


def read_pairs(answer: MatchAnswer, text: str) -> dict[str, str]:
    """The key of a value for the key of each thing; empty where no match can be read."""
    return _by_letters(answer, text) or _by_words(answer, text)


def _by_letters(answer: MatchAnswer, text: str) -> dict[str, str]:
    """The key of a value for each thing in turn, told by its letter."""
    values = dict(zip(VALUE_LETTERS, answer.values, strict=False))
    letters = [char for char in text.casefold() if char.isalnum()]
    if len(letters) != len(answer.pairs) or not set(letters) <= values.keys():
        return {}
    pairs = zip(answer.pairs, letters, strict=True)
    return {thing.key: values[letter].key for (thing, _), letter in pairs}


def _by_words(answer: MatchAnswer, text: str) -> dict[str, str]:
    """The key of a value for each thing, as `thing: value; thing: value`, or in turn."""
    things = [thing for thing, _ in answer.pairs]
    rows = ([p for p in sign().split(text) if p.strip()] for sign in _APART)
    parts = next((row for row in rows if len(row) == len(things)), [])
    given: dict[str, str] = {}
    for turn, part in enumerate(parts):
        told, colon, value = part.rpartition(":")
        thing = read_label(told, things) if colon else turn
        chosen = [one.key for one in answer.values if _is(one, value)]
        if thing is None or len(chosen) != 1:
            return {}
        given[things[thing].key] = chosen[0]
    return given if len(given) == len(things) else {}


_APART = (lazily(r"[;\n]"), lazily(r","), lazily(r"(?<=\S)\s+(?=\d)"))


def _is(value: Item, said: str) -> bool:
    return key(said) in (key(value.text.ko), key(value.text.en))


def _unread(reason: str, example: str) -> Grade:
    return Grade(
        verdict=Verdict.UNPARSED,
        score=0.0,
        reason=reason,
        arguments={"example": example},
    )
