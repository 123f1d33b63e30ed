"""What is done to a card in a session without answering it: put off, set aside, marked."""

from dataclasses import field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from quiz.memory.card import Card
from quiz.memory.days import day_of, offset_of
from quiz.memory.entries import Buried, EntryId, Flagged, Noted, Suspended, Undone
from quiz.memory.replay import after
from quiz.questions.question import QuestionId
from quiz.study.asked import Step
from quiz.study.queue import without
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.study.session import StudySession

Marking: TypeAlias = Suspended | Buried | Flagged | Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Something done to a card, with the session as it was before."""

    id: EntryId
    question: QuestionId
    at: datetime
    before: "StudySession" = field(repr=False, compare=False)


def bury(session: "StudySession", question: QuestionId, now: datetime) -> Step:
    """Put a card off until tomorrow."""
    tomorrow = day_of(now, session.settings.scheduling.rollover_hour) + 1
    at, offset = now.astimezone(UTC), offset_of(now)
    return mark(
        session,
        Buried(question=question, at=at, offset_minutes=offset, until_day=tomorrow),
    )


def suspend(session: "StudySession", question: QuestionId, now: datetime) -> Step:
    """Set a card aside until further notice."""
    at, offset = now.astimezone(UTC), offset_of(now)
    return mark(session, Suspended(question=question, at=at, offset_minutes=offset))


def flag(session: "StudySession", question: QuestionId, now: datetime) -> Step:
    """Give a card a flag, or take away the one it has."""
    at, offset = now.astimezone(UTC), offset_of(now)
    number = 0 if session.cards[question].flag else 1
    return mark(
        session,
        Flagged(question=question, at=at, offset_minutes=offset, flag=number),
    )


def note(
    session: "StudySession", question: QuestionId, words: str, now: datetime
) -> Step:
    """Write a note on a card; an empty one removes it."""
    at, offset = now.astimezone(UTC), offset_of(now)
    return mark(
        session, Noted(question=question, at=at, offset_minutes=offset, note=words)
    )


def mark(session: "StudySession", entry: Marking) -> Step:
    """What to store; a card put off or set aside leaves the session."""
    question = entry.question
    card = after(session.cards[question], entry)
    leaves = isinstance(entry, Suspended | Buried)

    def resume(entry_id: EntryId) -> "StudySession":
        done = Marked(id=entry_id, question=question, at=entry.at, before=session)
        marked = replace(
            session,
            cards={**session.cards, question: card},
            marked=(*session.marked, done),
        )
        return _without(marked, question) if leaves else marked

    return Step(entry=entry, card=card, resume=resume)


def unmark(session: "StudySession", now: datetime) -> Step:
    """Take back what was done to a card since the last answer."""
    last = session.marked[-1]
    return Step(
        entry=Undone(
            question=last.question,
            at=now.astimezone(UTC),
            offset_minutes=offset_of(now),
            undoes=last.id,
            given=last.at,
        ),
        card=last.before.cards[last.question],
        resume=lambda _: first_of_all(last.before, last.question),
    )


def first_of_all(session: "StudySession", question: QuestionId) -> "StudySession":
    """The session with this card asked next, if it is one of those still to come."""
    is_to_come = question in (*session.main, *session.steps)
    return replace(session, first=question) if is_to_come else session


def with_marks_of(card: Card, marked: Card) -> Card:
    """The card with the flag and the note of another state of it."""
    return replace(card, flag=marked.flag, note=marked.note)


def _without(session: "StudySession", question: QuestionId) -> "StudySession":
    return replace(
        session,
        main=without(session.main, question),
        steps=without(session.steps, question),
        first=None if session.first == question else session.first,
    )
