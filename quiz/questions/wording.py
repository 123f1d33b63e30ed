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
from string import whitespace
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


class Said(NamedTuple):
    """Something in the forms of both languages."""

    ko: Forms
    en: Forms

    def say(self, lang: Lang) -> Forms:
        """Those of one language."""
        return self.ko if lang is Lang.KO else self.en


Words = dict[str, Forms]  # how to say what is given, by attribute


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
    return leaves_out_sorts(wording, sorts_of(given), more)


def sorts_of(given: Iterable[Given]) -> tuple[str, ...]:
    """What decides of each thing given which words there are for it.

    That is its attribute; of a date also its precision ("date date.month"), of a
    place in a series whether more events may end it ("ordinal as_of").
    """
    return tuple([_sort_of(*one) for one in given])


def _sort_of(attribute: str, value: str) -> str:
    if attribute == "date":
        return f"date {date_forms(value)[1]}"
    if attribute in OF_SERIES and _is_open(Given(attribute, value)):
        return f"{attribute} as_of"
    return attribute


@lru_cache(maxsize=8192)
def leaves_out_sorts(
    wording: Text, sorts: tuple[str, ...], more: tuple[str, ...]
) -> bool:
    """The same for whatever is given of these sorts."""
    given = [_called(*sort.split(" ")) for sort in sorts]
    known = (*more, *(name for one in given for name in one.names))
    for lang in Lang:
        shown = {name for name, _ in _laid_out(wording.say(lang), known).places}
        if not shown.issubset(known):
            return True
        if any(one.telling and shown.isdisjoint(one.telling) for one in given):
            return True
    return False


class _Called(NamedTuple):
    """What something given is called in templates."""

    names: tuple[str, ...]  # all that there are words for
    telling: frozenset[str]  # those of which one has to be said; empty: none has


def _called(attribute: str, *more: str) -> _Called:
    if attribute == "type":
        return _Called((), frozenset())
    if attribute == "date":
        return _Called((attribute, *more), frozenset((attribute, *more, "date.whole")))
    if attribute in OF_SERIES:
        told = attribute if attribute == "ordinal" else "series"
        named = attribute, "series", "according_to", *more
        return _Called(named, frozenset((told,)))
    return _Called((attribute,), frozenset((attribute,)))


def render(stem: str, lang: Lang, words: Mapping[str, Forms]) -> str:
    """The stem with what was given; raises `KeyError` for a missing necessary place."""
    form, places, is_headed = _laid_out(stem, tuple(words))
    said = form % tuple([words[name][spec] for name, spec in places])
    return _tidy(said, is_headed=is_headed or lang is Lang.KO)


def render_both(wording: Text, words: tuple[Words, Words]) -> Text:
    """A wording in both languages, with what was given; raises `KeyError`."""
    return Text(
        render(wording.say(Lang.KO), Lang.KO, words[0]),
        render(wording.say(Lang.EN), Lang.EN, words[1]),
    )


class _Layout(NamedTuple):
    """A wording for what was given: a text with `%s` where something is filled in."""

    form: str
    places: tuple[tuple[str, str], ...]  # attribute, spec
    is_headed: bool  # it begins with a capital, whatever is filled in


@lru_cache(maxsize=8192)
def _laid_out(stem: str, given: tuple[str, ...]) -> _Layout:
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
    form = "%s".join(text.replace("%", "%%") for text in texts)
    is_headed = texts[0].lstrip(f"{whitespace}“")[:1].isupper()
    return _Layout(form, tuple(places), is_headed)


class Vocabulary:
    """What things are called in stems; what is said again is put into words once."""

    def __init__(self, base: FactBase) -> None:
        """Put nothing into words yet."""
        self._base = base
        self._entities: dict[str, Said] = {}
        self._together = lru_cache(maxsize=1024)(self._all_of)

    def words_for(self, given: Iterable[Given]) -> tuple[Words, Words]:
        """How to say everything given, by attribute: in Korean and in English."""
        korean: Words = {}
        english: Words = {}
        for attribute, value in given:
            if attribute == "type":
                continue
            if attribute == "date":
                said, precision = date_forms(value)
                # "[{date.month:given}…]": worded for a date of this precision.
                korean[precision], english[precision] = said
            elif attribute in OF_SERIES:
                one = Given(attribute, value)
                korean |= _ordinal_forms(one, self._base, Lang.KO)
                english |= _ordinal_forms(one, self._base, Lang.EN)
                continue
            elif attribute == "date.whole":
                said = _duration_forms(value)
            elif attribute == "both" or attribute.endswith(".all"):
                said = self._together(value)
            else:
                said = self._entities.get(value) or self.entity(value)
            korean[attribute], english[attribute] = said
        return korean, english

    def entity(self, entity: str) -> Said:
        """An entity by its id, in English with its article."""
        found = self._entities.get(entity)
        if found is None:
            one = self._base.entities[EntityId(entity)]
            found = Said(*(_entity_forms(one, lang) for lang in Lang))
            self._entities[entity] = found
        return found

    def _all_of(self, value: str) -> Said:
        entities = [self._base.entities[EntityId(one)] for one in value.split("+")]
        return Said(*(_forms_of_all(entities, lang) for lang in Lang))


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


def _duration_forms(value: str) -> Said:
    date = parse_date(value)
    assert date.first is not None and date.last is not None  # noqa: S101, PT018 - only whole durations are given
    first, last = date.first, date.last
    korean, english = (say_from_to(first, last, lang) for lang in Lang)
    return Said(Forms(lambda _: korean), Forms(lambda _: english))


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
def date_forms(value: str) -> tuple[Said, str]:
    """A granule, in English with its preposition where `in` asks for it.

    With it comes what its precision is called in a template: `date.month`.
    """
    point = parse_point(value)
    korean, english = (say_point(point, lang) for lang in Lang)
    preposition = "on" if point.precision is Precision.DAY else "in"
    said = Said(
        Forms(lambda spec: attach(korean, spec) if spec else korean),
        Forms(lambda spec: f"{preposition} {english}" if spec == "in" else english),
    )
    return said, f"date.{point.precision.name.lower()}"


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


def _tidy(text: str, *, is_headed: bool) -> str:
    text = text.strip()
    if _may_be_untidy(text):
        text = re.sub(r"\s+([,.?])", r"\1", re.sub(r"\s{2,}", " ", text))
    if is_headed:
        return text
    rest = text.lstrip("“")  # what is quoted begins a sentence as well
    return f"{text[: len(text) - len(rest)]}{rest[:1].upper()}{rest[1:]}"


def _may_be_untidy(text: str) -> bool:
    """Whether there may be a blank too many; of blanks only the usual is printable."""
    return (
        "  " in text
        or " ?" in text
        or " ," in text
        or " ." in text
        or not text.isprintable()
    )
