"""Brute force: is there a way things may have been in which a question is wrong?

Written apart from the program's own proof, and against it: slow, naive, two-valued.
Every event is completed in every way its record allows, one event at a time. In a
completion nothing is unknown: there is a first and a last day, everyone in a role,
a place as exact as can be. Then "fits what the stem gives" and "has this answer" are
plainly true or false. Of completions that differ only in what the question cannot see
(which stranger came along, which city that it does not name) one is looked at.

What a record leaves open:

- a date: any day from the first to the last that it may mean; `~` and `?` widen it by
  one unit (three days for a day); a duration begins and ends on any such days; a
  disputed date may be any rival; no date, any day. Days are taken at and beside the
  ends of every period in question, since nothing changes in between;
- a list that is open, or not recorded: anyone of the type may be added (no one, where
  "absent means none");
- a disputed member: each rival instead;
- an office not recorded: any, or none; one recorded: the same person may have held
  those it is known to have held elsewhere;
- a place: it, or any place inside it on that day; where a border is dated by a year,
  both readings; where no country is recorded of a place, it may lie in any larger one;
- what a document provides: more than is listed, save what it is known to lack;
- a type that an event may be of, unless the whole that it is part of is one, or the
  facts say that every one of that type, with these people there and then, is on record.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import (
    DateForm,
    DatePoint,
    EventDate,
    Precision,
    Span,
    parse_date,
)
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import (
    Event,
    EventId,
    Filler,
    Role,
    Series,
    SeriesId,
    TypeId,
)
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    Given,
    LengthAnswer,
    NumberAnswer,
    Question,
)
from quiz.questions.template import QuestionTemplate

LONG_AGO, FAR_AHEAD = -1_000_000, 2_000_000
ANY_DAY = Span(0, 0)
SLACK = {
    Precision.DAY: 3,
    Precision.MONTH: 31,
    Precision.YEAR: 366,
    Precision.DECADE: 3660,
    Precision.CENTURY: 36600,
}
TWO_SIDES = ("visitor", "host")
OF_SERIES = {"series", "ordinal", "only"}
LEVELS = {level.value for level in PlaceLevel}
SIZES = {
    PlaceLevel.SITE: 1,
    PlaceLevel.CITY: 2,
    PlaceLevel.REGION: 3,
    PlaceLevel.AREA: 4,
    PlaceLevel.COUNTRY: 5,
}


@dataclass(frozen=True, slots=True)
class Part:
    """Someone or something in a role.

    `others` are offices that someone may hold as well; `beyond` is where a place
    lies of which that is not recorded.
    """

    entity: EntityId
    office: EntityId | None = None
    others: frozenset[EntityId] = frozenset()
    beyond: EntityId | None = None


@dataclass(frozen=True, slots=True)
class World:
    """One way in which an event may have been, as far as a question looks at it."""

    days: Span
    roles: dict[Role, tuple[Part, ...]]
    borders: bool = True  # whether a border that may have been drawn already was
    more: bool = True  # whether documents provide what is not listed of them


Filled = dict[Role, tuple[Part, ...]]


def _together(
    found: Mapping[Role, Sequence[tuple[Part, ...]]], *, two_at_once: bool
) -> Iterator[Filled]:
    """Ways to fill the roles at once; only what tells of both sides needs every pair."""
    some = {name: filled[0] for name, filled in found.items()}
    if two_at_once and set(TWO_SIDES) <= found.keys():
        for a, b in itertools.product(*(found[side] for side in TWO_SIDES)):
            yield {**some, TWO_SIDES[0]: a, TWO_SIDES[1]: b}
    for name, filled in found.items():
        for parts in filled:
            yield {**some, name: parts}
    if not found:
        yield {}


class _Look:
    """What a question can see of a part; of parts that look alike one is enough.

    All that is asked of the parts of a role is whether there is one with something,
    whether all have it, and who or what of those named is among them. So it is enough
    to know which sorts of part are there, and not how many or who the unnamed are.
    """

    def __init__(
        self,
        oracle: "Oracle",
        question: Question,
        role: Role,
        option: str,
        world: World,
    ) -> None:
        self._oracle = oracle
        self._world = world
        values = {v for one in question.proof.given for v in one.value.split("+")}
        answer = question.answer
        self._answers = (
            frozenset(answer.entities)
            if isinstance(answer, EntityAnswer)
            else frozenset[EntityId]()
        )
        self._named = self._answers | {EntityId(v) for v in (*values, option)}
        asked, _, level = oracle.asks[question.template].partition(".")
        self._level = PlaceLevel(level) if asked == role and level in LEVELS else None

    def each(self, parts: Iterable[Part]) -> list[Part]:
        """One part of each sort."""
        return list({self.sort_of(part): part for part in parts}.values())

    def combined(self, choices: Sequence[Iterable[Part]]) -> list[tuple[Part, ...]]:
        """A part from each choice, in every way that looks different."""
        found: dict[frozenset[object], tuple[Part, ...]] = {frozenset(): ()}
        for some in choices:
            sorts = {self.sort_of(part): part for part in some}
            found = {
                seen | {sort}: (*parts, part)
                for seen, parts in found.items()
                for sort, part in sorts.items()
            }
        return list(found.values())

    def sort_of(self, part: Part) -> object:
        """All that the question can see of the part."""
        who = part.entity if part.entity in self._named else None
        match self._oracle.base.entities[part.entity].type:
            case EntityType.PLACE:
                chains = self._oracle.chains_of(part, self._world)
                near = frozenset[EntityId]().union(*chains) & self._named
                return who, near, frozenset(map(self._at_level, chains))
            case EntityType.PERSON:
                office = part.office if part.office in self._named else None
                return who, office, part.others & self._named
            case _:
                return part.entity

    def _at_level(self, chain: frozenset[EntityId]) -> object:
        """The answer of one day: which of the right ones, and whether any other."""
        if self._level is None:
            return None
        found = self._oracle.at_level(chain, self._level)
        strange = found - self._answers
        is_right = [
            self._oracle.is_on_one_chain(answer, found, self._world)
            for answer in sorted(self._answers)
        ]
        return (
            bool(found),
            frozenset(found & self._answers),
            bool(strange),
            tuple(is_right),
        )


class Oracle:
    """Looks for a second answer, and for wrong options that are true."""

    def __init__(self, base: FactBase, templates: Iterable[QuestionTemplate]) -> None:
        self.base = base
        self.asks = {template.id: template.asks for template in templates}
        self._chains: dict[tuple[EntityId, int, bool], frozenset[EntityId]] = {}
        self._exact: dict[tuple[EntityId, Span, bool], list[Part]] = {}

    # -- what is wrong ------------------------------------------------------

    def faults(self, question: Question, choices: Choices | None) -> list[str]:
        """What is wrong with the question and its options; nothing, it is hoped."""
        found = [f"{question.id}: {other}" for other in self.second_answers(question)]
        if not self.is_sound(question):
            found.append(f"{question.id}: its own event may have another answer")
        true = self.true_options(question, choices) if choices else []
        return found + [f"{question.id}: {option} is true as well" for option in true]

    def second_answers(self, question: Question) -> list[EventId]:
        """Events that may fit all that is given and have another answer."""
        if self.asks[question.template] == "count":
            return []
        return [
            event.id
            for event in self._worth_a_look(question)
            if event.id not in question.subjects
            and any(
                self._has_another(question, world)
                for world in self.worlds_that_fit(event, question)
            )
        ]

    def is_sound(self, question: Question) -> bool:
        """Whether its own event fits, and has the answer, however it was."""
        if self.asks[question.template] == "count":
            return True
        event = self.base.events[question.subjects[0]]
        worlds = list(self._worlds(event, question, ()))
        return (
            bool(worlds)
            and all(
                self._fits(event, world, given)
                for world in worlds
                for given in question.proof.given
            )
            and all(self._has_right(question, event, world) for world in worlds)
        )

    def _has_right(self, question: Question, event: Event, world: World) -> bool:
        match question.answer:
            case NumberAnswer():
                return self._has_place(question, event, world)
            case LengthAnswer(length):
                same = [c for c in event.lengths if c.value.part == length.part]
                return [c.value for c in same] == [length] and same[0].rivals == ()
            case _:
                return self._has_just(question, world)

    def true_options(self, question: Question, choices: Choices) -> list[str]:
        """Wrong options that are right of an event that may fit the stem."""
        wrong = [option.key for option in choices.options if not option.correct]
        if isinstance(question.answer, NumberAnswer):
            return [key for key in wrong if key == str(question.answer.value)]
        true: list[str] = []
        for key in wrong:
            for event in self._worth_a_look(question):
                if any(
                    self._is_true(question, world, key)
                    for world in self.worlds_that_fit(event, question, key)
                ):
                    true.append(key)
                    break
        return true

    def all_worlds(self, event: EventId, question: Question) -> Iterator[World]:
        """Every completion of an event that the question is about."""
        return self._worlds(self.base.events[event], question, ())

    def fits(self, event: EventId, world: World, given: Given) -> bool:
        """Whether the given is true of the event as it was in that world."""
        return self._fits(self.base.events[event], world, given)

    # -- which events to look at --------------------------------------------

    def _worth_a_look(self, question: Question) -> list[Event]:
        """All events but those that plainly do not fit: another man went, elsewhere.

        Only what is certain and closed speaks against an event here, so that a large
        record can be looked through; all the rest is left to its completions.
        """
        found = set(self.base.events)
        for one in question.proof.given:
            if one.attribute == "date":
                found &= self._in_years(parse_date(one.value).span)
            elif one.attribute in ("visitor", "place"):
                known = self._plainly.get((one.attribute, one.value), set())
                found &= known | self._not_plain[one.attribute]
        return [self.base.events[id_] for id_ in sorted(found)]

    def _in_years(self, span: Span) -> set[EventId]:
        first, last = (day // 365 for day in (span.first, span.last))
        near = (self._by_year.get(n, set()) for n in range(first - 1, last + 2))
        return self._not_plain["date"].union(*near)

    @cached_property
    def _by_year(self) -> dict[int, set[EventId]]:
        found: dict[int, set[EventId]] = {}
        for event in self.base.events.values():
            if event.id not in self._not_plain["date"] and event.date is not None:
                span = event.date.value.span
                for n in range(span.first // 365, span.last // 365 + 1):
                    found.setdefault(n, set()).add(event.id)
        return found

    @cached_property
    def _not_plain(self) -> dict[str, set[EventId]]:
        found: dict[str, set[EventId]] = {
            "visitor": set(),
            "place": set(),
            "date": set(),
        }
        for event in self.base.events.values():
            for role in ("visitor", "place"):
                roster = event.roles.get(role)
                is_plain = (
                    roster is not None
                    and roster.closed
                    and all(m.status is not Status.DISPUTED for m in roster.members)
                    and not (role == "visitor" and event.entities("companions"))
                    and all(map(self._has_country, event.entities("place")))
                )
                if not is_plain:
                    found[role].add(event.id)
            date = event.date
            if (
                date is None
                or date.status is Status.DISPUTED
                or date.value.is_approximate
                or date.value.is_uncertain
                or date.value.first is None
                or date.value.last is None
            ):
                found["date"].add(event.id)
        return found

    @cached_property
    def _plainly(self) -> dict[tuple[str, str], set[EventId]]:
        """Under each visitor, and each place near theirs at any time, the events."""
        found: dict[tuple[str, str], set[EventId]] = {}
        for event in self.base.events.values():
            for entity in event.entities("visitor"):
                found.setdefault(("visitor", entity), set()).add(event.id)
            for entity in event.entities("place"):
                for near in self._near[entity]:
                    found.setdefault(("place", near), set()).add(event.id)
        return found

    @cached_property
    def _near(self) -> dict[EntityId, set[EntityId]]:
        """Every place with those that ever were around it or inside it."""
        near: dict[EntityId, set[EntityId]] = {}
        for place in self.base.entities:
            for around in self._ever_around(place):
                near.setdefault(place, set()).add(around)
                near.setdefault(around, set()).add(place)
        return near

    def _ever_around(self, place: EntityId) -> set[EntityId]:
        found = {place}
        for edge in self.base.entities[place].within:
            found |= self._ever_around(edge.place)
        return found

    # -- ways things may have been ------------------------------------------

    def worlds_that_fit(
        self, event: Event, question: Question, option: str = ""
    ) -> Iterator[World]:
        """Every completion of the event of which everything given is true."""
        given = question.proof.given
        if not all(
            self._may_be(event, TypeId(one.value))
            for one in given
            if one.attribute == "type"
        ):
            return
        on_series = [one for one in given if one.attribute in OF_SERIES]
        for world in self._worlds(event, question, given, option):
            if all(self._fits(event, world, one) for one in on_series):
                yield world

    def _worlds(
        self,
        event: Event,
        question: Question,
        must_fit: Sequence[Given],
        option: str = "",
    ) -> Iterator[World]:
        """Completions of the roles in question; those that do not fit are dropped.

        The roles do not depend on one another, so that a way to fill one that does
        not fit is dropped before it is put together with the others.
        """
        names = self._names_in(question)
        roles = self.base.types[event.type].roles
        if not names <= roles.keys():
            return
        places = {name for name in names if roles[name].of is EntityType.PLACE}
        on_dates = [g for g in must_fit if g.attribute.startswith("date")]
        about = {
            name: [g for g in must_fit if g.attribute.partition(".")[0] == name]
            for name in names
        }
        asks = self.asks[question.template]
        has_provisions = any(
            one.endswith(".provisions")
            for one in (asks, *(given.attribute for given in must_fit))
        )
        turning = self._turning_days(question, option, borders=bool(places))
        all_days = [
            days
            for days in self._days(event, turning)
            if all(self._fits(event, World(days, {}), one) for one in on_dates)
        ]
        asked = self.asks[question.template].partition(".")[0]
        asks_both = any(one.attribute == "both" for one in question.proof.given)
        on_both = [one for one in must_fit if one.attribute == "both"]

        def ways(name: Role, world: World) -> list[tuple[Part, ...]]:
            """How the role may have been filled; of one not asked about, one way."""
            found = (
                parts
                for parts in self._fillings(event, name, world, question, option)
                if all(
                    self._fits(event, replace(world, roles={name: parts}), one)
                    for one in about[name]
                )
            )
            is_enough = (
                must_fit and name != asked and not (asks_both and name in TWO_SIDES)
            )
            return list(itertools.islice(found, 1) if is_enough else found)

        for more in (True, False) if has_provisions else (True,):
            if not all_days:
                return
            # Only where a place is depends on the day.
            steady = {
                name: ways(name, World(all_days[0], {}, more=more))
                for name in sorted(names - places)
            }
            if not all(steady.values()):
                continue
            for days in all_days:
                for borders in (True, False) if places else (True,):
                    world = World(days, {}, borders, more)
                    found = steady | {name: ways(name, world) for name in places}
                    if not all(found.values()):
                        continue
                    for filled in _together(found, two_at_once=asks_both):
                        made = replace(world, roles=filled)
                        if all(self._fits(event, made, one) for one in on_both):
                            yield made

    def _days(self, event: Event, turning: Iterable[int]) -> Iterator[Span]:
        """Every first and last day that the event may have had."""
        if event.date is None:
            days = sorted(turning)
            yield from (Span(a, b) for a in days for b in days if a <= b)
            return
        for date in _versions(event.date):
            first, last = _window(date.first, LONG_AGO), _window(date.last, FAR_AHEAD)
            if date.form is DateForm.DURATION:
                for a in _among(turning, first):
                    for b in _among(turning, last):
                        if a <= b:
                            yield Span(a, b)
            else:
                for day in _among(turning, Span(first.first, last.last)):
                    yield Span(day, day)

    def _turning_days(
        self, question: Question, option: str, *, borders: bool
    ) -> frozenset[int]:
        """The days on and beside which something in question changes."""
        spans = [ANY_DAY]
        for one in question.proof.given:
            if one.attribute.startswith("date"):
                spans += [point.span for point in parse_date(one.value).points]
                spans.append(parse_date(one.value).span)
        if isinstance(question.answer, DateAnswer):
            spans += [point.span for point in question.answer.date.points]
            if option:
                spans.append(parse_date(option).span)
        days = {day for span in spans for day in (span.first, span.last)}
        if borders:
            days |= self._border_days
        return frozenset(day + step for day in days for step in (-1, 0, 1))

    def _names_in(self, question: Question) -> set[Role]:
        """The roles that the stem tells of or asks about."""
        given = [one.attribute for one in question.proof.given]
        attributes = [*given, self.asks[question.template]]
        names = {one.partition(".")[0] for one in attributes} - {"type", "date"}
        names -= {*OF_SERIES, "length"}
        return names - {"both"} | (set(TWO_SIDES) if "both" in names else set())

    @cached_property
    def _border_days(self) -> frozenset[int]:
        dates = {
            date.span
            for entity in self.base.entities.values()
            for edge in entity.within
            for date in (edge.start, edge.end)
            if date is not None
        }
        return frozenset(day for span in dates for day in (span.first, span.last))

    def _fillings(
        self, event: Event, role: Role, world: World, question: Question, option: str
    ) -> Iterator[tuple[Part, ...]]:
        """Every way in which the role may have been filled."""
        spec = self.base.types[event.type].roles[role]
        roster = event.roles.get(role)
        if roster is None and spec.absent_means_none:
            yield ()
            return
        offices = self._offices_in(question, role, option)
        members = roster.members if roster else ()
        look = _Look(self, question, role, option, world)
        choices = [
            [p for filler in _versions(m) for p in self._parts(filler, world, offices)]
            for m in members
        ]
        known = look.combined(choices)
        yield from known
        if roster is not None and roster.closed:
            return
        of_type = [e.id for e in self.base.entities.values() if e.type is spec.of]
        fillers = [Filler(entity) for entity in of_type]
        extra = look.each(p for f in fillers for p in self._parts(f, world, offices))
        given = tuple(
            Part(EntityId(value))
            for one in question.proof.given
            if one.attribute in (role, f"{role}.all")
            or (one.attribute == "both" and role in TWO_SIDES)
            for value in one.value.split("+")
        )
        for parts in known:
            yield (*parts, *given)
            for part in extra:
                yield (*parts, part)
                if given:
                    yield (*parts, *given, part)

    def _parts(
        self, filler: Filler, world: World, offices: Iterable[EntityId]
    ) -> Iterator[Part]:
        """The filler as exactly as can be: where within the place, in which office."""
        match self.base.entities[filler.entity].type:
            case EntityType.PLACE:
                yield from self._exactly(filler.entity, world)
            case EntityType.PERSON:
                held = self._held.get(filler.entity, frozenset())
                yield Part(filler.entity, filler.office, held)
                if filler.office is None:
                    for office in offices:
                        yield Part(filler.entity, office, held)
            case _:
                yield Part(filler.entity)

    def _offices_in(
        self, question: Question, role: Role, option: str
    ) -> list[EntityId]:
        """The offices that the question names, and one that it does not."""
        asks = self.asks[question.template]
        named = {
            EntityId(one.value)
            for one in question.proof.given
            if one.attribute == f"{role}.office"
        }
        if asks == f"{role}.office" and isinstance(question.answer, EntityAnswer):
            named |= set(question.answer.entities)
            if option:
                named.add(EntityId(option))
        if not named:
            return []
        offices = (
            e for e in self.base.entities.values() if e.type is EntityType.OFFICE
        )
        other = next((e.id for e in offices if e.id not in named), None)
        return [*sorted(named), *([other] if other else [])]

    @cached_property
    def _held(self) -> dict[EntityId, frozenset[EntityId]]:
        """Every office that someone is recorded to have held, at any event."""
        held: dict[EntityId, set[EntityId]] = {}
        for event in self.base.events.values():
            for roster in event.roles.values():
                for member in roster.members:
                    for filler in _versions(member):
                        if filler.office is not None:
                            held.setdefault(filler.entity, set()).add(filler.office)
        return {entity: frozenset(offices) for entity, offices in held.items()}

    # -- places -------------------------------------------------------------

    def _chain(self, place: EntityId, day: int, borders: bool) -> frozenset[EntityId]:
        """The place and every place around it on that day."""
        known = self._chains.get((place, day, borders))
        if known is None:
            found = {place}
            for edge in self.base.entities[place].within:
                start, end = edge.start, edge.end
                if borders:  # as long as it may have been
                    begun = start is None or start.span.first <= day
                    ended = end is not None and end.span.last <= day
                else:
                    begun = start is None or start.span.last <= day
                    ended = end is not None and end.span.first <= day
                if begun and not ended:
                    found |= self._chain(edge.place, day, borders)
            known = self._chains[place, day, borders] = frozenset(found)
        return known

    def chains_of(self, part: Part, world: World) -> list[frozenset[EntityId]]:
        """The chain on every day of the event on which it may be another."""
        first, last = world.days.first, world.days.last
        during = {day for day in self._border_days if first <= day <= last}
        found = []
        for day in sorted(during | {first, last}):
            chain = self._chain(part.entity, day, world.borders)
            if part.beyond is not None:
                chain |= self._chain(part.beyond, day, world.borders)
            found.append(chain)
        return list(dict.fromkeys(found))

    def _exactly(self, place: EntityId, world: World) -> list[Part]:
        """The place, or one that is within it on every day of the event."""
        known = self._exact.get((place, world.days, world.borders))
        if known is None:
            known = self._exact[place, world.days, world.borders] = [
                part
                for part in self._spots_ever_in.get(place, ())
                if part.entity == place
                or all(place in chain for chain in self.chains_of(part, world))
            ]
        return known

    @cached_property
    def _spots_ever_in(self) -> dict[EntityId, list[Part]]:
        """For every place, the spots that are it or were ever within it."""
        found: dict[EntityId, list[Part]] = {}
        for part in self._spots:
            around = self._ever_around(part.entity)
            if part.beyond is not None:
                around |= self._ever_around(part.beyond)
            for place in around:
                found.setdefault(place, []).append(part)
        return found

    @cached_property
    def _spots(self) -> list[Part]:
        """Every place; where no country is recorded for it, in all that are larger."""
        places = [e for e in self.base.entities.values() if e.type is EntityType.PLACE]
        spots = [Part(one.id) for one in places]
        for one in places:
            if one.level is None or self._has_country(one.id):
                continue
            spots += [
                Part(one.id, beyond=larger.id)
                for larger in places
                if self._is_larger(larger.id, SIZES[one.level])
            ]
        return spots

    def _is_larger(self, place: EntityId, size: int) -> bool:
        """Whether it is, and no part of a smaller one: no city lies in another's isle."""
        levels = [self.base.entities[one].level for one in self._ever_around(place)]
        return self.base.entities[place].level is not None and all(
            SIZES[level] > size for level in levels if level is not None
        )

    def _has_country(self, place: EntityId) -> bool:
        found = self.base.entities[place]
        return found.level is PlaceLevel.COUNTRY or any(
            self._has_country(edge.place) for edge in found.within
        )

    # -- what is true in a world --------------------------------------------

    def _may_be(self, event: Event, wanted: TypeId) -> bool:
        if wanted in self._kinds(event.type):
            return True
        if event.part_of is not None:
            whole = self.base.events[event.part_of]
            came, there = set(event.entities("visitor")), set(whole.entities("visitor"))
            there |= set(whole.entities("companions"))
            if wanted in self._kinds(whole.type) and came and came <= there:
                return False
        return not self._would_be_on_record(event, wanted) and any(
            wanted in self._kinds(other)
            for kind in self._kinds(event.type)
            for other in self.base.types[kind].may_be
        )

    def _would_be_on_record(self, event: Event, wanted: TypeId) -> bool:
        """Whether the facts say that all like it are on record, by this type."""
        if event.date is None or event.date.status is Status.DISPUTED:
            return False
        span = event.date.value.span
        for one in self.base.coverage.values():
            if wanted not in one.types or not one.period.span.covers(span):
                continue
            if all(
                self._has_one_of(event, role, {*named}, span)
                for role, named in one.roles.items()
            ):
                return True
        return False

    def _has_one_of(
        self, event: Event, role: Role, named: set[EntityId], span: Span
    ) -> bool:
        known = event.roles[role].members if role in event.roles else ()
        sure = [m.value for m in known if m.status is not Status.DISPUTED]
        chains = [
            self._chain(filler.entity, day, borders)
            for filler in sure
            for day, borders in ((span.first, False), (span.last, True))
        ]
        return any(filler.office in named for filler in sure) or any(
            named & early & late
            for early, late in zip(chains[::2], chains[1::2], strict=True)
        )

    def _kinds(self, kind: TypeId) -> set[TypeId]:
        kinds = {kind}
        for parent in self.base.types[kind].kinds_of:
            kinds |= self._kinds(parent)
        return kinds

    def _fits(self, event: Event, world: World, given: Given) -> bool:
        if given.attribute == "type":
            return self._may_be(event, TypeId(given.value))
        if given.attribute in OF_SERIES:
            return self._fits_series(event, world, given)
        if given.attribute == "date":
            return world.days.meets(parse_date(given.value).span)
        if given.attribute == "date.whole":
            return _lasted(world.days, parse_date(given.value))
        if given.attribute == "both":
            one, other = given.value.split("+")
            came, received = (self._filled(world, side) for side in TWO_SIDES)
            return (one in came and other in received) or (
                other in came and one in received
            )
        role, _, part = given.attribute.partition(".")
        parts = world.roles[role]
        value = EntityId(given.value)
        match part:
            case "all":
                return {p.entity for p in parts} == {*given.value.split("+")}
            case "office":
                along = event.roles.get("companions") if role == "visitor" else None
                if along and any(m.value.office == value for m in along.members):
                    return True
                return any(value == p.office or value in p.others for p in parts)
            case "provisions":
                return any(self._provides(p.entity, value, world) for p in parts)
            case "lacks":
                return any(value in self.base.entities[p.entity].lacks for p in parts)
            case _:
                if role == "visitor" and value in event.entities("companions"):
                    return True  # whoever came along was there as well
                return value in self._filled(world, role)

    def _fits_series(self, event: Event, world: World, given: Given) -> bool:
        name, _, number = given.value.partition("#")
        series = self.base.series[SeriesId(name)]
        if given.attribute == "series":
            return event.id in series.events or not series.complete
        place = int(number or 1) or len(series.events)
        return self._places_in(event, series, world) == {place}

    def _places_in(self, event: Event, series: Series, world: World) -> set[int]:
        """Which of the series it was, in each way the others may have been dated."""
        if event.id not in series.events:
            return set()
        before = {0}
        for one in series.events:
            other = self.base.events[one]
            if other is event:
                continue
            ways = list(self._days(other, {world.days.first, world.days.last}))
            if any(days.meets(world.days) for days in ways):
                return set()  # neither of the two came first
            earlier = {days.last < world.days.first for days in ways}
            before = {count + was for count in before for was in earlier}
        return {count + 1 for count in before}

    def _provides(self, document: EntityId, value: EntityId, world: World) -> bool:
        found = self.base.entities[document]
        may_be = world.more and not found.complete and value not in found.lacks
        return value in found.provisions or may_be

    def _filled(self, world: World, role: Role) -> set[EntityId]:
        """Who or what fills the role; of a place, those around it as well."""
        found: set[EntityId] = set()
        for part in world.roles[role]:
            if self.base.entities[part.entity].type is EntityType.PLACE:
                found = found.union(*self.chains_of(part, world))
            else:
                found.add(part.entity)
        return found

    def _has_just(self, question: Question, world: World) -> bool:
        """Whether the event has the answer, and no other beside it."""
        answer = question.answer
        if isinstance(answer, DateAnswer):
            if answer.whole:
                return _lasted(world.days, answer.date)
            return answer.date.span.covers(world.days)
        assert isinstance(answer, EntityAnswer)
        answers = self._answers(question, world)
        if answer.level is not None and len(answer.entities) > 1:
            met = set().union(*answers)
            return all(answers) and met == set(answer.entities)
        if answer.level is not None:
            (place,) = answer.entities
            return all(self.is_on_one_chain(place, those, world) for those in answers)
        return answers == [set(answer.entities)]

    def is_on_one_chain(
        self, place: EntityId, others: set[EntityId], world: World
    ) -> bool:
        """Whether others of the level are the place, more or less exactly said."""
        around = set().union(*self.chains_of(Part(place), world))
        return place in others and all(
            other in around or place in chain
            for other in others
            for chain in self.chains_of(Part(other), world)
        )

    def _has_place(self, question: Question, event: Event, world: World) -> bool:
        """Whether the event is just as far along the series as is answered."""
        (told,) = (g for g in question.proof.given if g.attribute == "series")
        series = self.base.series[SeriesId(told.value)]
        assert isinstance(question.answer, NumberAnswer)
        return self._places_in(event, series, world) == {question.answer.value}

    def _has_another(self, question: Question, world: World) -> bool:
        if isinstance(question.answer, NumberAnswer | LengthAnswer):
            return True  # a place in a series is of one alone, a length as good as
        if isinstance(question.answer, DateAnswer):
            return not self._has_just(question, world)
        return any(self._answers(question, world)) and not self._has_just(
            question, world
        )

    def _answers(self, question: Question, world: World) -> list[set[EntityId]]:
        """What would be right to answer of the event; on different days, perhaps more."""
        role, _, part = self.asks[question.template].partition(".")
        parts = world.roles[role]
        if part in LEVELS:
            days = [
                self.at_level(chain, PlaceLevel(part))
                for p in parts
                for chain in self.chains_of(p, world)
            ]
            return [day for n, day in enumerate(days) if day not in days[:n]]
        if part == "office":
            return [{p.office or EntityId("someone's own") for p in parts}]
        if part == "provisions":
            documents = [self.base.entities[p.entity] for p in parts]
            laid_down = {one for found in documents for one in found.provisions}
            if world.more and not all(found.complete for found in documents):
                laid_down.add(EntityId("something else"))
            return [laid_down]
        if part == "lacks":
            return [{one for p in parts for one in self.base.entities[p.entity].lacks}]
        return [{p.entity for p in parts}]

    def at_level(self, chain: frozenset[EntityId], level: PlaceLevel) -> set[EntityId]:
        return {place for place in chain if self.base.entities[place].level is level}

    def _is_true(self, question: Question, world: World, key: str) -> bool:
        """Whether the option would be a right answer, or part of one."""
        if isinstance(question.answer, DateAnswer):
            return world.days.meets(parse_date(key).span)
        role, _, part = self.asks[question.template].partition(".")
        value = EntityId(key)
        if part == "office":
            return any(
                value == p.office or value in p.others for p in world.roles[role]
            )
        if part == "provisions":
            parts = world.roles[role]
            return any(self._provides(p.entity, value, world) for p in parts)
        if part == "lacks":
            return value in set().union(*self._answers(question, world))
        return value in self._filled(world, role)


def _versions(claim: Claim) -> tuple:  # type: ignore[type-arg]
    """The value, and what a disputed one may be instead."""
    if claim.status is not Status.DISPUTED:
        return (claim.value,)
    return (claim.value, *(variant.value for variant in claim.variants))


def _window(point: DatePoint | None, otherwise: int) -> Span:
    """The days that one end of a date may mean."""
    if point is None:
        return Span(min(otherwise, 0), max(otherwise, 0))
    span = point.span
    if not (point.approximate or point.uncertain):
        return span
    slack = SLACK[point.precision]
    return Span(span.first - slack, span.last + slack)


def _among(turning: Iterable[int], window: Span) -> list[int]:
    """The days of the window at which something changes, and its two ends."""
    inside = {day for day in turning if window.first <= day <= window.last}
    return sorted({window.first, window.last} | inside)


def _lasted(days: Span, date: EventDate) -> bool:
    """Whether what took these days began and ended as the date says."""
    first, last = date.first, date.last
    assert first is not None and last is not None  # noqa: PT018 - whole dates only
    return (
        first.span.first <= days.first <= first.span.last
        and last.span.first <= days.last <= last.span.last
    )
