"""On which of the days to come the cards seen come back, as things stand."""

from collections import Counter
from collections.abc import Iterable

from quiz.memory.card import Card, State
from quiz.study.exam import exam_ahead
from quiz.study.pauses import return_from
from quiz.study.queue import due_day
from quiz.study.settings import StudySettings


def coming(cards: Iterable[Card], settings: StudySettings, today: int) -> Counter[int]:
    """How many reviews each day brings, what is overdue today's, each card once.

    As the queue will ask them: not on days off, after a pause over some days, and
    before an exam once more. Limits of a day are not counted in.
    """
    seen = [card for card in cards if card.state is State.REVIEW and not card.suspended]
    exam = exam_ahead(settings, today, len(seen))
    returns = [return_from(settings, pause) for pause in settings.pauses]
    by_day: Counter[int] = Counter()
    for card in seen:
        day = due_day(card)
        for back in returns:
            day = back.day_for(card) or day
        look = exam.look_day(card) if exam and due_day(card) > today else None
        day = max(min(day, look or day), card.buried_until or 0, today)
        by_day[_working_day(settings, day)] += 1
    return by_day


def _working_day(settings: StudySettings, day: int) -> int:
    """The day, or the first one after it that is not off."""
    last = max((p.last.toordinal() for p in settings.pauses), default=day)
    return next(settings.working_days(day, max(last, day) + 7), day)
