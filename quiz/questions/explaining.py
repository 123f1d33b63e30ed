"""What is said after the answer: the event in a line, with its notes."""

from quiz.facts.base import FactBase
from quiz.facts.events import Event
from quiz.facts.wording import say_date
from quiz.language.lists import join
from quiz.language.text import Lang, Text


def explanation(event: Event, note: Text, base: FactBase) -> Text:
    """The event's title, when and where it was, and what its author notes."""
    return Text(*(_explain(event, note, base, lang) for lang in (Lang.KO, Lang.EN)))


def _explain(event: Event, note: Text, base: FactBase, lang: Lang) -> str:
    facts = [event.title.say(lang)]
    if event.date is not None:
        facts.append(say_date(event.date.value, lang))
    places = [base.name(place, lang) for place in event.entities("place")]
    if places:
        facts.append(join(places, lang))
    notes = [text.say(lang) for text in (event.note, note) if text]
    return " ".join([f"{' · '.join(facts)}.", *dict.fromkeys(notes)])


def date_key(event: Event) -> tuple[int, int]:
    """Orders what is about events by when they happened."""
    return event.date.value.sort_key if event.date else (0, 0)
