"""A place that is not the one asked for, but lies around it, in it, or was its heir."""

from collections.abc import Iterable

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import Span
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, folds, full_names, names_today
from quiz.grading.ladder import Hit, find
from quiz.grading.titles import without_article
from quiz.language.folding import loanword
from quiz.language.normalise import key
from quiz.questions.question import EntityAnswer

_MOST_WORDS = 8
_SHORTEST_PART = 3  # characters


def judge_place(
    said: EntityId, wanted: EntityId, answer: EntityAnswer, base: FactBase
) -> Grade | None:
    """The grade of a place related to the answer; None if it is simply another.

    What lies inside counts only on the event's own chain: Moscow is in Russia, but
    the summit was not in Moscow.
    """
    around = base.maybe_around(wanted, ALWAYS)
    if said in around:
        return _incomplete("grade-more-exact-place")
    if said in answer.chain and wanted in base.maybe_around(said, ALWAYS):
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    is_same_level = base.entities[said].level is base.entities[wanted].level
    if is_same_level and any(
        {said, wanted} <= set(base.maybe_around(place, ALWAYS))
        for place in answer.chain
    ):
        return _incomplete("grade-name-at-the-time")
    return None


def find_nested(text: str, index: AliasIndex, base: FactBase) -> Hit | None:
    """The inner of two places written together: "Moscow, Russia", 러시아 모스크바."""
    words = text.replace(",", " ").split()
    for cut in range(1, len(words) if len(words) <= _MOST_WORDS else 0):
        left = find(" ".join(words[:cut]), EntityType.PLACE, index)
        right = find(" ".join(words[cut:]), EntityType.PLACE, index)
        if left is None or right is None:
            continue
        for inner, outer in ((left, right), (right, left)):
            inside = frozenset(
                place
                for place in inner.entities
                if any(may_lie_in(place, one, base) for one in outer.entities)
            )
            if inside:
                return Hit(inside, around=outer.entities, reading=inner.reading)
    return None


def is_part_of_site(text: str, place: Entity, base: FactBase) -> bool:
    """Whether the text is a part of the site's name that does not tell it from others.

    What the name says the site is (우주기지, university) never does; another part, as
    in 금수산영빈관, does not where another site's name begins or ends with it as well.
    """
    said = key(without_article(text))
    if place.level is not PlaceLevel.SITE or not said:
        return False
    if said in {key(n[-1]) for name in full_names(place) if len(n := name.split()) > 1}:
        return True
    others = (o for o in base.of_type(EntityType.PLACE) if o.id != place.id)
    return _borders(said, text, place) and any(_borders(said, text, o) for o in others)


def _borders(said: str, text: str, place: Entity) -> bool:
    """Whether a name of the site begins or ends with the text, and has more."""
    if place.level is not PlaceLevel.SITE or len(text.strip()) < _SHORTEST_PART:
        return False
    return any(
        said != known and (known.startswith(said) or known.endswith(said))
        for known in map(key, full_names(place))
    )


def may_lie_in(place: EntityId, outer: EntityId, base: FactBase) -> bool:
    """Whether the facts leave it open that the one lies, or lay, in the other.

    Where they do not say which country came after one that is no more, it may be any
    that other parts of it came to: Yalta, of the USSR, may be told as in Russia.
    """
    around = base.maybe_around(place, ALWAYS)
    return outer in around or (
        not _countries(base.maybe_around(place, _TODAY), base)
        and any(_is_heir(outer, gone, base) for gone in _countries(around, base))
    )


_TODAY = Span(ALWAYS.last, ALWAYS.last)


def _countries(places: tuple[EntityId, ...], base: FactBase) -> list[EntityId]:
    return [one for one in places if base.entities[one].level is PlaceLevel.COUNTRY]


def _is_heir(country: EntityId, gone: EntityId, base: FactBase) -> bool:
    """Whether the country, or some place in it, lay in the other one."""
    return bool(_countries((country,), base)) and any(
        {country, gone} <= {place.id, *base.maybe_around(place.id, ALWAYS)}
        for place in base.of_type(EntityType.PLACE)
    )


def is_of_another_time(text: str, place: Entity, times: Iterable[Span]) -> bool:
    """Whether the text is what the place was called, but at none of these times.

    What it is called today is never asked again: a place may have its old name back.
    """
    spans = tuple(times)
    then: list[Alias] = []
    other: list[Alias] = []
    for period in place.called:
        held = any(period.may_hold(span) for span in spans)
        (then if held else other).extend(period.names)
    return (
        bool(spans)
        and any(_is_spelt_like(text, name.text) for name in other)
        and not any(_is_spelt_like(text, name.text) for name in then)
        and not any(_is_spelt_like(text, name) for name in names_today(place))
    )


def name_like(text: str, entity: Entity) -> str:
    """The Korean name that the text spells otherwise: today's, or one of its time."""
    then = (name.text for period in entity.called for name in period.names)
    return next((name for name in then if _is_spelt_like(text, name)), entity.name.ko)


def _is_spelt_like(text: str, name: str) -> bool:
    return loanword(text) == loanword(name) or not {*folds(text)}.isdisjoint(
        folds(name)
    )


def _incomplete(reason: str) -> Grade:
    return Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason=reason)
