"""Wrong people, places, documents and things: plausible, like the right one, false."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import combinations, product

from quiz.facts.base import ALWAYS
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, TypeId
from quiz.language.normalise import key
from quiz.language.text import Lang, Text
from quiz.questions.choice_rules import clangs, is_uneven, rank_of_length
from quiz.questions.index import FactIndex, event_span
from quiz.questions.neighbours import Neighbours, sort_of, years_about
from quiz.questions.options import OPTIONS, in_drawn_order
from quiz.questions.question import Choices, Given, Option, Question
from quiz.questions.shuffle import draw, shuffled, stable_hash
from quiz.questions.wording import as_listed

# Within so many years people are contemporaries; places and things last longer.
_ERA = 5
_RINGS_OF_YEARS = ((0, 0), (1, 1), (2, _ERA))
_LONG_AGO = (_ERA + 1, 25)
_ANY = TypeId("")  # every type of event
MOST_OWN = 1  # of a learner's own confusions: lures seen too often are learned
_LOOKED_AT = 6  # false ones among which the best company for the key is sought
# What it costs to take others than the first: a place each, and for what gives away.
_UNEVEN, _ECHO, _OFF_RANK = 3, 3, 1


class EntityOptions:
    """The search for wrong answers to one question."""

    def __init__(
        self,
        question: Question,
        answer: EntityId,
        around: Neighbours,
        turned_away: Counter[str],
    ) -> None:
        """Look nothing up yet; what is turned away is counted by its rule."""
        self._question = question
        self._answer = answer
        self._around = around
        self._turned_away = turned_away
        self._base = around.index.base
        self._key = self._base.entities[answer]
        self._subject = self._base.events[question.subjects[0]]
        told = question.proof.given
        self._given = {part for one in told for part in one.value.split("+")}
        self._seen = {answer}

    def choose(self, confusions: Sequence[EntityId], salt: str) -> Choices | None:
        """The right answer among two wrong ones; None where there are not two."""
        own = (e for e in confusions if e in self._base.entities)
        wrong = list(self._first(own, MOST_OWN))
        wrong += self._first(self._likely(), OPTIONS - 1 - len(wrong), wrong)
        wanted = OPTIONS - 1 - len(wrong)
        if wanted:
            others = list(self._first(self._others(salt), _LOOKED_AT, wrong))
            if len(others) < wanted:
                return None
            alike = [e for e in others if self._is_of_the_kind(e)]
            others = alike if len(alike) >= wanted else others
            wrong += self._best(wrong, others, wanted, salt)
        options = [self._option(entity) for entity in wrong]
        right = self._option(self._answer)
        return in_drawn_order(right, options, self._question.id, salt)

    def _option(self, entity: EntityId) -> Option:
        found = self._base.entities[entity]
        name = Text(as_listed(found, Lang.KO), as_listed(found, Lang.EN))
        return Option(key=entity, text=name, correct=entity == self._answer)

    # -- where wrong answers come from --------------------------------------

    def _likely(self) -> Iterator[EntityId]:
        """What some print as the answer, and what many people take for it."""
        for wrong in self._question.misconceptions:
            if isinstance(wrong.value, str) and wrong.value in self._base.entities:
                yield wrong.value
        pairs = self._around.confused_with(self._answer)
        for entity in shuffled(pairs, str, self._question.id):
            if self._is_of_the_time(entity):
                yield entity

    def _others(self, salt: str) -> Iterator[EntityId]:
        """Answers of like events, then anything of the type: the same kind first."""
        of_another_kind: list[EntityId] = []
        for entity in self._by_nearness(salt):
            if self._is_of_the_kind(entity):
                yield entity
            else:
                of_another_kind.append(entity)
        if self._key.type is not EntityType.PERSON:
            yield from of_another_kind  # a stem nearly always tells a person's side

    def _is_of_the_kind(self, entity: EntityId) -> bool:
        return self._base.entities[entity].kind == self._key.kind

    def _by_nearness(self, salt: str) -> Iterator[EntityId]:
        is_person = self._key.type is EntityType.PERSON
        windows = _RINGS_OF_YEARS if is_person else (*_RINGS_OF_YEARS, _LONG_AGO)
        for kinds in ((self._subject.type,), self._kindred, (_ANY,)):
            for window in windows:
                yield from self._shuffled(self._alike(window, kinds), salt)
        for window in _RINGS_OF_YEARS:
            yield from self._shuffled(self._taking_part(window), salt)
        if not is_person:
            start = stable_hash(self._question.id, salt)
            yield from self._around.ring(sort_of(self._key), start)

    def _shuffled(self, found: Iterable[EntityId], salt: str) -> list[EntityId]:
        unseen = set(found) - self._seen
        return shuffled(unseen, str, self._question.id, salt)

    def _alike(
        self, window: tuple[int, int], kinds: Iterable[TypeId]
    ) -> Iterator[EntityId]:
        """What fills the same role in events of these types."""
        attributes = self._attributes(self._subject)
        for kind, attribute in product(kinds, attributes):
            yield from self._filling(window, kind, attribute)

    @cached_property
    def _kindred(self) -> tuple[TypeId, ...]:
        """The other types that are kinds of the same, or one of the other."""
        own, types = self._subject.type, self._base.types
        return tuple(
            kind
            for kind in types
            if kind != own
            and any(
                self._base.is_kind_of(kind, one)
                for one in types
                if self._base.is_kind_of(own, one)
            )
        )

    def _taking_part(self, window: tuple[int, int]) -> Iterator[EntityId]:
        return self._filling(window, _ANY, "")

    def _filling(
        self, window: tuple[int, int], kind: TypeId, attribute: str
    ) -> Iterator[EntityId]:
        pack, of = self._subject.pack, self._key.type
        for year in years_about(self._subject, *window):
            yield from self._around.fillers(pack, year, kind, attribute, of)

    def _is_of_the_time(self, entity: EntityId) -> bool:
        """Whether a person takes part in anything of about that time."""
        return self._key.type is not EntityType.PERSON or entity in self._contemporaries

    @cached_property
    def _contemporaries(self) -> frozenset[EntityId]:
        return frozenset(self._taking_part((0, _ERA)))

    # -- which of them will do ----------------------------------------------

    def _first(
        self,
        entities: Iterable[EntityId],
        number: int,
        beside: Sequence[EntityId] = (),
    ) -> Iterator[EntityId]:
        """The first so many that break no rule, each one looked at once."""
        taken = [self._answer, *beside]
        for entity in entities:
            if number == 0:
                return
            if entity in self._seen:
                continue
            self._seen.add(entity)
            if rule := self._broken(entity, taken):
                self._turned_away[rule] += 1
                continue
            taken.append(entity)
            number -= 1
            yield entity

    def _broken(self, entity: EntityId, taken: Sequence[EntityId]) -> str:
        """The first rule that the entity breaks as a wrong option; none: empty."""
        found = self._base.entities[entity]
        if entity in self._given or self._is_in_stem(found):
            return "Q31"
        if not is_like(self._key, found) or self._is_abroad(entity):
            return "Q29"
        if any(_same_name(self._base.entities[other], found) for other in taken):
            return "Q27"
        if any(_is_nested(entity, other, self._around.index) for other in taken):
            return "Q27"
        return "" if self._is_false(entity) else "Q28"

    def _is_in_stem(self, entity: Entity) -> bool:
        if entity.type is not EntityType.PLACE or not entity.name.ko:
            return False
        return _key(entity.name.ko) in _key(self._question.stem.ko)

    def _is_abroad(self, place: EntityId) -> bool:
        """Whether a place lies elsewhere, where the stem tells the country or a host."""
        return self._tells_country and self._countries(place).isdisjoint(
            self._countries(self._answer)
        )

    @cached_property
    def _tells_country(self) -> bool:
        told = {one.attribute for one in self._question.proof.given}
        return self._key.type is EntityType.PLACE and not told.isdisjoint(
            {"host", "place", "place.country"}
        )

    def _countries(self, place: EntityId) -> set[EntityId]:
        around = self._around.index.geography.around(place, event_span(self._subject))
        return {
            one
            for one in (place, *around)
            if self._base.entities[one].level is PlaceLevel.COUNTRY
        }

    def _is_false(self, entity: EntityId) -> bool:
        """Whether it is impossible as an answer for every event that may fit."""
        index = self._around.index
        return not any(
            index.holds(self._base.events[match], Given(attribute, entity))
            for match in self._question.proof.matches
            for attribute in self._attributes(self._base.events[match])
        )

    def _attributes(self, event: Event) -> list[str]:
        """Where the answer stands in the event: the role asked for, or all it fills."""
        asked = self._question.aspect.rpartition(".")[2]
        match self._key.type:
            case EntityType.PLACE:
                return ["place"]
            case EntityType.OFFICE if asked in event.roles:
                return [f"{asked}.office"]
            case EntityType.PROVISION:
                return list(self._of_documents(event))
            case _ if self._answer in event.entities(asked):
                return [asked]
            case _:
                rosters = event.roles.items()
                return [role for role, r in rosters if self._answer in r.entities]

    def _of_documents(self, event: Event) -> Iterator[str]:
        """Whether the answer is what documents lay down, or what they dropped."""
        for role, roster in event.roles.items():
            documents = [self._base.entities[one] for one in roster.entities]
            if any(self._answer in one.provisions for one in documents):
                yield f"{role}.provisions"
            elif any(self._answer in one.lacks for one in documents):
                yield f"{role}.lacks"

    # -- which of those go best with the right one --------------------------

    def _best(
        self,
        beside: Sequence[EntityId],
        others: Sequence[EntityId],
        wanted: int,
        salt: str,
    ) -> list[EntityId]:
        """Those that are even in length, echo nothing, and come early.

        Whether the right one is the shortest, the middle or the longest is drawn, in
        each language, so that its length tells nothing.
        """
        names = {e: self._base.entities[e].name for e in (*beside, *others)}
        drawn = {
            lang: draw(OPTIONS, self._question.id, "length", lang, salt)
            for lang in Lang
        }

        def cost(chosen: Iterable[EntityId]) -> float:
            texts = [names[entity] for entity in (*beside, *chosen)]
            right = self._key.name
            ranks = (abs(rank_of_length(right, texts, x) - drawn[x]) for x in Lang)
            return (
                sum(others.index(entity) for entity in chosen)
                + _UNEVEN * is_uneven(right, texts)
                + _ECHO * clangs(self._question.stem, (right, *texts))
                + _OFF_RANK * sum(ranks)
            )

        return list(min(combinations(others, wanted), key=cost))


def is_like(answer: Entity, other: Entity) -> bool:
    """Whether a wrong answer is of the same type, level and script as the right one."""
    return (
        other.type is answer.type
        and other.level is answer.level
        and _scripts(other) == _scripts(answer)
    )


def _scripts(entity: Entity) -> tuple[str, str]:
    return _script(entity.name.ko), _script(entity.name.en)


@lru_cache(maxsize=65536)
def _script(name: str) -> str:
    """How a name is written: in Hangul, in other letters, or not at all."""
    if not name:
        return ""
    return "hangul" if any("가" <= char <= "힣" for char in name) else "other"


def _same_name(one: Entity, other: Entity) -> bool:
    return not _keys(one).isdisjoint(_keys(other))


def _keys(entity: Entity) -> frozenset[str]:
    aliases = (alias.text for alias in entity.aliases)
    return _keys_of((entity.name.ko, entity.name.en, *aliases))


@lru_cache(maxsize=65536)
def _keys_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key(name) for name in names if name)


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    return key(text)


def _is_nested(one: EntityId, other: EntityId, index: FactIndex) -> bool:
    """Whether one place has at any time lain in the other; two options never do."""
    if index.base.entities[one].type is not EntityType.PLACE:
        return False
    return one in index.geography.maybe_around(
        other, ALWAYS
    ) or other in index.geography.maybe_around(one, ALWAYS)
