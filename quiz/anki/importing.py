"""Reviews from Anki become entries of the learner's log."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from quiz.anki.history import History
from quiz.anki.reviews import Kind, Review
from quiz.language.text import Lang
from quiz.memory.card import Interval, State
from quiz.memory.days import offset_of
from quiz.memory.entries import Answered, CardEntry, EntryId, Logged, Reset
from quiz.memory.rating import Rating
from quiz.memory.replay import ONE_REVIEW
from quiz.memory.scheduling import SchedulingSettings
from quiz.questions.question import Mode, QuestionId
from quiz.questions.renames import FormerIds
from quiz.values import dataclass

ORIGIN = "anki"
_NEVER_RENAMED: FormerIds = MappingProxyType({})
_EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a history holds for the learner.

    `unknown` are the GUIDs of notes with reviews that belong to no question here,
    with how many there are; `future` counts reviews later than now.
    """

    lines: tuple[Logged, ...]
    known: int
    unknown: Mapping[str, int]
    future: int
    marks: tuple[Logged, ...] = ()  # what was done in Anki without an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """What the entries need to know of the learner who imports them."""

    lang: Lang
    now: datetime
    clock: Callable[[datetime], datetime]  # shows a moment where they lived
    scheduling: SchedulingSettings


def find_entries(
    history: History,
    questions: Mapping[str, QuestionId],
    log: Iterable[Logged],
    learner: Learner,
    former: FormerIds = _NEVER_RENAMED,
) -> Found:
    """The entries that the log lacks; `questions` are known by the GUIDs of their notes.

    What was answered under a question's `former` ids is known as well. An entry has the same id whenever it is imported, so nothing is taken twice; what
    the learner answered here and carried to Anki before is found by its time.
    """
    answered = _times(log)
    reviews: dict[str, list[Review]] = defaultdict(list)
    for one in history.reviews:
        reviews[one.guid].append(one.review)
    lines: list[Logged] = []
    known = future = 0
    unknown = dict(history.others)
    for guid, those in reviews.items():
        question = questions.get(guid)
        if question is None:
            unknown[guid] = len(those)
            continue
        made = _Maker(question, history.clock.rollover_hour, learner)
        for review in those:
            at = moment(review.at)
            if at > learner.now:
                future += 1
                continue
            entry = made.entry(review, at)
            if entry is None:
                continue
            ids = (question, *former.get(question, ()))
            if any(abs(at - one) < ONE_REVIEW for id_ in ids for one in answered[id_]):
                known += 1
            else:
                lines.append(Logged(EntryId.imported(ORIGIN, guid, review.at), entry))
    return Found(lines=tuple(lines), known=known, unknown=unknown, future=future)


def _times(log: Iterable[Logged]) -> defaultdict[QuestionId, list[datetime]]:
    """When each question was answered, also where that was taken back, or made new."""
    found: defaultdict[QuestionId, list[datetime]] = defaultdict(list)
    for line in log:
        if isinstance(line.entry, Answered | Reset):
            found[line.entry.question].append(line.entry.at)
    return found


class _Maker:
    """Makes entries of one card's reviews, in order: the log of Anki has no steps."""

    def __init__(
        self, question: QuestionId, rollover_hour: int, learner: Learner
    ) -> None:
        self._question = question
        self._rollover_hour = rollover_hour
        self._learner = learner
        self._step = 0

    def entry(self, review: Review, at: datetime) -> CardEntry | None:
        """The entry of a review; None where it records no answer."""
        offset = offset_of(self._learner.clock(at))
        if review.rating == 0:
            return self._reset(review, at, offset)
        beside = review.kind is Kind.FILTERED and review.factor == 0
        if not beside:
            self._step = _next_step(self._step, review)
        rating = Rating(review.rating)
        settings = self._learner.scheduling
        return Answered(
            question=self._question,
            at=at,
            offset_minutes=offset,
            mode=Mode.FLIP,
            lang=self._learner.lang,
            verdict=None,
            score=None,
            rating=rating,
            proposed=rating,
            state=_state(review),
            step=self._step,
            interval=_interval(review),
            desired_retention=settings.desired_retention,
            parameters=settings.parameters,
            rollover_hour=self._rollover_hour,
            seconds=review.milliseconds / 1000,
            cram=beside,
            origin=ORIGIN,
        )

    def _reset(self, review: Review, at: datetime, offset: int) -> Reset | None:
        if review.kind is not Kind.MANUAL or review.factor != 0:
            return None
        self._step = 0
        return Reset(question=self._question, at=at, offset_minutes=offset)


def _next_step(step: int, review: Review) -> int:
    if review.interval > 0 or review.rating == Rating.AGAIN:
        return 0
    return step + (review.rating == Rating.GOOD)


def _state(review: Review) -> State:
    if review.interval > 0:
        return State.REVIEW
    return State.LEARNING if review.kind is Kind.LEARNING else State.RELEARNING


def _interval(review: Review) -> Interval:
    if review.interval > 0:
        return Interval(days=review.interval)
    return Interval(seconds=-review.interval)


def moment(milliseconds: int) -> datetime:
    """The moment so long after the beginning of 1970."""
    return _EPOCH + timedelta(milliseconds=milliseconds)


def unknown_ids(history: History, found: Found) -> Iterator[tuple[str, int]]:
    """Notes of our own type that belong to no question here: id and reviews."""
    for guid, count in found.unknown.items():
        if guid in history.ids:
            yield history.ids[guid], count
