"""How long until something, and when, as people say it."""

from datetime import datetime, timedelta

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.card import Interval

_MINUTE = 60.0
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_MONTH = 30.4375 * _DAY
_YEAR = 365.25 * _DAY

# Below so many, the gap between two events is told in this unit.
_DAYS_TOLD = 31
_MONTHS_TOLD = 24


def say_interval(seconds: float, lang: Lang) -> str:
    """A length of time in one unit, short enough for a tile: "10분", "9 d"."""
    if seconds < _MINUTE - 0.5:
        return say("interval-moment", lang)
    if seconds < _HOUR - _MINUTE / 2:
        return say("interval-minutes", lang, n=str(round(seconds / _MINUTE)))
    if seconds < _DAY - _HOUR / 2:
        return say("interval-hours", lang, n=str(round(seconds / _HOUR)))
    if seconds < _MONTH - _DAY / 2:
        return say("interval-days", lang, n=str(round(seconds / _DAY)))
    if seconds < _YEAR - _DAY / 2:
        return say("interval-months", lang, n=_tenths(seconds / _MONTH))
    return say("interval-years", lang, n=_tenths(seconds / _YEAR))


def say_gap(days: int, lang: Lang) -> str:
    """How long between two events, in whole days, months or years."""
    if days < _DAYS_TOLD:
        return say("interval-days", lang, n=str(days))
    if days < _MONTHS_TOLD * _MONTH / _DAY:
        return say("interval-months", lang, n=str(round(days * _DAY / _MONTH)))
    return say("interval-years", lang, n=str(round(days * _DAY / _YEAR)))


def say_card_interval(interval: Interval, lang: Lang) -> str:
    """How long until a card comes back."""
    return say_interval(interval.days * _DAY + interval.seconds, lang)


def say_when(moment: datetime, now: datetime, lang: Lang) -> str:
    """When something comes, seen from now: "10분 뒤", "오늘 18:30", "3일 뒤"."""
    moment = moment.astimezone(now.tzinfo)
    away = moment - now
    if away <= timedelta(0):
        return say("when-now", lang)
    days = (moment.date() - now.date()).days
    if away < timedelta(hours=1):
        return say("when-in", lang, interval=say_interval(away.total_seconds(), lang))
    if days == 0:
        return say("when-today", lang, time=f"{moment:%H:%M}")
    if days == 1:
        return say("when-tomorrow", lang)
    return say("when-in", lang, interval=say_interval(days * _DAY, lang))


def _tenths(number: float) -> str:
    """The number with one decimal, or none where it is a round one or large."""
    if number >= 10:
        return str(round(number))
    return f"{number:.1f}".removesuffix(".0")
