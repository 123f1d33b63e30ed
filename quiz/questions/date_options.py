"""Wrong dates: when like things happened first, then any that lie near.

The rank of the right date is drawn before the others are, so that it tells nothing;
and no two of them lie equally far from it, so that the middle tells nothing either.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    EventDate,
    Precision,
    Span,
    day_number,
    days_in_month,
    parse_date,
    parse_point,
)
from quiz.facts.wording import say_within
from quiz.language.text import Lang, Text
from quiz.questions.index import FactIndex, Holds, date_spans
from quiz.questions.neighbours import Neighbours
from quiz.questions.options import OPTIONS, drawn_rank
from quiz.questions.question import Choices, DateAnswer, Given, Option, Question
from quiz.questions.shuffle import draw, shuffled

_NEAR = 6  # years, months or days: farther dates give themselves away
_GAPS = (1, 2, 3, 4, 5, 6)
_FARTHER = (7, 8, 10)
_MOST_OWN = 4


def date_options(
    question: Question, around: Neighbours, salt: str, turned_away: Counter[str]
) -> Choices | None:
    """Three dates in order, of one precision, of which two are proven false."""
    assert isinstance(question.answer, DateAnswer)  # noqa: S101 - for the type checker
    right = question.answer.date.first
    if right is None or right.precision < Precision.YEAR:
        return None
    false = _FalseDates(question, right, around.index, turned_away)
    wanted = OPTIONS - 1
    own = _own_gaps(question, right, around, salt)
    gaps = dict.fromkeys((*own, *_any_gaps(question, salt)))
    before = [-gap for gap in gaps if false.has(_moved(right, -gap))]
    after = [gap for gap in gaps if false.has(_moved(right, gap))]
    turned = bool(draw(2, question.id, "side", salt))
    chosen = [_chosen(before, after, rank, turned=turned) for rank in range(OPTIONS)]
    possible = [rank for rank in range(OPTIONS) if len(chosen[rank]) == wanted]
    if not possible:
        return None
    steps = chosen[drawn_rank(possible, question.id, "rank", salt)]
    points = sorted((0, *steps))
    told = _told(question)
    return Choices(
        options=tuple(
            _option(_moved(right, step), told, correct=step == 0) for step in points
        )
    )


def _told(question: Question) -> Precision:
    """How much of the date the stem tells; the options, all within it, leave it out."""
    given = [one.value for one in question.proof.given if one.attribute == "date"]
    return parse_point(given[0]).precision if given else Precision.CENTURY


def _chosen(
    before: Sequence[int], after: Sequence[int], rank: int, *, turned: bool
) -> list[int]:
    """The first steps that put so many dates before the right one, all uneven.

    The side with fewer steps chooses first; `turned` where both have as many.
    """
    steps: list[int] = []
    sides = [(before, rank), (after, OPTIONS - 1 - rank)]
    if turned:
        sides.reverse()
    for side, number in sorted(sides, key=lambda side: len(side[0])):
        taken = {abs(step) for step in steps}
        steps += [step for step in side if abs(step) not in taken][:number]
    return steps


class _FalseDates:
    """Which dates are impossible of every event that may fit the stem."""

    def __init__(
        self,
        question: Question,
        right: DatePoint,
        index: FactIndex,
        turned_away: Counter[str],
    ) -> None:
        self._events = [index.base.events[e] for e in question.proof.matches]
        self._index = index
        self._turned_away = turned_away
        latest = index.last_day(question.pack)
        self._latest = max(latest or right.span.last, right.span.last)
        given = (g for g in question.proof.given if g.attribute == "date")
        self._within: list[Span] = [parse_date(one.value).span for one in given]

    def has(self, point: DatePoint) -> bool:
        """Whether the date is false, has come already, and fits what is given."""
        if point.span.first > self._latest:
            return False
        if not all(within.meets(point.span) for within in self._within):
            return False
        is_false = not any(self._may_be(point))
        self._turned_away["Q28"] += not is_false
        return is_false

    def _may_be(self, point: DatePoint) -> Iterator[bool]:
        """Whether each event may have touched the date, or lain within it."""
        for event in self._events:
            yield any(point.span.meets(possible) for possible in date_spans(event))
            yield self._index.holds(event, Given("date", str(point))) > Holds.NEVER


def _own_gaps(
    question: Question, right: DatePoint, around: Neighbours, salt: str
) -> list[int]:
    """How far from the right date like things began or ended: four of the near ones."""
    subject = around.index.base.events[question.subjects[0]]

    def dates_in(year: int) -> frozenset[DatePoint]:
        return around.dates_of(subject.pack, subject.type, year, right.precision)

    if right.precision is Precision.YEAR:
        # A year is looked at only where the nearer ones were not enough.
        near = (
            gap
            for gap in range(1, _NEAR + 1)
            if dates_in(right.year + gap) or dates_in(right.year - gap)
        )
    else:
        gaps = {
            abs(_steps(point) - _steps(right))
            for year in (right.year - 1, right.year, right.year + 1)
            for point in dates_in(year)
        }
        near = (gap for gap in sorted(gaps) if 0 < gap <= _NEAR)
    return shuffled(islice(near, _MOST_OWN), str, question.id, "own", salt)


def _any_gaps(question: Question, salt: str) -> list[int]:
    return shuffled(_GAPS, str, question.id, "gap", salt) + list(_FARTHER)


def _option(point: DatePoint, told: Precision, *, correct: bool) -> Option:
    date = EventDate(DateForm.POINT, point, point)
    text = Text(*(say_within(point, told, lang) for lang in (Lang.KO, Lang.EN)))
    return Option(key=str(date), text=text, correct=correct)


def _steps(point: DatePoint) -> int:
    """The point as a count of its own units."""
    match point.precision:
        case Precision.DAY:
            return day_number(point.year, point.month or 1, point.day or 1)
        case Precision.MONTH:
            return point.year * 12 + (point.month or 1) - 1
        case _:
            return point.year


def _moved(point: DatePoint, by: int) -> DatePoint:
    """The point some years, months or days later."""
    match point.precision:
        case Precision.DAY:
            year, month, day = point.year, point.month or 1, (point.day or 1) + by
            while day < 1:
                year, month = (year, month - 1) if month > 1 else (year - 1, 12)
                day += days_in_month(year, month)
            while day > days_in_month(year, month):
                day -= days_in_month(year, month)
                year, month = (year, month + 1) if month < 12 else (year + 1, 1)
            return DatePoint(year, month, day, Precision.DAY)
        case Precision.MONTH:
            year, month = divmod(_steps(point) + by, 12)
            return DatePoint(year, month + 1, None, Precision.MONTH)
        case _:
            return DatePoint(point.year + by, None, None, point.precision)
