"""An event as a mark on the line of time, and what its year is called."""

from quiz.facts.chronicle import day_of, point_of
from quiz.facts.events import Event
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.terminal.timeline import Mark, say_year


def with_year(event: Event, lang: Lang) -> Mark:
    """The mark of a dated event under which its year stands."""
    return Mark(day_of(event), year_of(event, lang))


def with_title(event: Event, lang: Lang) -> Mark:
    """The mark of a dated event over which its title stands."""
    return Mark(day_of(event), clean(event.title.say(lang)))


def year_of(event: Event, lang: Lang) -> str:
    """The year it began in; empty where no one knows."""
    if event.date is None:
        return ""
    return say_year(point_of(event.date.value).year, lang)
