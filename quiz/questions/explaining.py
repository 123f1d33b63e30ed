"""What is said after the answer: the event in a line, what it was about, its notes."""

from collections.abc import Iterator, Sequence

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId
from quiz.facts.events import Event
from quiz.facts.wording import say_date, say_length
from quiz.language.case import headed
from quiz.language.lists import join
from quiz.language.text import Lang, Text
from quiz.questions.wording import as_listed

# Lists worth telling with the answer, whatever was asked.
_TOLD = ("topics", "agreed", "items")
_DAY = 1440  # minutes


def explanation(event: Event, note: Text, base: FactBase) -> Text:
    """The event's title, when and where it was, its agenda, and its author's notes."""
    return Text(
        _explain(event, note, base, Lang.KO), _explain(event, note, base, Lang.EN)
    )


def in_a_line(event: Event, base: FactBase, lang: Lang) -> str:
    """The event's title, when and where it was."""
    facts = [event.title.say(lang)]
    if event.date is not None:
        facts.append(say_date(event.date.value, lang))
    places = [base.name(place, lang) for place in base.places_of(event)]
    if places:
        facts.append(join(places, lang))
    return " · ".join(facts)


def _explain(event: Event, note: Text, base: FactBase, lang: Lang) -> str:
    told = [f"{in_a_line(event, base, lang)}."]
    told += [f"{line}." for line in _details(event, base, lang)]
    notes = [text.say(lang) for text in (event.note, note) if text]
    return " ".join([*told, *dict.fromkeys(notes)] if notes else told)


def _details(event: Event, base: FactBase, lang: Lang) -> Iterator[str]:
    """What it was about and how long it took: "Discussed: …", "Length: …"."""
    said: list[Sequence[EntityId]] = []
    for role in _TOLD:
        if role not in event.roles:
            continue
        entities = event.entities(role)
        if not entities or entities in said:
            continue
        names = join([as_listed(base.entities[e], lang) for e in entities], lang)
        if not _is_in_title(names, event, lang):
            said.append(entities)
            title = base.types[event.type].roles[role].name.say(lang)
            yield f"{headed(title)}: {names}"
    if event.lengths:
        lengths = [say_length(length.value, lang) for length in event.lengths]
        is_long = any(length.value.minutes >= _DAY for length in event.lengths)
        title = Text("기간" if is_long else "시간", "Length").say(lang)
        yield f"{title}: {', '.join(lengths)}"


def _is_in_title(names: str, event: Event, lang: Lang) -> bool:
    return names.casefold() in event.title.say(lang).casefold()


def date_key(event: Event) -> tuple[int, int]:
    """Orders what is about events by when they happened."""
    return event.date.value.sort_key if event.date else (0, 0)
