"""Cards from the log: what every entry, in order, has made of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from quiz.memory.card import Card, State
from quiz.memory.days import local, start_of
from quiz.memory.entries import (
    Answered,
    Buried,
    CardEntry,
    EntryId,
    Flagged,
    Logged,
    Noted,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
)
from quiz.memory.scheduling import Decision, answered
from quiz.questions.question import Mode, QuestionId
from quiz.values import dataclass

# Reviews of one card within a second are one review: on its way through another
# program it loses its microseconds, and may have had to make way for another.
ONE_REVIEW = timedelta(seconds=1)


def replay(log: Iterable[Logged]) -> dict[QuestionId, Card]:
    """Every card that something of the log stands for, in the order of first entries.

    The scheduler's decisions are taken from the log; the memory is computed anew
    under the parameters recorded there.
    """
    cards: dict[QuestionId, Card] = {}
    for line in standing_lines(log):
        entry = line.entry
        if isinstance(entry, CardEntry):
            before = cards.get(entry.question) or Card(question=entry.question)
            cards[entry.question] = after(before, entry)
    return {question: card for question, card in cards.items() if not is_blank(card)}


def standing(log: Iterable[Logged]) -> Iterator[Answered]:
    """The answers of the log that were not taken back, in order."""
    for line in standing_lines(log):
        if isinstance(line.entry, Answered):
            yield line.entry


def standing_lines(log: Iterable[Logged]) -> Iterator[Logged]:
    """The entries that were not taken back, in order, without what took back.

    Nor what came back from another program and is in the log as it was given, too.
    """
    lines = tuple(log)
    is_undone, copies = taken_back(lines), _copies(lines)
    for line in lines:
        if (
            not isinstance(line.entry, Undone)
            and not is_undone(line)
            and line.id not in copies
        ):
            yield line


def _copies(lines: Iterable[Logged]) -> frozenset[EntryId]:
    """What was imported, and was given here or at another machine of the learner.

    Who imports it knows it for what it is where its original is in the log by then.
    It is not where another machine gave the answer and has not been synced with yet.
    """
    answers = [
        (line.id, line.entry) for line in lines if isinstance(line.entry, Answered)
    ]
    imported = [(id_, answer) for id_, answer in answers if answer.origin]
    if not imported:
        return frozenset()
    given: dict[QuestionId, list[datetime]] = defaultdict(list)
    for _, answer in answers:
        if not answer.origin:
            given[answer.question].append(answer.at)
    return frozenset(
        id_
        for id_, answer in imported
        if any(abs(answer.at - at) < ONE_REVIEW for at in given[answer.question])
    )


def taken_back(lines: Iterable[Logged]) -> Callable[[Logged], bool]:
    """Whether an entry was taken back by one of these.

    Of twins each machine knows another under the plain id. So the id alone does not
    say which is meant: what it is about and when it was entered have to agree.
    """
    undone: dict[tuple[str, int], list[Undone]] = {}
    for line in lines:
        if isinstance(line.entry, Undone):
            undone.setdefault(_shared_by_twins(line.entry.undoes), []).append(
                line.entry
            )
    if not undone:
        return lambda _: False
    return lambda line: any(
        _takes_back(one, line) for one in undone.get(_shared_by_twins(line.id), ())
    )


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the log with the card before it and after it, as things then stood.

    Both are None where the entry is about no card.
    """

    logged: Logged
    before: Card | None
    after: Card | None


def changes(log: Iterable[Logged]) -> Iterator[Change]:
    """What each entry of the log changed, one after another."""
    standing: dict[QuestionId, dict[EntryId, Logged]] = {}
    cards: dict[QuestionId, Card] = {}
    lines = tuple(log)
    copies = _copies(lines)
    for line in lines:
        entry = line.entry
        if not isinstance(entry, CardEntry):
            yield Change(line, None, None)
            continue
        question = entry.question
        before = cards.get(question) or Card(question=question)
        kept = standing.setdefault(question, {})
        if isinstance(entry, Undone):
            is_undone = taken_back([line])
            for one in [one for one in kept.values() if is_undone(one)]:
                del kept[one.id]
            cards[question] = _made_of(question, kept.values())
        elif line.id not in copies:
            kept[line.id] = line
            cards[question] = after(before, entry)
        yield Change(line, before, cards.get(question, before))


def after(card: Card, entry: CardEntry) -> Card:
    """The card after one entry of the log that is about it."""
    match entry:
        case Answered(cram=True) | Undone():
            return card
        case Answered():
            return _after_answer(card, entry)
        case Reset():
            return _as_new(card)
        case Rescheduled():
            return _moved(card, entry)
        case Suspended():
            return replace(card, suspended=entry.suspended)
        case Buried():
            return replace(card, buried_until=entry.until_day)
        case Flagged():
            return replace(card, flag=entry.flag)
        case Noted():
            return replace(card, note=entry.note)


def is_study(card: Card, mode: Mode) -> bool:
    """Whether the card is shown to be learnt, not to be recalled."""
    return card.is_new and mode is Mode.FLIP


def is_blank(card: Card) -> bool:
    """Whether the card says nothing that a card never seen would not."""
    return card.reps == 0 and card == Card(question=card.question)


def _after_answer(card: Card, entry: Answered) -> Card:
    return answered(
        card,
        Decision(state=entry.state, step=entry.step, interval=entry.interval),
        rating=entry.rating,
        now=local(entry.at, entry.offset_minutes),
        rollover_hour=entry.rollover_hour,
        parameters=entry.parameters,
        study=is_study(card, entry.mode),
        answer=entry.answer,
    )


def _as_new(card: Card) -> Card:
    return Card(
        question=card.question,
        suspended=card.suspended,
        flag=card.flag,
        note=card.note,
    )


def _moved(card: Card, entry: Rescheduled) -> Card:
    if card.last_day is None:
        return card
    due = start_of(card.last_day + entry.days, entry.offset_minutes)
    # What is counted in days has done with its steps.
    return replace(
        card,
        state=State.REVIEW,
        step=0,
        interval=entry.days,
        due=due.astimezone(UTC),
    )


def _made_of(question: QuestionId, lines: Iterable[Logged]) -> Card:
    card = Card(question=question)
    for line in lines:
        if isinstance(line.entry, CardEntry):
            card = after(card, line.entry)
    return card


def _shared_by_twins(entry_id: EntryId) -> tuple[str, int]:
    return entry_id.machine.partition("~")[0], entry_id.sequence


def _takes_back(undone: Undone, line: Logged) -> bool:
    entry = line.entry
    return (
        isinstance(entry, CardEntry)
        and entry.question == undone.question
        and (undone.given is None or entry.at == undone.given)
    )
