"""Every name that entities have, by what is compared of it; built once a fact base."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field

from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel
from quiz.grading.initials import Initials, initials_of
from quiz.grading.states import of_any_order
from quiz.grading.titles import POSTS, TITLES, without_article
from quiz.language.folding import first_sounds, loanword, slavic
from quiz.language.jamo import coda
from quiz.language.normalise import key
from quiz.language.numerals import without_roman
from quiz.language.patterns import lazily
from quiz.language.text import Lang
from quiz.values import dataclass

Owners = Mapping[str, frozenset[EntityId]]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one entity, with its key and the digits in it."""

    text: str
    key: str
    entity: EntityId


# What names must have in common to be one another's misspelling: the script they
# are mostly in, their digits, and (with what slips may add) their length.
Bucket = tuple[str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The names of one type of entity.

    `exact` has each key with all who bear the name; `folded` the same for what
    spellings of Slavic and North Korean names have in common, `loanwords` for
    those of foreign names in Hangul. `surnames` never name anyone alone unless
    no other bears them. `near` has the names that a misspelling may mean, each
    with the letters in it (see `letters_of`), by what misspelling leaves alone.
    `families` has the names of several words by the last of them, `initials` those
    of the given names.
    `same` has, for whoever two packs both know, the one who stands for both.
    """

    exact: Owners
    folded: Owners
    loanwords: Owners
    surnames: Owners
    near: Mapping[Bucket, tuple[tuple[int, Name], ...]]
    text_of: Mapping[tuple[str, EntityId], str]
    families: Mapping[str, tuple[tuple[str, EntityId], ...]] = field(
        default_factory=dict
    )
    initials: Mapping[EntityId, frozenset[Initials]] = field(default_factory=dict)
    longest: int = 0  # how many keys its longest name takes
    same: Mapping[EntityId, EntityId] = field(default_factory=dict)

    def is_one(self, entities: frozenset[EntityId]) -> bool:
        """Whether these are one and the same, perhaps in several packs."""
        return len({self.same.get(entity, entity) for entity in entities}) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasIndex:
    """Who is meant by a name: shelves by type, and the words that may surround one."""

    shelves: Mapping[EntityType, Shelf]
    titles: frozenset[str]
    posts: frozenset[str]
    years: tuple[int, int]
    sorts: frozenset[str] = frozenset()  # words that may surround any name

    def shelf(self, kind: EntityType) -> Shelf:
        """The names of entities of this type."""
        return self.shelves.get(kind, _EMPTY)


def build_index(base: FactBase) -> AliasIndex:
    """Read every name in the base once."""
    countries = _countries(base)
    shelves = {
        kind: _shelve(tuple(base.of_type(kind)), countries) for kind in EntityType
    }
    posts = _posts(base)
    return AliasIndex(
        shelves=shelves,
        titles=posts | countries | frozenset(map(key, TITLES)),
        posts=posts,
        years=_years(base),
    )


_EMPTY = Shelf(exact={}, folded={}, loanwords={}, surnames={}, near={}, text_of={})


def full_names(entity: Entity) -> Iterator[str]:
    """The names that are the entity's own, at any time, not shared short ones."""
    yield from names_today(entity)
    yield from (name.text for period in entity.called for name in period.names)


def names_today(entity: Entity) -> Iterator[str]:
    """The names that are the entity's own, but for what it was called at other times."""
    for lang in Lang:
        if entity.name.has(lang):
            name = entity.name.say(lang)
            yield name
            if entity.scope.has(lang):
                yield f"{name} ({entity.scope.say(lang)})"
                yield f"{entity.scope.say(lang)} {name}"
    yield from (alias.text for alias in entity.aliases)


def is_east_asian(entity: Entity) -> bool:
    """Whether the person's family name comes first, as in Kim Jong Un.

    Such a name takes no Slavic folding, and its family name alone says little.
    """
    korean = entity.name.ko
    if entity.type is not EntityType.PERSON or " " in korean or len(korean) > 4:
        return False
    if any(_is_hanja(alias.text) for alias in entity.aliases):
        return True
    given = entity.name.en.replace("-", " ").split()[1:]
    return korean[:1] in _FAMILY_NAMES and len(given) == len(korean) - 1


def _may_be_slavic(entity: Entity) -> bool:
    """Whether its names may be spelt as Slavic ones are: of people and places."""
    is_named_so = entity.type in (EntityType.PERSON, EntityType.PLACE)
    return is_named_so and not is_east_asian(entity)


def pack_of(entity: EntityId) -> str:
    """The pack that an entity is written in."""
    return entity.partition(":")[0]


def _shelve(entities: tuple[Entity, ...], countries: frozenset[str]) -> Shelf:
    owners: dict[str, set[EntityId]] = defaultdict(set)
    folded: dict[str, set[EntityId]] = defaultdict(set)
    loans: dict[str, set[EntityId]] = defaultdict(set)
    surnames: dict[str, set[EntityId]] = defaultdict(set)
    last_words: dict[str, set[EntityId]] = defaultdict(set)
    text_of: dict[tuple[str, EntityId], str] = {}
    names: list[Name] = []

    def own(text: str, entity: Entity, *, may_be_misspelt: bool = True) -> None:
        for form in dict.fromkeys((text, without_article(text))):
            known = key(form)
            if known and (known, entity.id) not in text_of:
                owners[known].add(entity.id)
                text_of[known, entity.id] = text
                if may_be_misspelt:
                    names.append(Name(text, key_in_digits(form), entity.id))
                for fold in folds(form, slavic_too=_may_be_slavic(entity)):
                    folded[fold].add(entity.id)
                if has_hangul(form) and not is_east_asian(entity):
                    loans[loanword(form)].add(entity.id)

    for entity in entities:
        for text in full_names(entity):
            own(text, entity)
        for alias in () if is_east_asian(entity) else entity.short:
            own(alias.text, entity, may_be_misspelt=False)
        for surname in _surnames(entity):
            bucket = surnames if is_east_asian(entity) else last_words
            bucket[key(surname)].add(entity.id)
            text_of.setdefault((key(surname), entity.id), surname)
    by_id = {entity.id: entity for entity in entities}
    for text, office in _offices_alone(entities, countries):
        own(text, office, may_be_misspelt=False)
    same = _same(entities)
    for known, bearers in last_words.items():
        is_one = len({same.get(bearer, bearer) for bearer in bearers}) == 1
        if is_one and not owners.get(known, bearers) - bearers:
            for bearer in bearers:
                text = text_of.pop((known, bearer))
                own(text, by_id[bearer])
            continue
        taken = set(map(pack_of, owners.get(known, ())))
        free = {bearer for bearer in bearers if pack_of(bearer) not in taken}
        if free:
            surnames[known] |= free
        if not taken:
            # Misspelt it is as near to each of them: nobody's, but worth a retry.
            names += [Name(text_of[known, one], known, one) for one in sorted(bearers)]
    return Shelf(
        exact=_freeze(owners),
        folded=_freeze(folded),
        loanwords=_freeze(loans),
        surnames=_freeze(surnames),
        near=_in_buckets(names),
        text_of=text_of,
        families=_families(text_of),
        initials=_initials(entities),
        longest=max(map(len, (*owners, *surnames)), default=0),
        same=same,
    )


def _families(
    text_of: Mapping[tuple[str, EntityId], str],
) -> dict[str, tuple[tuple[str, EntityId], ...]]:
    found: dict[str, list[tuple[str, EntityId]]] = defaultdict(list)
    for (_, entity), text in text_of.items():
        words = text.split()
        if len(words) > 1:
            found[key(words[-1])].append((text, entity))
    return {family: tuple(names) for family, names in found.items()}


def _initials(entities: tuple[Entity, ...]) -> dict[EntityId, frozenset[Initials]]:
    return {
        entity.id: initials_of(full_names(entity), family_first=is_east_asian(entity))
        for entity in entities
        if entity.type is EntityType.PERSON
    }


def has_hangul(text: str) -> bool:
    """Whether a syllable of Hangul is in the text."""
    return any(coda(char) is not None for char in text)


def bucket_of(known: str) -> Bucket:
    """Where the misspellings of a key are looked for.

    >>> bucket_of("1961treaty"), bucket_of("ㅍㅜㅌㅣㄴ")
    (('latin', '1961', 10), ('hangul', '', 5))
    """
    counts = {"latin": 0, "hangul": 0, "cyrillic": 0, "": 0}
    for char in known:
        counts[_script(char)] += 1
    return max(counts, key=lambda name: counts[name]), digits_of(known), len(known)


def letters_of(known: str) -> int:
    """The letters of a key as bits, up to three of each.

    Two keys that are `n` slips apart differ in at most `2 * n` bits, which is told
    far sooner than the slips are counted.
    """
    bits = 0
    for char in known:
        one = 1 << 3 * (ord(char) % _LETTERS)
        bits |= one << 2 if bits & one << 1 else one << 1 if bits & one else one
    return bits


_LETTERS = 53


def _script(char: str) -> str:
    if "a" <= char <= "z":
        return "latin"
    if "\u3131" <= char <= "\u318e":
        return "hangul"
    return "cyrillic" if "\u0400" <= char <= "\u04ff" else ""


def _in_buckets(names: list[Name]) -> dict[Bucket, tuple[tuple[int, Name], ...]]:
    found: dict[Bucket, list[tuple[int, Name]]] = defaultdict(list)
    for name in names:
        found[bucket_of(name.key)].append((letters_of(name.key), name))
    return {bucket: tuple(inside) for bucket, inside in found.items()}


def digits_of(text: str) -> str:
    """The digits of a text, which no misspelling may change."""
    return "".join(filter(str.isdigit, text))


def key_in_digits(text: str) -> str:
    """The key with Roman numerals as digits, which no misspelling may change.

    >>> key_in_digits("SALT II") == key("SALT 2")
    True
    """
    return key(without_roman(text))


def folds(text: str, *, slavic_too: bool = True) -> Iterator[str]:
    """What spellings of a name have in common, its Roman numerals in digits."""
    text = without_roman(text)
    first = key(first_sounds(of_any_order(text)))
    yield first
    if slavic_too and any("a" <= c <= "z" or "а" <= c <= "я" for c in first):
        yield slavic(text)


def _same(entities: tuple[Entity, ...]) -> dict[EntityId, EntityId]:
    """Whoever has the full name of another pack's, and who stands for them."""
    groups: dict[tuple[str, str, str, PlaceLevel | None], list[EntityId]]
    groups = defaultdict(list)
    for entity in entities:
        name, scope = entity.name, entity.scope
        known = (key(name.ko), key(name.en), key(scope.ko), entity.level)
        groups[known].append(entity.id)
    return {
        one: min(group)
        for group in groups.values()
        if len(group) == len(set(map(pack_of, group))) > 1
        for one in group
    }


def _offices_alone(
    entities: tuple[Entity, ...], countries: frozenset[str]
) -> Iterator[tuple[str, Entity]]:
    """Offices without the state they are of, unless that is another one's full name."""
    owners: dict[str, set[EntityId]] = defaultdict(set)
    for entity in entities:
        for text in full_names(entity):
            owners[key(text)].add(entity.id)
    for entity in entities:
        if entity.type is EntityType.OFFICE:
            for text in full_names(entity):
                for alone in _without_state(text, countries):
                    if owners.get(key(alone), {entity.id}) == {entity.id}:
                        yield alone, entity


def _without_state(office: str, countries: frozenset[str]) -> Iterator[str]:
    words = office.split()
    for cut in range(1, min(len(words), _MOST_WORDS)):
        state = key(" ".join(words[:cut]))
        if state in countries or state in _OF_A_STATE:
            yield " ".join(words[cut:])
    match = _STATE_LAST().fullmatch(office)
    if match and key(match["state"]) in countries:
        yield match["office"]


_MOST_WORDS = 4  # of a state's name
_STATE_LAST = lazily(r"(?P<office>.+) of (?:the )?(?P<state>.+)")
_OF_A_STATE = frozenset(("russian", "soviet", "northkorean", "southkorean", "american"))


def _surnames(entity: Entity) -> Iterator[str]:
    if entity.type is not EntityType.PERSON:
        return
    if is_east_asian(entity):
        yield entity.name.ko[:1]
        yield from entity.name.en.split()[:1]
        yield from (alias.text for alias in entity.short)
        return
    for text in full_names(entity):
        words = text.split()
        if len(words) > 1 and len(key(words[-1])) > 2 and words[-1].isalpha():
            yield words[-1]


def _posts(base: FactBase) -> frozenset[str]:
    """What people are called by what they do: offices, and the usual words."""
    offices = (
        name
        for entity in base.of_type(EntityType.OFFICE)
        for name in (*full_names(entity), *(alias.text for alias in entity.short))
    )
    found = (key(post) for post in (*POSTS, *offices))
    return frozenset(post for post in found if post)


def _countries(base: FactBase) -> frozenset[str]:
    """Countries may stand before a title: 러시아 대통령."""
    countries = (
        name
        for entity in base.of_type(EntityType.PLACE)
        if entity.level is PlaceLevel.COUNTRY
        for name in full_names(entity)
    )
    return frozenset(map(key, countries))


def _years(base: FactBase) -> tuple[int, int]:
    years = [
        point.year
        for event in base.events.values()
        if event.date is not None
        for point in event.date.value.points
    ]
    return (min(years), max(years)) if years else (1900, 2099)


def _freeze(owners: Mapping[str, set[EntityId]]) -> Owners:
    return {known: frozenset(bearers) for known, bearers in owners.items()}


def _is_hanja(text: str) -> bool:
    return bool(text) and all("\u4e00" <= char <= "\u9fff" for char in text)


_FAMILY_NAMES = frozenset(
    "김이리박최정강조윤장임림오한신서권황안송류유전홍고문양손배백허남심로노하곽성차주우"
    "구민진지엄채원천방공현함변염여려추도소석선설마길연련위표명기반왕금옥육인맹제모탁국어은편용"
)
