"""A given name alone, which many bear: 정은, Jong-un, Vladimir."""

from quiz.facts.entities import Entity, EntityType
from quiz.grading.index import full_names, is_east_asian
from quiz.language.normalise import key

_HANGUL_NAME = (3, 4)  # syllables of a Korean name with one or two of the family


def is_given_name(text: str, person: Entity) -> bool:
    """Whether the text is no more than the given names of the person, or the first."""
    if person.type is not EntityType.PERSON:
        return False
    said = key(text)
    return any(
        said == key(given)
        for name in full_names(person)
        for given in _given(name, family_first=is_east_asian(person))
    )


def _given(name: str, *, family_first: bool) -> tuple[str, ...]:
    words = name.split()
    if family_first and len(words) == 1 and len(name) in _HANGUL_NAME:
        return (name[1:],) if "가" <= name[0] <= "힣" else ()
    if len(words) < 2:
        return ()
    return (" ".join(words[1:]),) if family_first else (" ".join(words[:-1]), words[0])
