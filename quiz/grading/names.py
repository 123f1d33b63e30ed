"""What a typed name is worth: a person, place or document under every spelling."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from functools import cache

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.facts.events import Event, Filler
from quiz.grading.documents import (
    ByWords,
    find_by_words,
    tells_only_the_sort,
    without_year,
    years_of,
)
from quiz.grading.given_names import is_given_name
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, bucket_of, full_names, is_east_asian
from quiz.grading.keyboard import in_other_modes
from quiz.grading.kinship import kinship
from quiz.grading.ladder import (
    Hit,
    Home,
    Near,
    at_home,
    find,
    nearby,
    read,
)
from quiz.grading.lookalikes import lookalikes
from quiz.grading.misconceptions import printed
from quiz.grading.offices import find_of_state, is_so_called
from quiz.grading.places import (
    find_nested,
    is_of_another_time,
    is_part_of_site,
    judge_place,
    may_lie_in,
    name_like,
)
from quiz.grading.posts import tells_only_the_post
from quiz.grading.splitting import split
from quiz.grading.titles import glosses
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import EntityAnswer, Misconception
from quiz.values import dataclass

_MOST_NAMES = 12
CLOSE = Grade(verdict=Verdict.CLOSE, score=0.0, reason="grade-close")
_WHICH_ONE = Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason="grade-which-one")
_NAME_THEN = Grade(
    verdict=Verdict.INCOMPLETE, score=0.5, reason="grade-name-at-the-time"
)
# The question may have told the office, so that nothing is known by it.
_WHOSE_NAME = Grade(
    verdict=Verdict.INCOMPLETE, score=0.0, reason="grade-office-not-name"
)
RIGHT = Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
WRONG = Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a name is judged against: the answer, and everything it might be instead.

    `events` are those asked about; `also` whoever did the very same as the answer
    in each of them, which is a fault of the question; `home` are the packs of the
    question and its answers, whose names are meant before those of others.
    """

    answer: EntityAnswer
    base: FactBase
    index: AliasIndex
    misconceptions: tuple[Misconception, ...] = ()
    events: tuple[Event, ...] = ()
    also: frozenset[EntityId] = field(default=frozenset())
    home: Home = frozenset()

    def find(self, text: str) -> Hit | None:
        """Who of the answer's type is meant."""
        hit = find(text, self.answer.type, self.index, self.home)
        if hit is None and self.answer.type is EntityType.PLACE:
            hit = find_nested(text, self.index, self.base)
        if hit is None and self.answer.type is EntityType.OFFICE:
            hit = find_of_state(text, self.index, self.base)
        if hit is None:
            return None
        return replace(hit, entities=self.meant(at_home(hit.entities, self.home)))

    def meant(self, entities: frozenset[EntityId]) -> frozenset[EntityId]:
        """The entities, with the answers for whoever is the same in another pack."""
        same = self.index.shelf(self.answer.type).same
        if not same:
            return entities
        own = {same.get(answer, answer): answer for answer in self.answer.entities}
        return frozenset(own.get(same.get(one, one), one) for one in entities)

    def is_one(self, entities: frozenset[EntityId]) -> bool:
        """Whether these are one and the same, perhaps in several packs."""
        return self.index.shelf(self.answer.type).is_one(entities)

    def names_another(self, text: str) -> bool:
        """Whether the text plainly names someone of this type who is no answer."""
        hit = self.find(text)
        if hit is not None:
            is_name = not any(_is_family_name(hit, one, self) for one in hit.entities)
            return is_name and not hit.entities & set(self.answer.entities)
        return is_lookalike(text, self)


def grade_name(case: Case, wanted: EntityId, text: str) -> Grade:
    """Whether the text names the wanted entity, and if not, whom it names."""
    is_document = case.answer.type is EntityType.DOCUMENT
    apart = without_year(text) if is_document else None
    judged = WRONG if apart and glosses(text) else _grade_name(case, wanted, text)
    if apart and judged.verdict is Verdict.WRONG and not judged.confused_with:
        return _beside_year(case, wanted, *apart)
    if judged == WRONG and _is_too_little(text, case.base.entities[wanted], case.base):
        return _WHICH_ONE
    if judged == WRONG and _tells_only_the_post(text, wanted, case):
        return _WHOSE_NAME
    if judged != WRONG or case.answer.type not in _LONG_NAMED:
        return judged
    told = find_by_words(text, case.base, case.answer.type)
    meant = case.meant(at_home(told.entities, case.home))
    return _in_other_words(case, wanted, meant, told) if meant else judged


def _is_too_little(text: str, entity: Entity, base: FactBase) -> bool:
    """Whether the text is a part of the name that many share: 정은, 우주기지, 조약."""
    match entity.type:
        case EntityType.PERSON:
            return is_given_name(text, entity)
        case EntityType.PLACE:
            return is_part_of_site(text, entity, base)
        case EntityType.DOCUMENT:
            return tells_only_the_sort(text, entity)
        case _:
            return False


def _tells_only_the_post(text: str, wanted: EntityId, case: Case) -> bool:
    is_person = case.answer.type is EntityType.PERSON
    return is_person and tells_only_the_post(
        text, wanted, case.events, case.index, case.base
    )


# Whose names are descriptions, of which a few words are enough.
_LONG_NAMED = frozenset(
    (EntityType.DOCUMENT, EntityType.ITEM, EntityType.TOPIC, EntityType.PROVISION)
)


def _in_other_words(
    case: Case, wanted: EntityId, meant: frozenset[EntityId], told: ByWords
) -> Grade:
    if not told.are_enough:
        return _WHICH_ONE if wanted in meant else WRONG
    judged = _judge(case, wanted, Hit(meant))
    if not judged.is_right:
        return judged
    return Grade(
        verdict=Verdict.TYPO,
        score=1.0,
        reason="grade-full-name",
        arguments=other_name(wanted, case.base),
    )


def _beside_year(case: Case, wanted: EntityId, name: str, year: int) -> Grade:
    """The grade of a name beside which a year tells which of several is meant."""
    hit = case.find(name)
    years = {one: years_of(one, case.base) for one in (hit.entities if hit else ())}
    fitting = [one for one in years if year in years[one][:1]]
    fitting = fitting or [one for one in years if year in years[one]]
    if hit is not None and fitting:
        return _judge(case, wanted, replace(hit, entities=frozenset(fitting)))
    if without_year(name):  # of years in a row none is beside a name
        return WRONG
    judged = grade_name(case, wanted, name)
    if judged == _WHICH_ONE and year not in years_of(wanted, case.base):
        return WRONG
    if judged.is_right and year not in (years_of(wanted, case.base) or (year,)):
        return Grade(
            verdict=Verdict.PARTIAL, score=0.5, reason="grade-year-beside-differs"
        )
    return judged


def _grade_name(case: Case, wanted: EntityId, text: str) -> Grade:
    hit = case.find(text)
    if hit is not None and wanted not in hit.entities and glosses(text):
        # A bracket may be part of the name: Norwegian (Bokmal) is not Norwegian.
        whole = _misspelt(case, wanted, text)
        if whole.is_right:
            return whole
    if hit is not None:
        judged = _judge(case, wanted, hit)
        if judged.is_right and _gloss_names_another(case, wanted, text):
            is_place = case.answer.type is EntityType.PLACE
            return _wrong("grade-beside-differs" if is_place else "grade-only-one")
        if judged.verdict is Verdict.CORRECT:
            return _with_post(case, wanted, text, hit, judged)
        return judged
    within = _told_within(case, wanted, text)
    if within is not None:
        return within
    several = _named(text, case)
    if len(several) > 1:
        if all(named == {wanted} for named in several):
            return RIGHT
        others = {min(named) for named in several if named != {wanted}}
        if all(map(case.is_one, several)) and others <= case.also:
            return _also_true(min(others), case.base)
        return _wrong("grade-only-one")
    if _is_name_of_another_type(text, case.answer.type, case.index):
        return WRONG
    return _misspelt(case, wanted, text)


def names_one(kind: EntityType, index: AliasIndex) -> Callable[[str], bool]:
    """A test of whether a text, as a whole, names someone of this type."""
    return cache(lambda text: find(text, kind, index) is not None)


def other_name(entity: EntityId, base: FactBase) -> dict[str, str]:
    """The arguments of a message that names an entity in the reader's language."""
    known = base.entities[entity]
    said = {}
    for lang in Lang:
        scope = f"({known.scope.say(lang)})" if known.scope else ""
        space = " " if scope and lang is Lang.EN else ""
        said[f"name_{lang}"] = f"{known.name.say(lang)}{space}{scope}"
    return said


def _judge(case: Case, wanted: EntityId, hit: Hit) -> Grade:
    if wanted in hit.entities:
        if _is_of_another_time(case, wanted, hit.reading):
            return _NAME_THEN
        if case.is_one(hit.entities) and not _is_family_name(hit, wanted, case):
            return _right(case, wanted, hit)
        if _is_thing_in_short(case, wanted, hit):
            return replace(
                RIGHT, reason="grade-full-name", arguments=other_name(wanted, case.base)
            )
        return _WHICH_ONE
    if case.is_one(hit.entities) and hit.entities & case.also:
        return _also_true(min(hit.entities & case.also), case.base)
    if case.answer.type is EntityType.PLACE:
        if wanted in hit.around:
            return replace(RIGHT, reason="grade-place-within-differs")
        for place in sorted(hit.entities):
            judged = judge_place(place, wanted, case.answer, case.base)
            if judged is not None:
                return judged
    if is_so_called(hit.reading, case.base.entities[wanted]):
        return _WHICH_ONE
    return _named_another(case, hit)


def _named_another(case: Case, hit: Hit) -> Grade:
    other = min(hit.entities)
    if not case.is_one(hit.entities) or _is_family_name(hit, other, case):
        return WRONG
    for misconception in case.misconceptions:
        if misconception.value == other:
            return printed(misconception, other)
    event = _answer_of(case, other)
    said = {f"event_{lang}": event.title.say(lang) for lang in Lang} if event else {}
    kind = _IS_OTHER.get(case.answer.type, "grade-is-other")
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-is-answer-of" if said else kind,
        arguments=other_name(other, case.base) | said,
        confused_with=other,
    )


def _is_of_another_time(case: Case, wanted: EntityId, name: str) -> bool:
    times = [event.date.value.span for event in case.events if event.date]
    return is_of_another_time(name, case.base.entities[wanted], times)


_IS_OTHER = {
    EntityType.PERSON: "grade-is-other-person",
    EntityType.PLACE: "grade-is-other-place",
    EntityType.DOCUMENT: "grade-is-other-document",
    EntityType.ORGANISATION: "grade-is-other-organisation",
    EntityType.OFFICE: "grade-is-other-office",
}


def _is_family_name(hit: Hit, entity: EntityId, case: Case) -> bool:
    """Whether no more than a Korean family name was given, which names nobody."""
    return hit.is_surname and is_east_asian(case.base.entities[entity])


def _is_thing_in_short(case: Case, wanted: EntityId, hit: Hit) -> bool:
    """Whether a thing was called what others are called too, who are no answer here.

    Whoever was given one carbine and gave another was given "a carbine".
    """
    is_thing = case.answer.type is EntityType.ITEM
    return is_thing and hit.entities & set(case.answer.entities) == {wanted}


def _right(case: Case, wanted: EntityId, hit: Hit) -> Grade:
    if hit.reason == "grade-spelling":
        name = name_like(hit.reading, case.base.entities[wanted])
        return Grade(
            verdict=Verdict.TYPO,
            score=1.0,
            reason=hit.reason,
            arguments={"name": name},
        )
    if hit.reason == "grade-spacing" and hit.name != case.base.entities[wanted].name.ko:
        return RIGHT  # how an alias is spaced is no rule
    return Grade(
        verdict=Verdict.CORRECT,
        score=1.0,
        reason=hit.reason,
        arguments={"name": hit.name} if hit.name else {},
    )


def _also_true(other: EntityId, base: FactBase) -> Grade:
    return Grade(
        verdict=Verdict.ALSO_TRUE,
        score=1.0,
        reason="grade-also-true",
        arguments=other_name(other, base),
    )


def _with_post(
    case: Case, wanted: EntityId, text: str, hit: Hit, judged: Grade
) -> Grade:
    """The grade with a note where the name is right and the office is not."""
    if case.answer.type is not EntityType.PERSON or hit.reading not in text:
        return judged
    around = key(text.replace(hit.reading, " ", 1))
    said = [post for post in case.index.posts if post in around]
    offices = {
        filler.office for filler in _fillers(case, wanted) if filler.office is not None
    }
    if not said or len(offices) != 1:
        return judged
    (office,) = offices
    entity = case.base.entities[office]
    known = {
        key(name)
        for name in (*full_names(entity), *(short.text for short in entity.short))
    }
    if any(post in name or name in post for post in said for name in known):
        return judged
    post = {f"post_{lang}": entity.name.say(lang) for lang in Lang}
    return replace(judged, reason="grade-post-differs", arguments=post)


def _fillers(case: Case, entity: EntityId) -> Iterator[Filler]:
    for event in case.events:
        for roster in event.roles.values():
            for member in roster.members:
                if member.value.entity == entity:
                    yield member.value


def _answer_of(case: Case, other: EntityId) -> Event | None:
    """What the wrong answer is right for: the event most akin to the one asked."""
    answers = set(case.answer.entities)
    roles = {
        role
        for own in case.events
        for role, roster in own.roles.items()
        if answers & set(roster.entities)
    }
    found: list[tuple[int, str, Event]] = []
    for event in case.base.events.values():
        if event in case.events or not any(other in event.entities(r) for r in roles):
            continue
        akin = max(kinship(event, own) for own in case.events)
        if akin:
            found.append((-akin, event.id, event))
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def _misspelt(case: Case, wanted: EntityId, text: str) -> Grade:
    if is_lookalike(text, case):
        return WRONG
    near = _nearby(text, case)
    own = near.pop(wanted, None)
    others = min((other.slips for other in near.values()), default=None)
    if own is not None and (others is None or own.slips < others):
        if own.is_forgiven and _is_of_another_time(case, wanted, own.text):
            return _NAME_THEN
        if own.is_forgiven:
            return Grade(
                verdict=Verdict.TYPO,
                score=1.0,
                reason="grade-typo",
                arguments={"name": _standard(case, wanted, own.text)},
            )
        return CLOSE
    if own is not None and own.slips == others and _is_nearest(own, near):
        # As near to another: nobody's yet, and one look at it settles whose.
        return CLOSE
    nearest = frozenset(
        entity
        for entity, other in near.items()
        if other.slips == others and other.is_forgiven
    )
    if case.is_one(nearest) and (own is None or others is None or others < own.slips):
        judged = _judge(case, wanted, Hit(nearest))
        # Who misspells a name may have meant someone whom the facts lack.
        return WRONG if judged.verdict is Verdict.WRONG else judged
    return WRONG


def _is_nearest(own: Near, others: Mapping[EntityId, Near]) -> bool:
    """Whether the answer is meant before whoever else is as few slips away.

    Others are not where what was typed is near them only without its last syllable,
    read as a particle: 모스크와 is near Moscow, 모스크 near Minsk as well.
    """
    as_near = [other for other in others.values() if other.slips == own.slips]
    is_whole = own.is_whole and not any(other.is_whole for other in as_near)
    return own.is_forgiven or is_whole


def _standard(case: Case, wanted: EntityId, name: str) -> str:
    """The name to show: of a Korean the usual romanisation, else the nearest name."""
    known = case.base.entities[wanted]
    is_latin = bucket_of(key(name))[0] == "latin"
    return known.name.en if is_latin and is_east_asian(known) else name


def _nearby(text: str, case: Case) -> dict[EntityId, Near]:
    """Whoever has a name near the text, the same of two packs once."""
    kind = case.answer.type
    near = nearby(text, kind, case.index)
    for typed in () if near else in_other_modes(text):
        near = nearby(typed, kind, case.index)
    found: dict[EntityId, Near] = {}
    for entity, how_near in sorted(near.items(), key=lambda item: item[1].slips):
        (meant,) = case.meant(frozenset((entity,)))
        found.setdefault(meant, how_near)
    return found


def is_lookalike(text: str, case: Case) -> bool:
    """Whether the text is a name of the world that is no misspelling of an answer."""
    kind = case.answer.type
    listed = lookalikes(kind)
    own = {
        key(name)
        for answer in case.answer.entities
        for name in full_names(case.base.entities[answer])
    }
    found = (listed.get(key(said)) for said in read(text, kind, case.index))
    return any(same is not None and own.isdisjoint(same) for same in found)


def _named(text: str, case: Case) -> list[frozenset[EntityId]]:
    """Whom each part of a list names, of the parts that name anyone."""
    parts = split(text, names_one(case.answer.type, case.index))
    if not 1 < len(parts) <= _MOST_NAMES:
        return []
    hits = [find(part, case.answer.type, case.index, case.home) for part in parts]
    return [case.meant(hit.entities) for hit in hits if hit is not None]


def _gloss_names_another(case: Case, wanted: EntityId, text: str) -> bool:
    if case.answer.type is EntityType.PLACE:
        return any(_lies_elsewhere(case, wanted, gloss) for gloss in glosses(text))
    hits = [case.find(gloss) for gloss in glosses(text)]
    return any(hit is not None and wanted not in hit.entities for hit in hits)


def _lies_elsewhere(case: Case, wanted: EntityId, gloss: str) -> bool:
    """Whether a bracket tells a place that is neither around the answer nor in it."""
    hit = case.find(gloss)
    if hit is None:
        return is_lookalike(gloss, case)
    return not any(
        place == wanted
        or may_lie_in(wanted, place, case.base)
        or wanted in case.base.maybe_around(place, ALWAYS)
        for place in hit.entities
    )


def _told_within(case: Case, wanted: EntityId, text: str) -> Grade | None:
    """The grade of a place told with a larger one behind it: Yalta, Crimea.

    None where what stands behind is no larger place that may be around it.
    """
    name, _, rest = text.partition(",")
    around = [part.strip() for part in rest.split(",") if part.strip()]
    if case.answer.type is not EntityType.PLACE or not around:
        return None
    if any(_is_no_larger(case, wanted, part) for part in around):
        return None
    judged = _grade_name(case, wanted, name)
    is_elsewhere = any(_lies_elsewhere(case, wanted, part) for part in around)
    if judged.is_right and is_elsewhere:
        return _wrong("grade-beside-differs")
    return judged


def _is_no_larger(case: Case, wanted: EntityId, text: str) -> bool:
    """Whether the text names a place that is no larger than the one asked for."""
    hit, level = case.find(text), case.base.entities[wanted].level
    levels = [case.base.entities[one].level for one in (hit.entities if hit else ())]
    return any(one and level and one.size <= level.size for one in levels)


def _is_name_of_another_type(text: str, kind: EntityType, index: AliasIndex) -> bool:
    said = key(text)
    return any(
        said in shelf.exact
        for other, shelf in index.shelves.items()
        if other is not kind
    )


def _wrong(reason: str) -> Grade:
    return Grade(verdict=Verdict.WRONG, score=0.0, reason=reason)
