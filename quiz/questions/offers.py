"""What the stem of a question about an event may give, and what each thing costs."""

from functools import cached_property

from quiz.facts.claims import Claim, Status
from quiz.facts.dates import DateForm, Precision
from quiz.facts.entities import LEVELS, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event
from quiz.questions.asking import Asked
from quiz.questions.coverage import has_type, resting_on
from quiz.questions.description import Candidate
from quiz.questions.index import FactIndex, event_span, is_certain
from quiz.questions.lint import leaks_answer
from quiz.questions.ordinals import counted_in, ordinals
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES
from quiz.questions.template import QuestionTemplate

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
# The days of a stay are those of its country, not of one stop on the way.
WHOLE_STAY = frozenset({"date.whole", "date.day", "length"})
# Asked for a month or for days, a stem may say the year they lie in, or the month.
LIES_WITHIN = frozenset({"date.month", "date.day", "date.whole"})
_TWO_SIDES = ("visitor", "host")


class Offers:
    """What the stem of a question about an event may give."""

    def __init__(
        self, event: Event, template: QuestionTemplate, asked: Asked, index: FactIndex
    ) -> None:
        self._event = event
        self._asked = asked
        self._asks = template.asks
        self._index = index
        self._template = template
        self.always = (Given("type", self._type(template)),)
        self.missing = ""
        self.required: list[list[Candidate]] = []
        for anchor in template.required:
            offers = [c for name in anchor.split("|") for c in self._of(name)]
            if not offers and not self.missing:
                self.missing = anchor
            self.required.append(offers)
        self._bound = self._binding()
        self.covered = template.covered or bool(self._bound)
        self.required += self._bound.values()

    @cached_property
    def optional(self) -> list[Candidate]:
        """What may be given besides, the cheapest first."""
        names = (name for name in self._template.optional if name not in self._bound)
        found = (c for name in names for c in self._of(name))
        return sorted(found, key=lambda candidate: candidate.cost)

    def _binding(self) -> dict[str, list[Candidate]]:
        """What may be given and has to be, so that the stem keeps to what is covered.

        A record of what someone did in office says nothing of the years before it.
        """
        found: dict[str, list[Candidate]] = {}
        base = self._index.base
        for coverage in self._index.coverage_of(self._event):
            if not has_type(coverage, self._event.type, base):
                continue
            wanted = set(resting_on(self._event, coverage, base))
            for attribute in self._template.optional:
                offers = [c for c in self._of(attribute) if c.given in wanted]
                if offers:
                    found.setdefault(attribute, offers)
        return found

    @property
    def everything(self) -> tuple[Given, ...]:
        """All that could be given at once: what it leaves, no stem can rule out."""
        offers = (c.given for some in (*self.required, self.optional) for c in some)
        return (*self.always, *dict.fromkeys(offers))

    def _type(self, template: QuestionTemplate) -> str:
        base = self._index.base
        return next(t for t in template.types if base.is_kind_of(self._event.type, t))

    def _of(self, attribute: str) -> list[Candidate]:
        """Ways to give the attribute, none that tells the answer."""
        if self._gives_away(attribute):
            return []
        role, _, part = attribute.partition(".")
        if part in LEVELS:
            return self._at_level(role, PlaceLevel(part))
        if attribute == "date":
            found = self._dates()
        elif attribute == "date.whole":
            found = self._whole_date()
        elif attribute.endswith(".all"):
            found = self._everyone(attribute)
        elif attribute == "both":
            found = self._both()
        elif attribute in OF_SERIES:
            found = self._of_series(attribute)
        else:
            found = self._fillers(attribute)
        return [c for c in found if not self._tells(c.given)]

    def _gives_away(self, attribute: str) -> bool:
        """Whether giving the attribute would be telling what is asked."""
        role, _, part = self._asks.partition(".")
        if attribute == "date" and self._asks in LIES_WITHIN:
            return False
        if role == "date" or attribute.partition(".")[0] == "date":
            return role == attribute.partition(".")[0]
        if attribute == self._asks or (attribute == "both" and role in _TWO_SIDES):
            return True
        # A place at one level tells of the others, save what lies around it; an
        # office does not name its holder, nor a provision the document.
        own, _, around = attribute.partition(".")
        if own == role and {part, around} <= LEVELS:
            return PlaceLevel(around).size <= PlaceLevel(part).size
        return attribute in (role, f"{role}.all") and (not part or part in LEVELS)

    def _tells(self, given: Given) -> bool:
        return leaks_answer(given, self._asked.answer, self._index.base)

    def _dates(self) -> list[Candidate]:
        claim = self._event.date
        if claim is None or not self._may_give(claim):
            return []
        if (
            not is_certain(claim)
            or claim.value.first is None
            or claim.value.last is None
        ):
            return []
        found = []
        for precision, cost in COST_OF_A_DATE.items():
            first = claim.value.first.at(precision)
            if first is not None and first == claim.value.last.at(precision):
                found.append(Candidate(Given("date", str(first)), cost))
        if claim.value.form is DateForm.BETWEEN:
            return found[:1] if len(found) == 1 else found
        return found

    def _whole_date(self) -> list[Candidate]:
        claim = self._event.date
        if claim is None or not self._may_give(claim) or not is_certain(claim):
            return []
        if claim.value.form is not DateForm.DURATION or None in (
            claim.value.first,
            claim.value.last,
        ):
            return []
        return [Candidate(Given("date.whole", str(claim.value)), 2.0)]

    def _everyone(self, attribute: str) -> list[Candidate]:
        roster = self._event.roles.get(attribute.partition(".")[0])
        if roster is None or not roster.closed or len(roster.members) > 3:
            return []
        if not all(self._may_give(member) for member in roster.members):
            return []
        return [Candidate(Given(attribute, "+".join(roster.entities)), 1.2)]

    def _both(self) -> list[Candidate]:
        """The visitor and the host, said without who came to whom."""
        rosters = [self._event.roles.get(role) for role in _TWO_SIDES]
        sides = [
            r.members[0] for r in rosters if r and r.closed and len(r.members) == 1
        ]
        if len(sides) < len(_TWO_SIDES) or not all(map(self._may_give, sides)):
            return []
        pair = "+".join(side.value.entity for side in sides)
        return [Candidate(Given("both", pair), 1.2)]

    def _of_series(self, attribute: str) -> list[Candidate]:
        """Its place in each series that it is counted in; or the series itself."""
        base, event = self._index.base, self._event
        cost = COSTS["ordinal"]
        if attribute == "series":
            counted = counted_in(event, self._index)
            return [Candidate(Given("series", counted.id), cost)] if counted else []
        return [
            Candidate(given, cost)
            for series in self._index.series_of(event)
            for given in ordinals(event, series, base)
            if given.attribute == attribute
        ]

    def _at_level(self, role: str, level: PlaceLevel) -> list[Candidate]:
        """The one place of the level in which all of it took place."""
        roster = self._event.roles.get(role)
        if roster is None or not roster.closed:
            return []
        if not all(map(self._may_give, roster.members)):
            return []
        span = event_span(self._event)
        base = self._index.base
        found = {base.at_level(place, level, span) for place in roster.entities}
        if len(found) != 1 or None in found:
            return []
        (place,) = found
        return [Candidate(Given(f"{role}.{level}", str(place)), 1.0)]

    def _fillers(self, attribute: str) -> list[Candidate]:
        role, _, part = attribute.partition(".")
        roster = self._event.roles.get(role)
        if roster is None:
            return []
        members = [m for m in roster.members if self._may_give(m)]
        cost = COSTS.get(attribute, 1.0)
        base = self._index.base
        found: dict[EntityId, float] = {}
        for member in members:
            entity = member.value.entity
            document = base.entities[entity]
            match part:
                case "office":
                    if member.value.office is not None:
                        found.setdefault(member.value.office, cost)
                case "provisions":
                    found.update(dict.fromkeys(document.provisions, cost))
                case "lacks":
                    found.update(dict.fromkeys(document.lacks, cost))
                case _:
                    if document.type is not EntityType.PLACE:
                        found.setdefault(entity, cost)
                    else:
                        found[entity] = cost + self._strangeness(role, entity)
                        around = base.around(entity, event_span(self._event))
                        for step, outer in enumerate(around, 1):
                            found.setdefault(outer, cost + step * COST_OF_A_LEVEL_UP)
        if self._asks in WHOLE_STAY and attribute == "place":
            found = {p: cost for p, cost in found.items() if self._holds_all_of_it(p)}
        return [
            Candidate(Given(attribute, entity), cost) for entity, cost in found.items()
        ]

    def _holds_all_of_it(self, place: EntityId) -> bool:
        """Whether the whole event took place there, so that its dates are the place's."""
        roster = self._event.roles["place"]
        span = event_span(self._event)
        base = self._index.base
        if not roster.closed:
            return False
        if roster.entities == (place,):
            return True
        is_large = base.entities[place].level is PlaceLevel.COUNTRY
        return is_large and all(
            place == member or place in base.around(member, span)
            for member in roster.entities
        )

    def _strangeness(self, role: str, place: EntityId) -> float:
        """A place named once costs the reader more than one met again and again."""
        return 0.4 / self._index.times_named(role, place)

    def _may_give(self, claim: Claim) -> bool:  # type: ignore[type-arg]
        """Whether a stem may take the value for granted."""
        return claim.status is Status.CONFIRMED or (
            claim.status is Status.SINGLE and self._event.status is Status.SINGLE
        )
