"""The statistics as other programs read them; every record says which it is."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from quiz.memory import statistics
from quiz.memory.confusions import confusions
from quiz.memory.statistics import Rate

if TYPE_CHECKING:
    from quiz.terminal.overview import Overview

MONTH = 30  # days


def records(view: "Overview") -> Iterator[dict[str, object]]:
    """The statistics, a record a line."""
    parameters = view.settings.scheduling.parameters
    known = statistics.known(view.questions, view.cards, view.today, parameters)
    yield {"stat": "known", "total": len(view.questions), **asdict(known)}
    month = statistics.since(view.reviews, view.today - MONTH)
    for period, reviews in (("30 days", month), ("ever", view.reviews)):
        retention = statistics.retention(reviews)
        for cards in ("all", "young", "mature"):
            rate = _rate(getattr(retention, cards))
            yield {"stat": "retention", "period": period, "cards": cards, **rate}
    for one in statistics.forgetting(view.reviews):
        rate = _rate(one.rate)
        yield {
            "stat": "forgetting",
            "away": one.days,
            "expected": one.expected,
            **rate,
        }
    for facet in view.facets:
        for label, counted in view.rates(facet):
            told = {"stat": "by", "facet": facet.value, "label": label.key}
            yield {**told, **_rate(counted)}
    for day, done in statistics.activity(view.reviews).items():
        yield {"stat": "day", "date": _date(day), **asdict(done)}
    for day, count in sorted(view.coming().items()):
        yield {"stat": "due", "date": _date(day), "reviews": count}
    for hard in statistics.hardest(view.reviews, view.own_cards):
        told = {"stat": "hard", "question": hard.question}
        lapses = {"lapses": hard.lapses, "difficulty": hard.difficulty}
        yield {**told, **lapses, **_rate(hard.rate)}
    for confusion in confusions(view.reviews):
        yield {"stat": "confused", **asdict(confusion)}
    outlook = view.outlook()
    if outlook is not None:
        yield {"stat": "exam", **asdict(outlook), "day": _date(outlook.day)}


def _rate(rate: Rate) -> dict[str, object]:
    low, high = rate.bounds
    counts = {"right": rate.right, "total": rate.total}
    return {**counts, "share": rate.share, "low": low, "high": high}


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()
