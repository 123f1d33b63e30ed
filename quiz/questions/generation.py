"""Every question that can be proven, and every refusal with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, SourceId, Status
from quiz.facts.dates import DateForm, Precision
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, Series
from quiz.facts.wording import say_date
from quiz.language.text import Lang, Text
from quiz.questions.asking import Asked, Unanswerable, ask, has_answer
from quiz.questions.description import Candidate, Description, descriptions
from quiz.questions.explaining import explanation
from quiz.questions.index import FactIndex, event_span, is_certain
from quiz.questions.lint import leaks_answer, lint
from quiz.questions.question import (
    EntityAnswer,
    Given,
    Misconception,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
    Refusal,
)
from quiz.questions.stems import stem_for
from quiz.questions.template import QuestionTemplate

# How much a stem is burdened by each thing it gives.
COSTS = {
    "documents": 0.8,
    "place": 1.3,
    "topics": 2.0,
    "agreed": 2.0,
    "items": 2.0,
    "documents.provisions": 1.5,
}
COST_OF_A_DATE = {Precision.YEAR: 1.0, Precision.MONTH: 1.4, Precision.DAY: 1.8}
COST_OF_A_LEVEL_UP = 0.3
# The days of a stay are those of its country, not of one stop on the way.
WHOLE_STAY = frozenset({"date.whole", "date.day"})
# Asked for the days of a stay, a stem may say the year.
NAMES_THE_YEAR = frozenset({"date.whole"})
MOST_LEAKS = 40  # unique descriptions tried before giving up on their wording
MOST_RIVALS = 4  # named with a refusal; where there are more, it only counts them


@dataclass(frozen=True, slots=True)
class Generated:
    """What is asked and what is not, in the order of events and templates."""

    questions: tuple[Question, ...]
    refusals: tuple[Refusal, ...]


def generate(index: FactIndex, templates: Sequence[QuestionTemplate]) -> Generated:
    """Ask every template of every event and series it is for."""
    questions: dict[QuestionId, Question] = {}
    refusals: dict[QuestionId, Refusal] = {}
    for outcome in _outcomes(index, templates):
        if isinstance(outcome, Question):
            questions.setdefault(outcome.id, outcome)
        else:
            refusals.setdefault(outcome.id, outcome)
    ordered = sorted(questions.values(), key=lambda q: (q.date_key, q.id))
    asked, twice = _without_twins(ordered)
    ids = {question.id for question in asked}
    rest = (*refusals.values(), *twice)
    return Generated(asked, tuple(r for r in rest if r.id not in ids))


def _without_twins(
    questions: Sequence[Question],
) -> tuple[tuple[Question, ...], tuple[Refusal, ...]]:
    """The questions with each stem once: the first event that it fits has it."""
    first: dict[Text, Question] = {}
    twice: list[Refusal] = []
    for question in questions:
        other = first.setdefault(question.stem, question)
        if other is not question:
            twice.append(
                Refusal(
                    id=question.id,
                    template=question.template,
                    subject=question.subjects[0],
                    code="asked-already",
                    arguments={"asks": question.aspect, "other": other.id},
                )
            )
    return tuple(first.values()), tuple(twice)


def _outcomes(
    index: FactIndex, templates: Sequence[QuestionTemplate]
) -> Iterator[Question | Refusal]:
    by_type: dict[str, list[QuestionTemplate]] = defaultdict(list)
    of_series = [template for template in templates if template.asks == "count"]
    for kind in index.base.types:
        for template in templates:
            if template.asks != "count" and any(
                index.base.is_kind_of(kind, wanted) for wanted in template.types
            ):
                by_type[kind].append(template)
    for event in index.base.events.values():
        for template in by_type[event.type]:
            yield ask_event(event, template, index)
    for series in index.base.series.values():
        kinds = {index.base.events[event].type for event in series.events}
        for template in of_series:
            if not any(index.base.may_be(k, t) for k in kinds for t in template.types):
                continue
            yield ask_series(series, template, index.base)


def ask_event(
    event: Event, template: QuestionTemplate, index: FactIndex
) -> Question | Refusal:
    """The template's question about this event, or why there is none."""
    id_ = QuestionId(f"{event.id}/{template.aspect}")

    def refuse(code: str, **arguments: str) -> Refusal:
        return Refusal(
            id=id_,
            template=template.id,
            subject=event.id,
            code=code,
            arguments={"asks": template.asks, **arguments},
        )

    asked = ask(event, template.asks, index)
    if isinstance(asked, Unanswerable):
        return refuse(asked.code)
    doubt = _doubt(event, asked)
    if doubt in (Status.DISPUTED, Status.ARTICLE_ONLY):
        return refuse(f"is-{doubt}")
    if len(_members(asked)) > 1 and not template.set_stem:
        return refuse("no-wording-for-several")
    offered = _Offers(event, template, asked, index)
    missing = offered.missing
    if missing:
        return refuse("anchor-missing", missing=missing)

    def agrees(other: Event) -> bool:
        return other.id == event.id or has_answer(
            other, template.asks, asked.answer, index
        )

    reason = ""
    # A stem that singles out the event is worth more words than one that fits
    # others with the same answer: those would be asked twice in the same words.
    within_reach = index.candidates(offered.everything)
    for agree in (lambda other: other.id == event.id, agrees):
        if not all(agree(other) for other in within_reach):
            continue
        found = descriptions(
            offered.always, offered.required, offered.optional, agree, index
        )
        for _, description in zip(range(MOST_LEAKS), found, strict=False):
            question = _compose(id_, event, template, asked, description, index)
            broken = lint(question, template, index.base)
            if not broken:
                return question
            reason = broken[0]
    if reason:
        return refuse("breaks-a-rule", rule=reason)
    others = [other for other in within_reach if not agrees(other)]
    refusal = refuse(
        "ambiguous",
        others=", ".join(other.local_id for other in others[:3]),
        number=str(len(others)),
    )
    rivals = tuple(other.id for other in others[:MOST_RIVALS])
    return replace(refusal, rivals=rivals)


def ask_series(
    series: Series, template: QuestionTemplate, base: FactBase
) -> Question | Refusal:
    """How many a series has, by the count of those who count."""
    id_ = QuestionId(f"{series.id}/{template.aspect}")
    last = base.events[series.events[-1]]
    if not series.complete:
        return Refusal(
            id=id_,
            template=template.id,
            subject=last.id,
            code="series-is-not-complete",
            arguments={"asks": template.asks},
        )
    stem = stem_for(template, (), base, series=series)
    count = series.count
    misconceptions = tuple(
        Misconception(value=v.value, why=v.why, sources=v.sources)
        for v in count.variants
    )
    listed = Text(
        *(
            f"{series.name.say(lang)}: "
            + "; ".join(
                f"{base.events[e].title.say(lang)} ({say_date(d.value, lang)})"
                if (d := base.events[e].date)
                else base.events[e].title.say(lang)
                for e in series.events
            )
            + ("." if lang is Lang.EN else "")
            for lang in (Lang.KO, Lang.EN)
        )
    )
    return Question(
        id=id_,
        template=template.id,
        subjects=series.events,
        aspect=template.aspect,
        stem=stem,
        answer=NumberAnswer(count.value, Text("번")),
        proof=Proof(
            given=(Given("series", series.id),),
            matches=series.events,
        ),
        explanation=listed,
        sources=count.sources,
        modes=template.modes,
        tags=tuple(
            dict.fromkeys(t for e in series.events for t in base.events[e].tags)
        ),
        attributed_to=series.according_to,
        misconceptions=misconceptions,
        date_key=_date_key(last),
        importance=2 + template.importance,
    )


class _Offers:
    """What the stem of a question about an event may give."""

    def __init__(
        self, event: Event, template: QuestionTemplate, asked: Asked, index: FactIndex
    ) -> None:
        self._event = event
        self._asked = asked
        self._asks = template.asks
        self._index = index
        self.always = (Given("type", self._type(template)),)
        self.missing = ""
        self.required: list[list[Candidate]] = []
        for anchor in template.required:
            offers = [c for name in anchor.split("|") for c in self._of(name)]
            if not offers and not self.missing:
                self.missing = anchor
            self.required.append(offers)
        self.optional = sorted(
            (c for name in template.optional for c in self._of(name)),
            key=lambda candidate: candidate.cost,
        )

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
        if attribute == "date":
            found = self._dates()
        elif attribute == "date.whole":
            found = self._whole_date()
        elif attribute.endswith(".all"):
            found = self._everyone(attribute)
        else:
            found = self._fillers(attribute)
        return [c for c in found if not self._tells(c.given)]

    def _gives_away(self, attribute: str) -> bool:
        """Whether giving the attribute would be telling what is asked."""
        role, _, part = self._asks.partition(".")
        if attribute == "date" and self._asks in NAMES_THE_YEAR:
            return False
        if role == "date" or attribute.partition(".")[0] == "date":
            return role == attribute.partition(".")[0]
        if attribute == self._asks:
            return True
        # A place at one level tells of the others; an office does not name its
        # holder, nor a provision the document.
        return attribute in (role, f"{role}.all") and (
            not part or part in {level.value for level in PlaceLevel}
        )

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
        if self._asks in NAMES_THE_YEAR:
            return found[:1]
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


def _members(asked: Asked) -> tuple[EntityId, ...]:
    return asked.answer.entities if isinstance(asked.answer, EntityAnswer) else ()


def _doubt(event: Event, asked: Asked) -> Status:
    order = list(Status)
    return max(event.status, asked.status, key=order.index)


def _compose(
    id_: QuestionId,
    event: Event,
    template: QuestionTemplate,
    asked: Asked,
    description: Description,
    index: FactIndex,
) -> Question:
    base = index.base
    said_by = Text()
    if _doubt(event, asked) is not Status.CONFIRMED:
        said_by = _said_by(asked.sources or event.sources, base)
    several = len(_members(asked))
    stem = stem_for(
        template, description.given, base, several=several, according_to=said_by
    )
    return Question(
        id=id_,
        template=template.id,
        subjects=(event.id,),
        aspect=template.aspect,
        stem=stem,
        answer=asked.answer,
        proof=Proof(
            given=description.given,
            matches=tuple(match.id for match in description.matches),
        ),
        explanation=explanation(event, asked.note, base),
        sources=tuple(dict.fromkeys((*asked.sources, *event.sources))),
        modes=template.modes,
        tags=(event.type.partition(":")[2], *event.tags),
        attributed_to=said_by,
        misconceptions=asked.misconceptions,
        date_key=_date_key(event),
        importance=event.importance + template.importance,
    )


def _said_by(sources: Iterable[SourceId], base: FactBase) -> Text:
    return next((base.sources[source].publisher for source in sources), Text())


def _date_key(event: Event) -> tuple[int, int]:
    return event.date.value.sort_key if event.date else (0, 0)
