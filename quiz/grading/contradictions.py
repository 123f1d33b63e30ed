"""What tells two names apart however near they are: North and South, 장관 and 차관."""

import re
from collections.abc import Iterable, Iterator

from quiz.grading.initials import initials_in
from quiz.grading.korean_names import names_other_than
from quiz.grading.states import are_of_other_states
from quiz.language.normalise import key
from quiz.language.patterns import lazily

# Of these a name has its own: another one makes another name.
_OPPOSITES = frozenset(
    (
        *("north", "south", "east", "west", "northern", "southern", "eastern"),
        *("western", "upper", "lower", "old", "new", "great", "little", "первый"),
        *("второй", "северный", "южный", "первая", "вторая", "северная", "южная"),
        *("первого", "второго", "foreign", "internal", "home", "defence", "finance"),
    )
)
# Whoever has none of these is not who has one.
_RANKS = frozenset(
    (
        *("vice", "deputy", "first", "second", "third", "acting", "assistant"),
        *("junior", "senior", "вице", "заместитель", "замминистра", "заместителя"),
    )
)
# One more word that turns the name round: no military aid, 비군사 원조.
_DENIALS = frozenset(("no", "not", "non", "never", "without", "anti", "не", "без"))
_DENIED = lazily(r"(?:아님|아니다|아니야|아닙니다|아닌|아니고|말고|빼고)$")
_OPPOSITE_ROWS = ("상하", "남북동서", "장차", "신구", "전후", "대소", "내외", "좌우")
_RANK_SYLLABLES = "부총대준전현비반무불탈"
_MALE_ENDINGS = ("ov", "ev", "in", "ов", "ев", "ин", "ㅣㄴ")  # of keys
_FEMALE = "aаㅏ"


def contradict(said: str, known: str) -> bool:
    """Whether the two differ in what makes them different names.

    >>> contradict("러시아 외무차관", "러시아 외무장관"), contradict("Vice President", "President")
    (True, True)
    >>> contradict("North Korea", "Nort Korea"), contradict("총리", "부총리")
    (False, True)
    """
    mine, theirs = _words(said), _words(known)
    opposites = mine & _OPPOSITES, theirs & _OPPOSITES
    if all(opposites) and opposites[0] != opposites[1]:
        return True
    if len(mine) > len(theirs) and (mine - theirs) & _DENIALS:
        return True
    if _have_other_initials(said, known):
        return True
    if mine & _RANKS != theirs & _RANKS or _have_opposite_syllables(said, known):
        return True
    return are_of_other_states(said, known)


def may_be_another(said: str, known: str) -> bool:
    """Whether the slips leave it open that someone or something else was meant.

    A syllable of a Korean name became another that names are made of; a woman bears
    a man's name; or two slips side by side wrote another syllable.
    """
    return (
        names_other_than(said, known)
        or _is_other_sex(said, known)
        or _is_side_by_side(key(said), key(known))
    )


def denies(said: str) -> bool:
    """Whether the text names what it is not: 김정은 아님."""
    return _DENIED().search(said.rstrip(" .!")) is not None


def tells_another_side(said: str, names: Iterable[str]) -> bool:
    """Whether the text tells a side, as North, where the names tell only others.

    >>> tells_another_side("attack on the North", ("attack on the South", "the plan"))
    True
    """
    sides = _words(said) & _OPPOSITES
    known = {side for name in names for side in _words(name) & _OPPOSITES}
    return bool(known) and not sides <= known


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def _have_other_initials(said: str, known: str) -> bool:
    """Whether the initials differ; a letter left of a short name is none."""
    typed = initials_in(said)
    if not typed or typed == initials_in(known):
        return False
    is_slip = len(said.split()) == len(known.split()) and "." not in said
    return not is_slip or bool(initials_in(known))


def _have_opposite_syllables(said: str, known: str) -> bool:
    mine, theirs = "".join(said.split()), "".join(known.split())
    if len(mine) == len(theirs):
        return any(
            one != other and any(one in row and other in row for row in _OPPOSITE_ROWS)
            for one, other in zip(mine, theirs, strict=True)
        )
    longer, shorter = sorted((mine, theirs), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and shorter in _without_ranks(longer)


def _without_ranks(text: str) -> Iterator[str]:
    for place, char in enumerate(text):
        if char in _RANK_SYLLABLES:
            yield text[:place] + text[place + 1 :]


def _is_other_sex(said: str, known: str) -> bool:
    """Whether one is a man's family name and the other a woman's: Putin, Putina."""
    shorter, longer = sorted((key(said), key(known)), key=len)
    is_woman = longer[:-1] == shorter and longer[-1:] in _FEMALE
    return is_woman and shorter.endswith(_MALE_ENDINGS)


def _is_side_by_side(mine: str, theirs: str) -> bool:
    """Whether two neighbours became something else, which is not one lost or doubled."""
    start = 0
    while start < min(len(mine), len(theirs)) and mine[start] == theirs[start]:
        start += 1
    mine, theirs = mine[start:], theirs[start:]
    end = 0
    while end < min(len(mine), len(theirs)) and mine[-1 - end] == theirs[-1 - end]:
        end += 1
    left = len(mine) - end, len(theirs) - end
    if max(left) == 2 and mine[:2] == theirs[1::-1]:
        return False  # swapped: one slip
    return max(left) == 2 and min(left) > 0
