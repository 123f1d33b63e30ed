"""A date to show how one is written, which is no answer to anything asked."""

from quiz.facts.base import FactBase
from quiz.facts.dates import DateForm, DatePoint, EventDate, Precision
from quiz.facts.wording import say_date
from quiz.language.text import Lang
from quiz.questions.question import DateAnswer

# Well-known days of four centuries: no fact base is likely to be about them all.
_DAYS = ((1897, 10, 12), (1789, 7, 14), (1492, 10, 12), (1066, 10, 14))


def example_for(answer: DateAnswer, base: FactBase) -> dict[str, str]:
    """A date as fine as the one asked for, as a message's arguments.

    Of a year in which nothing known happened, or at least not the answer.
    """
    own = {point.year for point in answer.known.points}
    known = {
        point.year
        for event in base.events.values()
        if event.date is not None
        for point in event.date.value.points
    }
    days = [day for day in _DAYS if day[0] not in own | known]
    days += [day for day in _DAYS if day[0] not in own]
    date = _date(*(days or _DAYS)[0], answer)
    return {f"example_{lang}": say_date(date, lang) for lang in Lang}


def _date(year: int, month: int, day: int, answer: DateAnswer) -> EventDate:
    first = DatePoint(year, month, day, Precision.DAY).at(answer.asked)
    match answer.asked:
        case Precision.DAY:
            last = DatePoint(year, month, day + 2, Precision.DAY)
        case Precision.MONTH:
            last = DatePoint(year, month + 2, None, Precision.MONTH)
        case _:
            last = DatePoint(year + 13)
    if answer.whole:
        return EventDate(DateForm.DURATION, first, last)
    return EventDate(DateForm.POINT, first, first)
