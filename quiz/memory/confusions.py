"""What is really taken for what: pairs of answers, from wrong answers of the log."""

from collections.abc import Iterable

from quiz.memory.reviews import Review
from quiz.questions.question import Mode, QuestionId
from quiz.values import dataclass

REALLY = 2  # times that one was named for the other: once may be a slip
YEAR = 4  # digits, in EDTF


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """Two answers of which the one was given for the other.

    `pair` are their keys (ids of entities, EDTF), in order; `questions` those that
    were answered so, the latest last; `latest` is the day, by number. Of bare numbers
    there is one question: 1 and 2 are not the same things in another.
    """

    pair: tuple[str, str]
    count: int
    latest: int
    questions: tuple[QuestionId, ...]


def confusions(reviews: Iterable[Review]) -> tuple[Confusion, ...]:
    """Every pair that was confused, the most frequent first, then the latest."""
    found: dict[tuple[str, str, str], list[Review]] = {}
    for review in reviews:
        taken_for = named(review)
        answer = review.entry.answer
        if taken_for and len(answer) == 1 and taken_for != answer[0]:
            first, second = sorted((taken_for, answer[0]))
            of = review.question if is_number(first) or is_number(second) else ""
            found.setdefault((first, second, of), []).append(review)
    confused = [
        Confusion(
            pair=(first, second),
            count=len(own),
            latest=max(review.day for review in own),
            questions=tuple(dict.fromkeys(review.question for review in own)),
        )
        for (first, second, _), own in found.items()
    ]
    confused.sort(key=lambda one: (-one.count, -one.latest, one.pair))
    return tuple(confused)


def is_number(key: str) -> bool:
    """Whether a key is a bare number, which stands for nothing by itself; not a year."""
    return key.isascii() and key.isdigit() and len(key) < YEAR


def named(review: Review) -> str:
    """The key of what a wrong answer names; empty where it names nothing.

    A wrong choice names the option that was picked.
    """
    entry = review.entry
    if review.is_right:
        return ""
    if entry.confused_with or entry.mode not in (Mode.CHOICES, Mode.CONTRAST):
        return entry.confused_with
    return entry.response if entry.response in entry.options else ""
