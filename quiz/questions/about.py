"""An event while it is asked about: what a stem may say of it, whatever is asked."""

from collections.abc import Sequence

from quiz.facts.claims import Claim, Status
from quiz.facts.dates import DateForm, Precision
from quiz.facts.entities import LEVELS, Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, Filler, Role
from quiz.language.text import Text
from quiz.questions.asking import Asked, Unanswerable, ask
from quiz.questions.description import Candidate, Search
from quiz.questions.explaining import date_key, explanation
from quiz.questions.index import FactIndex, is_certain
from quiz.questions.ordinals import counted_in, ordinals
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES
from quiz.questions.wording import Words

# How much a stem is burdened by each thing it gives.
COSTS = {
    "documents": 0.8,
    "place": 1.3,
    "topics": 2.0,
    "agreed": 2.0,
    "items": 2.0,
    "documents.provisions": 1.5,
    "ordinal": 2.2,
}
COST_OF_A_DATE = {Precision.YEAR: 1.0, Precision.MONTH: 1.4, Precision.DAY: 1.8}
COST_OF_A_LEVEL_UP = 0.3
TWO_SIDES = ("visitor", "host")


def _steps_up(inner: Entity, outer: Entity, step: int) -> float:
    """How far off a place around another is: of a city one says its country first."""
    if outer.level is PlaceLevel.COUNTRY:
        return min(step, 1.2)
    return step + 1 if inner.level is PlaceLevel.CITY else step


class About:
    """An event, with what many questions about it need; each is looked up once."""

    def __init__(self, event: Event, index: FactIndex) -> None:
        """Look nothing up yet."""
        self.event = event
        self.index = index
        self._asked: dict[str, Asked | Unanswerable] = {}
        self._values: dict[str, list[Candidate]] = {}
        self._of_all_of_it: dict[str, list[Candidate]] = {}
        self._words: dict[tuple[Given, ...], tuple[Words, Words]] = {}
        self._searches: dict[tuple[tuple[object, ...], ...], Search] = {}
        self._dateless: dict[str, bool] = {}
        self._explanations: dict[Text, Text] = {}
        self.span = index.span_of(event)
        self.date_key = date_key(event)
        self.tags = (event.type.partition(":")[2], *event.tags)

    def asked(self, asks: str) -> Asked | Unanswerable:
        """The event's own answer to what is asked of it."""
        if asks not in self._asked:
            self._asked[asks] = ask(self.event, asks, self.index)
        return self._asked[asks]

    def explanation(self, note: Text) -> Text:
        """What is said after the answer."""
        if note not in self._explanations:
            self._explanations[note] = explanation(self.event, note, self.index.base)
        return self._explanations[note]

    def words(self, given: tuple[Given, ...]) -> tuple[Words, Words]:
        """How to say what is given of it, in Korean and in English."""
        known = self._words.get(given)
        if known is None:
            known = self._words[given] = self.index.vocabulary.words_for(given)
        return known

    def values(self, attribute: str) -> list[Candidate]:
        """Ways to give the attribute, and what each costs."""
        found = self._values.get(attribute)
        if found is None:
            found = self._values[attribute] = self._find(attribute)
        return found

    def values_of_all_of_it(self, attribute: str) -> list[Candidate]:
        """The same; of places only those in which the whole event took place."""
        found = self.values(attribute)
        if not found or not self.index.base.is_place(self.event, attribute):
            return found
        known = self._of_all_of_it.get(attribute)
        if known is None:
            known = self._of_all_of_it[attribute] = [
                one
                for one in found
                if self._holds_all_of_it(attribute, EntityId(one.given.value))
            ]
        return known

    def search(
        self,
        always: tuple[Given, ...],
        required: Sequence[Sequence[Candidate]],
        optional: Sequence[Candidate],
    ) -> Search:
        """The search among what may be given; the same where it was asked for before."""
        among = always, tuple(map(tuple, required)), tuple(optional)
        known = self._searches.get(among)
        if known is None:
            known = self._searches[among] = Search(self.event, *among, self.index)
        return known

    def tells_no_date(self, attribute: str) -> bool:
        """Whether none of the ways to give it could tell a date that is asked for."""
        known = self._dateless.get(attribute)
        if known is None:
            may_tell = self.index.names.may_tell_date
            known = self._dateless[attribute] = attribute in OF_SERIES or not (
                attribute.startswith("date")
                or any(
                    may_tell(EntityId(entity))
                    for candidate in self.values(attribute)
                    for entity in candidate.given.value.split("+")
                )
            )
        return known

    def _find(self, attribute: str) -> list[Candidate]:
        role, _, part = attribute.partition(".")
        if part in LEVELS:
            return self._at_level(role, PlaceLevel(part))
        if attribute == "date":
            return self._dates()
        if attribute == "date.whole":
            return self._whole_date()
        if part == "all":
            return self._everyone(attribute)
        if attribute == "both":
            return self._both()
        if attribute in OF_SERIES:
            return self._of_series(attribute)
        return self._fillers(attribute)

    def _dates(self) -> list[Candidate]:
        claim = self.event.date
        if claim is None or not self._may_give(claim):
            return []
        if (
            not is_certain(claim)
            or claim.value.first is None
            or claim.value.last is None
        ):
            return []
        found = []
        is_point = claim.value.last is claim.value.first
        for precision, cost in COST_OF_A_DATE.items():
            first = claim.value.first.at(precision)
            if first is not None and (
                is_point or first == claim.value.last.at(precision)
            ):
                found.append(Candidate(Given("date", str(first)), cost))
        if claim.value.form is DateForm.BETWEEN:
            return found[:1] if len(found) == 1 else found
        return found

    def _whole_date(self) -> list[Candidate]:
        claim = self.event.date
        if claim is None or not self._may_give(claim) or not is_certain(claim):
            return []
        if claim.value.form is not DateForm.DURATION or None in (
            claim.value.first,
            claim.value.last,
        ):
            return []
        return [Candidate(Given("date.whole", str(claim.value)), 2.0)]

    def _everyone(self, attribute: str) -> list[Candidate]:
        roster = self.event.roles.get(attribute.partition(".")[0])
        if roster is None or not roster.closed or len(roster.members) > 3:
            return []
        if not all(self._may_give(member) for member in roster.members):
            return []
        return [Candidate(Given(attribute, "+".join(roster.entities)), 1.2)]

    def _both(self) -> list[Candidate]:
        """The visitor and the host, said without who came to whom."""
        rosters = [self.event.roles.get(role) for role in TWO_SIDES]
        sides = [
            r.members[0] for r in rosters if r and r.closed and len(r.members) == 1
        ]
        if len(sides) < len(TWO_SIDES) or not all(map(self._may_give, sides)):
            return []
        pair = "+".join(side.value.entity for side in sides)
        return [Candidate(Given("both", pair), 1.2)]

    def _of_series(self, attribute: str) -> list[Candidate]:
        """Its place in each series that it is counted in; or the series itself."""
        base, event = self.index.base, self.event
        cost = COSTS["ordinal"]
        if attribute == "series":
            counted = counted_in(event, self.index)
            return [Candidate(Given("series", counted.id), cost)] if counted else []
        return [
            Candidate(given, cost)
            for series in self.index.series_of(event)
            for given in ordinals(event, series, base)
            if given.attribute == attribute
        ]

    def _at_level(self, role: str, level: PlaceLevel) -> list[Candidate]:
        """The one place of the level in which all of it took place."""
        roster = self.event.roles.get(role)
        if roster is None or not roster.closed:
            return []
        if not all(map(self._may_give, roster.members)):
            return []
        span, geography = self.span, self.index.geography
        found = {geography.at_level(place, level, span) for place in roster.entities}
        if len(found) != 1 or None in found:
            return []
        (place,) = found
        return [Candidate(Given(f"{role}.{level}", str(place)), 1.0)]

    def _fillers(self, attribute: str) -> list[Candidate]:
        role, _, part = attribute.partition(".")
        roster = self.event.roles.get(role)
        if roster is None:
            return []
        found: dict[EntityId, float] = {}
        for member in roster.members:
            if member.status is not Status.CONFIRMED and not self._may_give(member):
                continue
            self._give(role, part, member.value, found)
        return [
            Candidate(Given(attribute, entity), cost) for entity, cost in found.items()
        ]

    def _give(
        self, role: str, part: str, value: Filler, found: dict[EntityId, float]
    ) -> None:
        """Add what may be told of one who fills the role, with its cost."""
        cost = COSTS.get(f"{role}.{part}" if part else role, 1.0)
        entity, entities = value.entity, self.index.base.entities
        filler = entities[entity]
        match part:
            case "office":
                if value.office is not None:
                    found.setdefault(value.office, cost)
            case "provisions":
                found.update(dict.fromkeys(filler.provisions, cost))
            case "lacks":
                found.update(dict.fromkeys(filler.lacks, cost))
            case _ if filler.type is EntityType.PLACE:
                found[entity] = cost + self._strangeness(role, entity)
                around = self.index.geography.around(entity, self.span)
                for step, outer in enumerate(around, 1):
                    steps = _steps_up(filler, entities[outer], step)
                    found.setdefault(outer, cost + steps * COST_OF_A_LEVEL_UP)
            case _:
                found.setdefault(entity, cost)

    def _holds_all_of_it(self, role: Role, place: EntityId) -> bool:
        """Whether the whole event took place there, so that its dates are the place's."""
        roster, span = self.event.roles[role], self.span
        base = self.index.base
        if not roster.closed:
            return False
        if roster.entities == (place,):
            return True
        is_large = base.entities[place].level is PlaceLevel.COUNTRY
        return is_large and all(
            place == member or place in self.index.geography.around(member, span)
            for member in roster.entities
        )

    def _strangeness(self, role: str, place: EntityId) -> float:
        """A place named once costs the reader more than one met again and again."""
        return 0.4 / self.index.times_named(role, place)

    def _may_give(self, claim: Claim) -> bool:  # type: ignore[type-arg]
        """Whether a stem may take the value for granted."""
        return claim.status is Status.CONFIRMED or (
            claim.status is Status.SINGLE and self.event.status is Status.SINGLE
        )
