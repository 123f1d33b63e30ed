"""The events around what is asked, and which of them may be named beside it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from quiz.facts.base import FactBase
from quiz.facts.chronicle import Chronicle
from quiz.facts.events import Event, EventId
from quiz.memory.card import Card
from quiz.questions.question import Question, QuestionId
from quiz.study.session import StudySession

EACH_SIDE = 3
_FAR = 200  # events looked through on either side, at most


class Surroundings:
    """What lies around a question in time.

    An event is named only if it was met before and nothing about it is still to
    come: a name beside one answer must not give away the next.
    """

    def __init__(self, base: FactBase, cards: Mapping[QuestionId, Card]) -> None:
        """Look among these facts; `cards` tell what was met before."""
        self._base = base
        self._cards = cards
        self._chronicles: dict[str, Chronicle] = {}
        self._met: frozenset[str] | None = None

    def are_read(self, question: Question) -> bool:
        """Whether the events of the question's pack were read; a pack may have many."""
        return question.pack in self._chronicles

    def chronicle(self, question: Question) -> Chronicle:
        """Every dated event of the question's pack."""
        pack = question.pack
        if pack not in self._chronicles:
            events = (e for e in self._base.events.values() if e.pack == pack)
            self._chronicles[pack] = Chronicle.of(events)
        return self._chronicles[pack]

    def subjects(self, question: Question) -> tuple[Event, ...]:
        """What the question was about, as far as it has a date."""
        events = (self._base.events.get(event) for event in question.subjects)
        return tuple(event for event in events if event is not None and event.date)

    def around(
        self, question: Question, session: StudySession
    ) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
        """The nearest events before and after that may be named, in order of time."""
        subjects = self.subjects(question)
        if not subjects:
            return (), ()
        chronicle = self.chronicle(question)
        kept_back = _to_come(session) | {event.id for event in subjects}
        before = self._nameable(chronicle.before(subjects[0].id), kept_back)
        after = self._nameable(chronicle.after(subjects[-1].id), kept_back)
        return tuple(islice(before, EACH_SIDE))[::-1], tuple(islice(after, EACH_SIDE))

    def _nameable(
        self, events: Iterable[Event], kept_back: frozenset[EventId]
    ) -> Iterator[Event]:
        if self._met is None:
            # The id of a question is its subject's, and what is asked of it.
            self._met = frozenset(q.rpartition("/")[0] for q in self._cards)
        for event in islice(events, _FAR):
            if event.id in self._met and event.id not in kept_back:
                yield event


def _to_come(session: StudySession) -> frozenset[EventId]:
    """What the rest of the session asks about."""
    waiting = (*session.main, *session.steps)
    return frozenset(e for q in waiting for e in session.questions[q].subjects)
