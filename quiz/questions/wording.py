"""A template's wording with its places filled, in Korean and English.

A stem holds `{attribute:spec}` and segments in `[…]` that appear only when every
attribute in them was given; of several wordings (`[in {place}|abroad]`) the first
that can be said appears. In Korean the spec is a particle (`{host:과}`); in English
`in` puts the preposition (`in Moscow`, `on 6 July 1961`), `s` the possessive, `bare` leaves out the article; in both, `given` says
nothing: it only asks that the attribute was given. Facts are filled in as text and
never read as a template.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from quiz.facts.base import FactBase
from quiz.facts.dates import Precision, parse_date, parse_point
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Series
from quiz.facts.wording import say_date, say_from_to, say_point
from quiz.language.lists import join
from quiz.language.particles import attach
from quiz.language.patterns import lazily
from quiz.language.text import Lang, Text
from quiz.questions.question import Given
from quiz.questions.series import LAST, OF_SERIES, ORDINALS, number_in, series_in

_PLACE = lazily(r"\{([a-z_.]+)(?::([^{}]+))?\}")
_SEGMENT = lazily(r"\[([^\[\]]*)\]")
_UNTIDY = lazily(r"\s[\s,.?]")
_VOWEL_SOUND = lazily(r"(?i)(?!(?:uni|use|one|eu))[aeiou]|hour|honou?r")


class Forms(dict[str, str]):
    """Something in the forms in which stems say it, by spec; each is made once."""

    def __init__(self, say: Callable[[str], str]) -> None:
        """Make none yet; `say` makes the form that a spec asks for."""
        super().__init__()
        self._say = say

    def __missing__(self, spec: str) -> str:
        """The form, when it is first asked for."""
        said = self[spec] = self._say(spec)
        return said


class _Wording(NamedTuple):
    """A wording taken apart once: what stands before each place, then the rest."""

    places: tuple[tuple[str, str, str], ...]  # text before it, attribute, spec
    rest: str
    names: frozenset[str]


class _Piece(NamedTuple):
    """One wording after another is tried, until what it needs was given."""

    wordings: tuple[_Wording, ...]
    optional: bool


@lru_cache(maxsize=4096)
def _pieces(stem: str) -> tuple[_Piece, ...]:
    found: list[_Piece] = []
    for place, text in enumerate(_SEGMENT().split(stem)):
        optional = place % 2 == 1
        wordings = text.split("|") if optional else [text]
        found.append(_Piece(tuple(map(_taken_apart, wordings)), optional))
    return tuple(found)


def _taken_apart(wording: str) -> _Wording:
    *parts, rest = _PLACE().split(wording)
    places = tuple(
        (before, name, spec or "")
        for before, name, spec in zip(*[iter(parts)] * 3, strict=True)
    )
    return _Wording(places, rest, frozenset(name for _, name, _ in places))


def shown_names(stem: str) -> frozenset[str]:
    """Every attribute the stem can show."""
    return frozenset(m[1] for m in _PLACE().finditer(stem) if m[2] != "given")


def leaves_out(wording: Text, given: Iterable[Given], *more: str) -> bool:
    """Whether the wording, in either language, does not say all that is given.

    `more` is what there are words for besides. A necessary place that there are no
    words for is left out as well.
    """
    return _leaves_out(wording, tuple(map(_called, given)), more)


class _Called(NamedTuple):
    """What something given is called in templates."""

    names: tuple[str, ...]  # all that there are words for
    telling: frozenset[str]  # those of which one has to be said; empty: none has


@lru_cache(maxsize=8192)
def _leaves_out(
    wording: Text, given: tuple[_Called, ...], more: tuple[str, ...]
) -> bool:
    known = (*more, *(name for one in given for name in one.names))
    for lang in Lang:
        shown = {name for name, _, _ in _laid_out(wording.say(lang), known)[1]}
        if not shown.issubset(known):
            return True
        if any(one.telling and shown.isdisjoint(one.telling) for one in given):
            return True
    return False


def _called(given: Given) -> _Called:
    attribute = given.attribute
    if attribute == "type":
        return _Called((), frozenset())
    if attribute == "date":
        names = attribute, date_forms(given.value, Lang.EN)[1]
        return _Called(names, frozenset((*names, "date.whole")))
    if attribute in OF_SERIES:
        told = attribute if attribute == "ordinal" else "series"
        is_open = ("as_of",) if _is_open(given) else ()
        named = attribute, "series", "according_to", *is_open
        return _Called(named, frozenset((told,)))
    return _Called((attribute,), frozenset((attribute,)))


def render(stem: str, lang: Lang, words: Mapping[str, Forms]) -> str:
    """The stem with what was given; raises `KeyError` for a missing necessary place."""
    begin, places = _laid_out(stem, tuple(words))
    said = [begin]
    for name, spec, after in places:
        said.append(words[name][spec])
        said.append(after)
    return _tidy("".join(said), lang)


@lru_cache(maxsize=8192)
def _laid_out(
    stem: str, given: tuple[str, ...]
) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """What stands before the first place to fill; each place, with what follows it."""
    texts, places = [""], list[tuple[str, str]]()
    for piece in _pieces(stem):
        for wording in piece.wordings:
            if piece.optional and not wording.names.issubset(given):
                continue
            for before, name, spec in wording.places:
                texts[-1] += before
                if spec != "given":
                    places.append((name, spec))
                    texts.append("")
            texts[-1] += wording.rest
            break
    begin, *after = texts
    filled = zip(places, after, strict=True)
    return begin, tuple((name, spec, text) for (name, spec), text in filled)


class Vocabulary:
    """What things are called in stems; what is said again is put into words once."""

    def __init__(self, base: FactBase) -> None:
        """Put nothing into words yet."""
        self._base = base
        self._entities: dict[Lang, dict[str, Forms]] = {lang: {} for lang in Lang}
        self._together = lru_cache(maxsize=1024)(self._all_of)

    def words_for(self, given: Iterable[Given], lang: Lang) -> dict[str, Forms]:
        """How to say everything given, by attribute."""
        words: dict[str, Forms] = {}
        for one in given:
            attribute, value = one.attribute, one.value
            if attribute == "type":
                continue
            if attribute == "date":
                words["date"], precision = date_forms(value, lang)
                # "[{date.month:given}…]": worded for a date of this precision.
                words[precision] = words["date"]
            elif attribute in OF_SERIES:
                words |= _ordinal_forms(one, self._base, lang)
            elif attribute == "date.whole":
                words[attribute] = _duration_forms(value, lang)
            elif attribute == "both" or attribute.endswith(".all"):
                words[attribute] = self._together(value, lang)
            else:
                words[attribute] = self.entity(value, lang)
        return words

    def entity(self, entity: str, lang: Lang) -> Forms:
        """An entity by its id, in English with its article."""
        known = self._entities[lang]
        found = known.get(entity)
        if found is None:
            found = known[entity] = _entity_forms(
                self._base.entities[EntityId(entity)], lang
            )
        return found

    def _all_of(self, value: str, lang: Lang) -> Forms:
        entities = [self._base.entities[EntityId(one)] for one in value.split("+")]
        return _forms_of_all(entities, lang)


def series_forms(series: Series, lang: Lang, *, as_of: bool) -> dict[str, Forms]:
    """How to say what is counted and by whom; the day where it may since be more."""
    words = {
        "series": word_forms(series.name, lang),
        "according_to": word_forms(series.according_to, lang),
    }
    if as_of:
        day = say_date(series.as_of, lang)
        words["as_of"] = word_forms(Text(day, day), lang)
    return words


def _ordinal_forms(given: Given, base: FactBase, lang: Lang) -> dict[str, Forms]:
    number = number_in(given)
    told = {given.attribute: word_forms(ORDINALS[number], lang)}
    if given.attribute == "series":
        told = {}
    series = series_in(given, base)
    return series_forms(series, lang, as_of=_is_open(given)) | told


def _is_open(given: Given) -> bool:
    """Whether more events may end what is told of the series."""
    return given.attribute == "only" or number_in(given) == LAST


def _duration_forms(value: str, lang: Lang) -> Forms:
    date = parse_date(value)
    assert date.first is not None and date.last is not None  # noqa: S101, PT018 - only whole durations are given
    said = say_from_to(date.first, date.last, lang)
    return Forms(lambda _: said)


def _forms_of_all(entities: list[Entity], lang: Lang) -> Forms:
    if lang is Lang.EN:
        all_of_them = join([with_article(entity) for entity in entities], lang)
        return Forms(lambda _: all_of_them)
    *others, last = entities

    def say(spec: str) -> str:
        said = [attach(e.name.say(lang), "과", e.reading) for e in others]
        name = last.name.say(lang)
        return " ".join([*said, attach(name, spec, last.reading) if spec else name])

    return Forms(say)


# Events come in the order of time: those of one day or month one after the other.
@lru_cache(maxsize=4096)
def date_forms(value: str, lang: Lang) -> tuple[Forms, str]:
    """A granule, in English with its preposition where `in` asks for it.

    With it comes what its precision is called in a template: `date.month`.
    """
    point = parse_point(value)
    said = say_point(point, lang)

    def say(spec: str) -> str:
        if lang is Lang.KO:
            return attach(said, spec) if spec else said
        if spec == "in":
            return f"{'on' if point.precision is Precision.DAY else 'in'} {said}"
        return said

    return Forms(say), f"date.{point.precision.name.lower()}"


def _entity_forms(entity: Entity, lang: Lang) -> Forms:
    def say(spec: str) -> str:
        name = entity.name.say(lang)
        if lang is Lang.KO:
            return attach(name, spec, entity.reading) if spec else name
        if spec == "bare":
            return name
        if spec == "s":
            ending = "'" if name.endswith("s") else "'s"
            return f"{with_article(entity)}{ending}"
        if spec == "in":
            return f"{_preposition(entity)} {with_article(entity)}"
        return with_article(entity)

    return Forms(say)


def word_forms(text: Text, lang: Lang) -> Forms:
    """A plain text, in Korean with a particle."""
    said = text.say(lang)
    return Forms(lambda spec: attach(said, spec) if spec and lang is Lang.KO else said)


def with_article(entity: Entity) -> str:
    """The English name with the article that it takes inside a sentence."""
    name = entity.name.say(Lang.EN)
    takes_the = entity.type in (EntityType.DOCUMENT, EntityType.OFFICE)
    article = entity.article or ("the" if takes_the else "none")
    if article in ("a", "an"):
        article = "an" if _VOWEL_SOUND().match(name) else "a"
    return name if article == "none" else f"{article} {name}"


def as_listed(entity: Entity, lang: Lang) -> str:
    """The name as it stands by itself: of things, in English, with its article."""
    is_thing = lang is Lang.EN and entity.type is EntityType.ITEM
    return with_article(entity) if is_thing else entity.name.say(lang)


def _preposition(place: Entity) -> str:
    return place.preposition or ("at" if place.level is PlaceLevel.SITE else "in")


def _tidy(text: str, lang: Lang) -> str:
    text = text.strip()
    if _UNTIDY().search(text):
        text = re.sub(r"\s+([,.?])", r"\1", re.sub(r"\s{2,}", " ", text))
    if lang is Lang.EN:
        rest = text.lstrip("“")  # what is quoted begins a sentence as well
        return text[: len(text) - len(rest)] + rest[:1].upper() + rest[1:]
    return text
