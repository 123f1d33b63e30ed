"""What happened before and after: a small timeline for the back of a card."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from quiz.anki.escaping import field
from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event, EventId
from quiz.facts.wording import say_date
from quiz.language.text import Lang
from quiz.questions.question import Question

_ON_EACH_SIDE = 2
_MOST_OF_A_SERIES = 8
_WIDER = (60, 730, 3650)  # from these days on, two events are drawn further apart
_LONGEST = 400  # days: a term of office or a war is no point on a line


class Timelines:
    """Timelines for questions, of the events that any of them is about.

    Neighbours are events of the same pack in which a person of this one took part;
    where there are none, any of the pack. Disputed dates are left out, and so are
    parts of other events and what this one is a part of.
    """

    def __init__(self, base: FactBase, questions: Iterable[Question]) -> None:
        """Put the events of the questions in order."""
        self._base = base
        self._with: dict[str | EntityId, list[Event]] = defaultdict(list)
        asked = dict.fromkeys(s for question in questions for s in question.subjects)
        events = [base.events[s] for s in asked if s in base.events]
        whole = (event for event in events if event.part_of is None)
        for event in sorted(filter(_is_point, whole), key=_order):
            self._with[event.pack].append(event)
            for person in self._people(event):
                self._with[person].append(event)

    def html(self, question: Question, lang: Lang) -> str:
        """The timeline around the events of a question; nothing where they stand alone."""
        own = sorted(filter(_is_point, self._events(question)), key=_order)
        shown = own if len(own) > 1 else self._around(own)
        if not 1 < len(shown) <= _MOST_OF_A_SERIES:
            return ""
        ids = frozenset(event.id for event in own)
        return f"<ol>{''.join(_items(shown, ids, lang))}</ol>"

    def _around(self, own: Sequence[Event]) -> list[Event]:
        if not own:
            return []
        (event,) = own
        near = {e.id: e for p in self._people(event) for e in self._nearest(p, event)}
        if len(near) < 2:
            near = {e.id: e for e in self._nearest(event.pack, event)}
        ordered = sorted({**near, event.id: event}.values(), key=_order)
        return _middle(ordered, ordered.index(event))

    def _nearest(self, key: str | EntityId, event: Event) -> list[Event]:
        events = self._with.get(key, [])
        place = bisect_left(events, _order(event), key=_order)
        wholes = self._wholes(event)
        near = _middle(events, place, _ON_EACH_SIDE + len(wholes))
        return [other for other in near if other.id not in wholes]

    def _wholes(self, event: Event) -> list[EventId]:
        """What the event is a part of, from the nearest on."""
        found: list[EventId] = []
        while event.part_of is not None and event.part_of not in found:
            found.append(event.part_of)
            event = self._base.events[event.part_of]
        return found

    def _people(self, event: Event) -> list[EntityId]:
        entities = (e for roster in event.roles.values() for e in roster.entities)
        kind = EntityType.PERSON
        return [e for e in entities if self._base.entities[e].type is kind]

    def _events(self, question: Question) -> list[Event]:
        events = self._base.events
        return [events[subject] for subject in question.subjects if subject in events]


def _middle(
    events: Sequence[Event], place: int, each_side: int = _ON_EACH_SIDE
) -> list[Event]:
    return list(events[max(place - each_side, 0) : place + each_side + 1])


def _items(
    events: Sequence[Event], own: frozenset[EventId], lang: Lang
) -> Iterable[str]:
    end: int | None = None
    for event in events:
        date = event.date
        if date is None:
            continue
        days = 0 if end is None else date.value.span.first - end
        gap = sum(days >= least for least in _WIDER)
        here = " here" if event.id in own else ""
        said = f"<span>{field(say_date(date.value, lang))}</span>"
        yield f'<li class="gap{gap}{here}">{said} {field(event.title.say(lang))}</li>'
        end = date.value.span.last


def _is_point(event: Event) -> bool:
    if event.date is None or event.date.status is Status.DISPUTED:
        return False
    span = event.date.value.span
    return span.last - span.first < _LONGEST


def _order(event: Event) -> tuple[tuple[int, int], EventId]:
    return (event.date.value.sort_key if event.date else (0, 0), event.id)
