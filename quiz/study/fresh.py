"""Which new cards a day brings: weighty ones first, confusable ones on other days."""

from collections.abc import Iterable, Iterator, Set

from quiz.facts.events import EventId
from quiz.questions.listing import Part
from quiz.questions.outline import Outlined, Trait, keys_of, traits_of, turn_of
from quiz.study.rivals import Rivals

# What keeps questions apart that answer one of two things taken for one another.
_ANSWER = ("", "answer")


def choose_new(
    fresh: Iterable[Outlined],
    most: int,
    today: Iterable[Outlined] = (),
    rivals: Rivals | None = None,
) -> tuple[Outlined, ...]:
    """The new cards of a day, in order: of each event one before the second of any.

    What is easily confused with one of them, or with one first seen earlier
    `today`, waits for another day, unless the day would not be full without it.
    `rivals` are taken for one another, in a stem or as answers.
    """
    if most <= 0:
        return ()
    rivals = rivals or {}
    taken = {trait for question in today for trait in _marks(question)}
    chosen: list[Outlined] = []
    waiting: list[Outlined] = []
    for question in in_order(fresh):
        if taken.isdisjoint(_confusing(question, rivals)):
            taken |= _marks(question)
            chosen.append(question)
        else:
            waiting.append(question)
        if len(chosen) == most:
            return tuple(chosen)
    return (*chosen, *waiting[: most - len(chosen)])


def _marks(question: Outlined) -> Set[Trait]:
    """What others are kept apart from: its traits, and what it answers."""
    answers = {(*_ANSWER, key) for key in keys_of(question)}
    return answers.union(traits_of(question))


def _confusing(question: Outlined, rivals: Rivals) -> Set[Trait]:
    """The marks that one would confuse it with; the same answer is not among them."""
    alike = {
        (template, attribute, rival)
        for template, attribute, value in _marks(question)
        for rival in rivals.get(value, ())
    }
    return alike.union(traits_of(question))


def in_order(fresh: Iterable[Outlined]) -> Iterator[Outlined]:
    """New questions: one of each event before the second of any, weighty ones first.

    Those kept in the order of their turns are read as they are asked for: a deck has
    far more of them than a day.
    """
    turns = fresh.by_turns() if isinstance(fresh, Part) else sorted(fresh, key=turn_of)
    rounds: list[list[Outlined]] = []  # the second of each event, the third, ...
    came: dict[tuple[EventId, ...], int] = {}
    for question in turns:
        number = came.get(question.subjects, 0)
        came[question.subjects] = number + 1
        if number == 0:
            yield question
            continue
        if number > len(rounds):
            rounds.append([])
        rounds[number - 1].append(question)
    for later in rounds:
        yield from later
