"""What was done to cards in Anki without an answer, as entries of the learner's log.

Anki logs none of it but a change of the due day: of the rest only the cards tell. So
what was done there is what differs from what Anki was last known to have, be it
because it was imported from there, or because we sent it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TypedDict

from quiz.anki.history import Clock, History, Standing
from quiz.anki.importing import ORIGIN, Learner, moment
from quiz.anki.reviews import Kind, Marks, Review
from quiz.memory.card import Card
from quiz.memory.days import day_of, offset_of
from quiz.memory.entries import (
    Answered,
    Buried,
    CardEntry,
    EntryId,
    Flagged,
    Logged,
    Rescheduled,
    Suspended,
)
from quiz.memory.plausible import MAX_DAYS
from quiz.memory.replay import replay
from quiz.questions.question import QuestionId
from quiz.values import dataclass

_NO_ANSWER = (Kind.MANUAL, Kind.RESCHEDULED)


def find_marks(
    history: History,
    questions: Mapping[str, QuestionId],
    log: Iterable[Logged],
    learner: Learner,
) -> tuple[Logged, ...]:
    """Suspension, burying, flags and due days that the log, under today's ids, lacks.

    `questions` are those asked now, by the GUIDs of their notes: a note that is
    retired was suspended by us. `log` has the reviews of the history as well.
    """
    if not history.has_scheduling:
        return ()  # no flag in it is one that was taken away
    lines = tuple(log)
    reviews: dict[str, list[Review]] = defaultdict(list)
    for one in history.reviews:
        reviews[one.guid].append(one.review)
    known = _Known(lines)
    # What was answered bears on no mark, and computing it takes the time.
    cards = replay(line for line in lines if not isinstance(line.entry, Answered))
    found: list[Logged] = []
    for guid, question in questions.items():
        standing = history.cards.get(guid)
        if standing is not None:
            card = cards.get(question) or Card(question=question)
            made = _Maker(guid, card, standing, history.clock, learner, known)
            found += made.suspended()
            found += made.flagged()
            found += made.buried()
            found += made.moved(reviews[guid])
    return tuple(line for line in found if line.id not in known.ids)


class _About(TypedDict):
    """What every entry says first."""

    question: QuestionId
    at: datetime
    offset_minutes: int


class _Known:
    """What the log knows of marks, taken back or not."""

    def __init__(self, lines: Iterable[Logged]) -> None:
        self.ids: set[EntryId] = set()
        self.marked: dict[QuestionId, set[int]] = defaultdict(set)
        self.answered: dict[QuestionId, list[datetime]] = defaultdict(list)
        self._imported: dict[str, CardEntry] = {}
        for line in lines:
            entry = line.entry
            self.ids.add(line.id)
            if isinstance(entry, Suspended | Flagged):
                self.marked[entry.question].add(int(entry.at.timestamp()))
                self._imported[line.id.machine] = entry
            elif isinstance(entry, Answered) and not entry.cram:
                self.answered[entry.question].append(entry.at)

    def imported(self, item: str) -> CardEntry | None:
        """The last mark of this sort that came from Anki."""
        return self._imported.get(EntryId.imported(ORIGIN, item, 0).machine)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the entries of one card."""

    guid: str
    card: Card  # with the marks that the log has
    standing: Standing
    clock: Clock
    learner: Learner
    known: _Known

    def suspended(self) -> Iterator[Logged]:
        """Being set aside or let back in Anki; what was done here since then stays."""
        item, last = self._known_as("suspended")
        now, before = self.standing.suspended, False
        at = self._changed()
        if sent := self._sent():
            before = sent.suspended
        if isinstance(last, Suspended) and not self._was_sent_after(last):
            before = last.suspended
        if now != before:
            yield Logged(
                EntryId.imported(ORIGIN, item, 2 + self.standing.changed * 2 + now),
                Suspended(**self._about(at), suspended=now),
            )

    def flagged(self) -> Iterator[Logged]:
        """A flag given or taken in Anki; it does not log when, so what is here stays.

        Nothing is lost by it: it is still in Anki.
        """
        item, last = self._known_as("flag")
        now, before = self.standing.flag, 0
        if sent := self._sent():
            before = sent.flag
        if isinstance(last, Flagged) and not self._was_sent_after(last):
            before = last.flag
        if now != before and self.card.flag in (now, before):
            at = min(moment(self.clock.changed), self.learner.now)
            yield Logged(
                EntryId.imported(ORIGIN, item, 8 + self.clock.changed * 8 + now),
                Flagged(**self._about(at), flag=now),
            )

    def buried(self) -> Iterator[Logged]:
        """A card put off until the next day, if that is still to come."""
        if not self.standing.buried:
            return
        at, hour = self._changed(), self.clock.rollover_hour
        until = day_of(self.learner.clock(at), hour) + 1
        own = self.learner.scheduling.rollover_hour
        today = day_of(self.learner.clock(self.learner.now), own)
        if until > max(today, self.card.buried_until or 0):
            yield Logged(
                EntryId.imported(ORIGIN, f"{self.guid} buried", self.standing.changed),
                Buried(**self._about(at), until_day=until),
            )

    def moved(self, reviews: Iterable[Review]) -> Iterator[Logged]:
        """Another due day, where the last thing logged of the card is that it got one.

        Of an earlier one the answer after it has decided anew.
        """
        logged = [r for r in reviews if not (r.kind is Kind.FILTERED and not r.factor)]
        last = logged[-1] if logged else None
        due = self.standing.due
        if last is None or last.kind not in _NO_ANSWER or not last.factor:
            return
        at = moment(last.at)
        answers = [a for a in self.known.answered[self.card.question] if a <= at]
        if due is None or not answers or at > self.learner.now:
            return
        answered = self.learner.clock(max(answers))
        days = self._day(due) - day_of(answered, self.clock.rollover_hour)
        if 0 <= days <= MAX_DAYS:
            yield Logged(
                EntryId.imported(ORIGIN, self.guid, last.at),
                Rescheduled(**self._about(at), days=days),
            )

    def _day(self, due: int) -> int:
        """The day on which a card is due, counted as `quiz.memory.days` does."""
        # A file may say anything, but not that it began after it was read.
        first = min(moment(self.clock.created * 1000), self.learner.now)
        offset = self.clock.offset_minutes
        if offset is None:
            return self.learner.clock(first).toordinal() + due
        return (first + timedelta(minutes=offset)).toordinal() + due

    def _known_as(self, mark: str) -> tuple[str, CardEntry | None]:
        """What the mark is logged as, and what this collection last had of it.

        Another collection knows nothing of it, and tells nothing by not having it.
        One is told from another by when it began, which its packages keep; what was
        imported before that was looked at may be of any.
        """
        item = f"{self.guid} {mark}"
        own = f"{item} {self.clock.created}"
        return own, self.known.imported(own) or self.known.imported(item)

    def _sent(self) -> Marks | None:
        """The marks with which the card came from this learner, or from nobody."""
        sent = self.standing.sent
        if sent is None or sent.at in (0, *self.known.marked[self.card.question]):
            return sent
        return None

    def _was_sent_after(self, last: CardEntry) -> bool:
        sent = self._sent()
        return sent is not None and sent.at > last.at.timestamp()

    def _changed(self) -> datetime:
        return min(moment(self.standing.changed * 1000), self.learner.now)

    def _about(self, at: datetime) -> _About:
        return {
            "question": self.card.question,
            "at": at.astimezone(UTC),
            "offset_minutes": offset_of(self.learner.clock(at)),
        }
