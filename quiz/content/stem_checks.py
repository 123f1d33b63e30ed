"""Whether the wordings of a template can be said, and say all that they have to."""

import re
from collections.abc import Iterator

from quiz.content.stems import Place, places_in
from quiz.language.text import Lang
from quiz.questions.template import Comparison, QuestionTemplate

ENGLISH_FORMS = frozenset({"in", "s", "bare"})
_PARTICLE = re.compile("[가-힣]+")
_OF_SERIES = frozenset({"series", "according_to"})
_BY_VALUE = frozenset({Comparison.CONTRAST, Comparison.ODD_ONE_OUT})

Mistake = tuple[str, str]  # code of a message, what it is about


def wording_mistakes(
    key: str, stem: str, langs: tuple[Lang, ...], template: QuestionTemplate
) -> Iterator[Mistake]:
    """What is wrong with one wording of a template, the one under `key`."""
    places = places_in(stem)
    # A statement to correct is made only of questions that tell all of it.
    always = _always_told(key, template) | (
        {place.name for place in places} if template.alters else set()
    )
    for place in places:
        if place.spec and place.is_shown and not _is_form(place, langs):
            yield "stem-unknown-form", place.written
        elif place.is_needed and place.is_shown and place.name not in always:
            yield "stem-not-always-told", place.written
    if key == _main(template):
        shown = {place.name for place in places if place.is_shown}
        for anchor in template.required:
            if not any(_is_told(name, shown) for name in anchor.split("|")):
                yield "stem-leaves-out", anchor


def _main(template: QuestionTemplate) -> str:
    return "label" if template.compares else "stem"


def _always_told(key: str, template: QuestionTemplate) -> frozenset[str]:
    """What every question has a word for, whatever the facts are."""
    told = {"count"} if key == "set_stem" else set[str]()
    if template.compares and key != "label":
        if template.compares in _BY_VALUE:
            told |= {template.asks, template.asks.partition(".")[0]}
        return frozenset(told)
    told |= {*template.required}
    anchors = [set(anchor.split("|")) for anchor in template.required]
    if any(anchor <= {"ordinal", "only", "series"} for anchor in anchors):
        told |= _OF_SERIES
    if "only" in told:
        told |= {"as_of"}
    if template.asks == "count":
        told |= _OF_SERIES | {"as_of"}
    return frozenset(told)


def _is_told(name: str, shown: set[str]) -> bool:
    if name in ("only", "ordinal", "series"):
        return "series" in shown and (name != "ordinal" or name in shown)
    if name == "date":
        return any(one.partition(".")[0] == "date" for one in shown)
    return name in shown


def _is_form(place: Place, langs: tuple[Lang, ...]) -> bool:
    """Whether the program knows how to say something so, in one of the languages."""
    return (Lang.KO in langs and bool(_PARTICLE.fullmatch(place.spec))) or (
        Lang.EN in langs and place.spec in ENGLISH_FORMS
    )
