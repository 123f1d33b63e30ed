"""Options to choose from: wrong answers that are proven false, and plausible.

A wrong answer is offered only when it is impossible of every event that may fit the
stem. Among those, the learner's own confusions come first, then pairs that are
commonly confused and versions widely printed, then answers of like events, then
anything of the same type and level. Where the key stands is drawn evenly.
"""

from collections.abc import Iterable, Iterator, Sequence

from quiz.facts.base import ALWAYS
from quiz.facts.dates import (
    DateForm,
    DatePoint,
    EventDate,
    Precision,
    day_number,
    days_in_month,
)
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.facts.events import Event
from quiz.facts.wording import say_date
from quiz.language.normalise import key
from quiz.language.text import Lang, Text
from quiz.questions.index import FactIndex, Holds, date_spans, event_span
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    Given,
    NumberAnswer,
    Option,
    Question,
)
from quiz.questions.shuffle import draw, shuffled

OPTIONS = 3  # Rodriguez (2005): more than three adds only implausible ones
_ERA_YEARS = 5
_NEAR = 6  # years, months or days: farther dates give themselves away
_GAPS = (1, 2, 3, 5, 8, 4, 6, 7, 10)


def choices_for(
    question: Question, index: FactIndex, confusions: Sequence[EntityId] = ()
) -> Choices | None:
    """Three options; None where fewer than two wrong ones can be proven false."""
    match question.answer:
        case EntityAnswer(entities=(answer,)):
            return _of_entities(question, answer, index, confusions)
        case DateAnswer(whole=False):
            return _of_dates(question, question.answer, index)
        case NumberAnswer():
            return _of_numbers(question, question.answer)
        case _:
            return None


# -- people, places, documents, things --------------------------------------


def _of_entities(
    question: Question,
    answer: EntityId,
    index: FactIndex,
    confusions: Sequence[EntityId],
) -> Choices | None:
    base = index.base
    wrong: list[EntityId] = []
    keys = {*_keys(base.entities[answer])}
    for entity in _pool(question, answer, index, confusions):
        if len(wrong) == OPTIONS - 1:
            break
        own = set(_keys(base.entities[entity]))
        if entity in wrong or own & keys or not _is_false(question, entity, index):
            continue
        if any(_is_nested(entity, other, index) for other in wrong):
            continue
        wrong.append(entity)
        keys |= own
    if len(wrong) < OPTIONS - 1:
        return None
    place = draw(OPTIONS, question.id, "place")
    ordered = shuffled(wrong, str, question.id)
    ordered.insert(place, answer)
    return Choices(
        options=tuple(
            Option(
                key=entity,
                text=base.entities[entity].name,
                correct=entity == answer,
            )
            for entity in ordered
        )
    )


def _pool(
    question: Question,
    answer: EntityId,
    index: FactIndex,
    confusions: Sequence[EntityId],
) -> Iterator[EntityId]:
    """Wrong answers worth offering, the best first."""
    base = index.base
    key_entity = base.entities[answer]
    given = {part for one in question.proof.given for part in one.value.split("+")}
    printed = [m.value for m in question.misconceptions if isinstance(m.value, str)]
    pairs = [b if a == answer else a for a, b in base.confusable if answer in (a, b)]
    alike = shuffled(_answers_alike(question, index), str, question.id)
    rest = shuffled((e.id for e in base.of_type(key_entity.type)), str, question.id)
    of_the_time = _active_at(question, index)
    for entity in confusions:
        if entity not in base.entities or entity in given:
            continue
        if _is_like(key_entity, base.entities[entity]):
            yield entity
    at_home = _named_in(question.pack, index)
    ranked = [EntityId(e) for e in (*printed, *pairs, *alike, *rest)]
    # Those of the same kind come first: of the same side, or treaties beside treaties.
    ranked.sort(key=lambda entity: base.entities[entity].kind != key_entity.kind)
    for entity in ranked:
        fits = _is_like(key_entity, base.entities[entity])
        if entity == answer or entity in given or entity not in at_home or not fits:
            continue
        if key_entity.type is EntityType.PERSON and entity not in of_the_time:
            continue
        if key_entity.type is EntityType.PLACE and _in_stem(entity, question, index):
            continue
        yield entity


def _named_in(pack: str, index: FactIndex) -> set[str]:
    """What belongs to a pack: its own entities, and others' that its events name.

    Options come from there alone, so that a second pack changes none of the first's.
    """
    found: set[str] = {e for e in index.base.entities if e.startswith(f"{pack}:")}
    for event in index.base.events.values():
        if event.pack == pack:
            for roster in event.roles.values():
                found.update(roster.entities)
    return found


def _answers_alike(question: Question, index: FactIndex) -> set[EntityId]:
    """What fills the same role in events of the same type."""
    subject = index.base.events[question.subjects[0]]
    role = _asked_role(question, subject)
    found: set[EntityId] = set()
    for event in index.base.events.values():
        if event.type == subject.type and event.pack == subject.pack:
            for entity in event.entities(role):
                found.add(entity)
                if index.base.entities[entity].type is EntityType.PLACE:
                    found.update(index.base.around(entity, event_span(event)))
    return found


def _asked_role(question: Question, subject: Event) -> str:
    assert isinstance(question.answer, EntityAnswer)  # noqa: S101 - for the type checker
    if question.answer.type is EntityType.PLACE:
        return "place"
    for role in subject.roles:
        if set(question.answer.entities) <= set(subject.entities(role)):
            return role
    return ""


def _is_like(answer: Entity, other: Entity) -> bool:
    """Whether a wrong answer is of the same type and level as the right one."""
    return (
        other.type is answer.type
        and other.level is answer.level
        and bool(other.name.ko) == bool(answer.name.ko)
        and bool(other.name.en) == bool(answer.name.en)
    )


def _active_at(question: Question, index: FactIndex) -> set[EntityId]:
    """Everyone who takes part in an event of about that time."""
    span = event_span(index.base.events[question.subjects[0]])
    slack = _ERA_YEARS * 366
    found: set[EntityId] = set()
    for event in index.base.events.values():
        own = event_span(event)
        if own.first - slack <= span.last and span.first <= own.last + slack:
            for roster in event.roles.values():
                found.update(roster.entities)
    return found


def _in_stem(entity: EntityId, question: Question, index: FactIndex) -> bool:
    name = index.base.entities[entity].name
    return bool(name.ko and key(name.ko) in key(question.stem.ko))


def _is_false(question: Question, entity: EntityId, index: FactIndex) -> bool:
    """Whether the entity is impossible as an answer for every event that may fit."""
    assert isinstance(question.answer, EntityAnswer)  # noqa: S101 - for the type checker
    base = index.base
    for subject in question.proof.matches:
        event = base.events[subject]
        if any(
            _is_nested(entity, answer, index) for answer in question.answer.entities
        ):
            return False
        attribute = _attribute(question, event)
        if attribute and index.holds(event, Given(attribute, entity)):
            return False
    return True


def _is_nested(one: EntityId, other: EntityId, index: FactIndex) -> bool:
    """Whether one place has at any time lain in the other; two options never do."""
    if index.base.entities[one].type is not EntityType.PLACE:
        return False
    return one in index.maybe_around(other, ALWAYS) or other in index.maybe_around(
        one, ALWAYS
    )


def _attribute(question: Question, event: Event) -> str:
    role = _asked_role(question, event)
    if role:
        return role
    assert isinstance(question.answer, EntityAnswer)  # noqa: S101 - for the type checker
    part = {EntityType.OFFICE: "office", EntityType.PROVISION: "lacks"}.get(
        question.answer.type
    )
    if part == "lacks":
        return "documents.lacks"
    return f"{question.aspect.partition('.')[2]}.office" if part else ""


def _keys(entity: Entity) -> Iterable[str]:
    names = (entity.name.ko, entity.name.en, *(a.text for a in entity.aliases))
    return (key(name) for name in names if name)


# -- dates ------------------------------------------------------------------


def _of_dates(
    question: Question, answer: DateAnswer, index: FactIndex
) -> Choices | None:
    right = answer.date.first
    if right is None or right.precision < Precision.YEAR:
        return None
    latest = max(
        (
            e.date.value.span.last
            for e in index.base.events.values()
            if e.pack == question.pack and e.date and e.date.value.last
        ),
        default=right.span.last,
    )
    before: list[DatePoint] = []
    after: list[DatePoint] = []
    for gap in (*_own_gaps(question, right, index), *_spread_gaps(question)):
        for point, side in ((_moved(right, -gap), before), (_moved(right, gap), after)):
            if (
                point not in side
                and point.span.first <= max(latest, right.span.last)
                and _is_false_date(question, point, index)
            ):
                side.append(point)
    wanted = draw(OPTIONS, question.id, "rank")
    ranks = [wanted, *(r for r in range(OPTIONS) if r != wanted)]
    for rank in ranks:
        if len(before) >= rank and len(after) >= OPTIONS - 1 - rank:
            points = [*before[:rank], right, *after[: OPTIONS - 1 - rank]]
            return Choices(
                options=tuple(
                    _date_option(p, right) for p in sorted(points, key=lambda p: p.span)
                )
            )
    return None


def _date_option(point: DatePoint, right: DatePoint) -> Option:
    date = EventDate(DateForm.POINT, point, point)
    text = Text(say_date(date, Lang.KO), say_date(date, Lang.EN))
    return Option(key=str(date), text=text, correct=point == right)


def _own_gaps(question: Question, right: DatePoint, index: FactIndex) -> list[int]:
    """How far the dates of like events lie from the right one, the nearest first."""
    subject = index.base.events[question.subjects[0]]
    gaps: set[int] = set()
    for event in index.base.events.values():
        if event.type != subject.type or event.pack != subject.pack:
            continue
        if event.date is None:
            continue
        for point in event.date.value.points:
            other = point.at(right.precision)
            if other is not None:
                gaps.add(abs(_steps(other) - _steps(right)))
    near = [gap for gap in sorted(gaps) if 0 < gap <= _NEAR]
    return shuffled(near[:4], str, question.id, "own")


def _spread_gaps(question: Question) -> list[int]:
    return shuffled(_GAPS[:6], str, question.id, "gap") + list(_GAPS[6:])


def _steps(point: DatePoint) -> int:
    """The point as a count of its own units."""
    match point.precision:
        case Precision.DAY:
            return day_number(point.year, point.month or 1, point.day or 1)
        case Precision.MONTH:
            return point.year * 12 + (point.month or 1) - 1
        case _:
            return point.year


def _moved(point: DatePoint, by: int) -> DatePoint:
    """The point some years, months or days later."""
    match point.precision:
        case Precision.DAY:
            year, month, day = point.year, point.month or 1, (point.day or 1) + by
            while day < 1:
                year, month = (year, month - 1) if month > 1 else (year - 1, 12)
                day += days_in_month(year, month)
            while day > days_in_month(year, month):
                day -= days_in_month(year, month)
                year, month = (year, month + 1) if month < 12 else (year + 1, 1)
            return DatePoint(year, month, day, Precision.DAY)
        case Precision.MONTH:
            year, month = divmod(_steps(point) + by, 12)
            return DatePoint(year, month + 1, None, Precision.MONTH)
        case _:
            return DatePoint(point.year + by, None, None, point.precision)


def _is_false_date(question: Question, point: DatePoint, index: FactIndex) -> bool:
    """Whether no event that may fit the stem can lie on the date at all."""
    for subject in question.proof.matches:
        event = index.base.events[subject]
        if any(point.span.meets(possible) for possible in date_spans(event)):
            return False
        if index.holds(event, Given("date", str(point))) is not Holds.NEVER:
            return False
    return True


# -- numbers ----------------------------------------------------------------


def _of_numbers(question: Question, answer: NumberAnswer) -> Choices | None:
    rank = min(draw(OPTIONS, question.id, "rank"), answer.value)
    printed = {m.value for m in question.misconceptions if isinstance(m.value, int)}
    below = [n for n in range(answer.value - 1, -1, -1) if n not in printed]
    above = [n for n in range(answer.value + 1, answer.value + 20) if n not in printed]
    numbers = [*below[:rank], answer.value, *above[: OPTIONS - 1 - rank]]
    if len(numbers) < OPTIONS:
        return None
    return Choices(
        options=tuple(
            Option(
                key=str(number),
                text=Text(
                    f"{number}{answer.unit.ko}", f"{number} {answer.unit.en}".strip()
                ),
                correct=number == answer.value,
            )
            for number in sorted(numbers)
        )
    )
