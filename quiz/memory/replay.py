"""Cards from the log: what every answer, in order, has made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quiz.memory.card import Card
from quiz.memory.days import local
from quiz.memory.entries import Answered, EntryId, Logged, Undone
from quiz.memory.scheduling import Decision, answered
from quiz.questions.question import Mode, QuestionId


def replay(log: Iterable[Logged]) -> dict[QuestionId, Card]:
    """Every card that has an answer standing, in the order of first answers.

    The scheduler's decisions are taken from the log; the memory is computed anew
    under the parameters recorded there.
    """
    cards: dict[QuestionId, Card] = {}
    for entry in standing(log):
        before = cards.get(entry.question) or Card(question=entry.question)
        cards[entry.question] = after(before, entry)
    return cards


def standing(log: Iterable[Logged]) -> Iterator[Answered]:
    """The answers of the log that were not taken back, in order."""
    lines = tuple(log)
    undone = {line.entry.undoes for line in lines if isinstance(line.entry, Undone)}
    for line in lines:
        if isinstance(line.entry, Answered) and line.id not in undone:
            yield line.entry


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the log with the card before it and after it, as things then stood."""

    logged: Logged
    before: Card
    after: Card


def changes(log: Iterable[Logged]) -> Iterator[Change]:
    """What each entry of the log changed, one after another."""
    standing: dict[QuestionId, dict[EntryId, Answered]] = {}
    cards: dict[QuestionId, Card] = {}
    for line in log:
        question = line.entry.question
        before = cards.get(question) or Card(question=question)
        answers = standing.setdefault(question, {})
        match line.entry:
            case Answered():
                answers[line.id] = line.entry
                cards[question] = after(before, line.entry)
            case Undone():
                answers.pop(line.entry.undoes, None)
                card = Card(question=question)
                for entry in answers.values():
                    card = after(card, entry)
                cards[question] = card
        yield Change(line, before, cards[question])


def after(card: Card, entry: Answered) -> Card:
    """The card after one answer of the log."""
    return answered(
        card,
        Decision(state=entry.state, step=entry.step, interval=entry.interval),
        rating=entry.rating,
        now=local(entry.at, entry.offset_minutes),
        rollover_hour=entry.rollover_hour,
        parameters=entry.parameters,
        study=is_study(card, entry.mode),
    )


def is_study(card: Card, mode: Mode) -> bool:
    """Whether the card is shown to be learnt, not to be recalled."""
    return card.is_new and mode is Mode.FLIP
