"""The days ahead of a learner, as plots: minutes a day, and facts recalled."""

from collections.abc import Iterator

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.study.ahead import Ahead
from quiz.terminal.cells import Piece
from quiz.terminal.intervals import say_interval
from quiz.terminal.plots import Line, axis, columns, wrapped


def say_course(ahead: Ahead, deck: str | None, room: int, lang: Lang) -> Iterator[Line]:
    """What a deck (or with None all of them) brings, in lines of so many cells."""
    days = ahead.course()
    settings = ahead.settings
    head = say(
        "simulate-head",
        lang,
        deck=deck or say("simulate-all", lang),
        total=str(ahead.total),
        seen=str(len(ahead.cards)),
        days=str(ahead.days),
        retention=f"{settings.scheduling.desired_retention:.0%}",
        new=str(settings.new_per_day),
    )
    yield from wrapped(head, room, "head")
    yield ()
    minutes = [day.seconds / 60 for day in days]
    yield (Piece(say("simulate-minutes", lang, most=f"{max(minutes):.0f}")),)
    yield from columns(minutes, room)
    yield ()
    yield (Piece(say("simulate-recall", lang, n=f"{days[-1].recall:.0f}")),)
    yield from columns([day.recall for day in days], room)
    yield axis(room, say("simulate-today", lang), _end(ahead.days, lang))


def _end(days: int, lang: Lang) -> str:
    return say("when-in", lang, interval=say_interval(days * 86400, lang))
