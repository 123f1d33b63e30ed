"""What a person was in an event, as a title beside the name: 선장 닐 암스트롱."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event
from quiz.grading.index import AliasIndex, pack_of
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import EntityAnswer

_SHARED = "core"  # the pack whose types any other may use

# Behind a name these tell someone else: 암스트롱 아버지 is not Armstrong.
_KIN = frozenset(
    map(
        key,
        (
            *("아버지", "어머니", "부친", "모친", "부모", "아들", "딸", "자녀", "남편"),
            *("아내", "부인", "배우자", "형", "동생", "누나", "오빠", "언니", "누이"),
            *("형제", "자매", "손자", "손녀", "조부", "조모", "삼촌", "조카", "친구"),
            *("스승", "제자", "후임", "전임", "후임자", "전임자", "후계자", "상대"),
            *("상대방", "동료", "통역", "통역관", "보좌관", "경호원", "부관", "조수"),
            *("변호인", "변호사", "사위", "며느리", "장모", "사촌", "약혼자"),
            *("약혼녀", "연인", "장남", "차남", "장녀", "차녀", "할머니", "주치의"),
            *("측근", "대리인", "수행원", "수행비서", "개인비서", "전우", "숙부"),
            *("father", "mother", "son", "daughter", "wife", "uncle", "aunt"),
            *("husband", "brother", "sister", "successor", "predecessor", "aide"),
            *("interpreter", "assistant", "rival", "opponent", "counterpart"),
            *("nephew", "niece", "cousin", "fiancé", "fiancée", "widow", "friend"),
            *("spouse", "stepson", "grandson", "godson", "bodyguard"),
            *("son-in-law", "daughter-in-law", "brother-in-law", "sister-in-law"),
        ),
    )
)

# Short ones end other words as well: 인형, spokesperson.
_KIN_ENDINGS = tuple(kin for kin in _KIN if len(kin) >= (6 if kin.isascii() else 2))
_WHOSE = r"(?<!\bit)(?<!\bthat)(?<!\bhe)(?<!\bshe)['’`]s|s['’]"


def with_roles_as_titles(
    index: AliasIndex,
    answer: EntityAnswer,
    events: Collection[Event],
    base: FactBase,
    text: str,
) -> AliasIndex:
    """The index with what the answers did, or were, there as titles: 선장 닐 암스트롱.

    Offices, and roles only as a pack of its own calls them: those that all packs share
    are no titles but tell two people apart, and 푸틴 상대 is whom Putin met. Of what is
    no person, a role tells what sort of thing it is: 우주선 아폴로 11호.
    """
    said = text.casefold()
    known = {*_roles_of(answer, events, base), *_offices_of(answer, events, base)}
    told = {name for name in known if name in said}
    titles = {
        key(name)
        for name in told
        if not _tells_kin(name) and not _tells_whose(name, said)
    }
    if not titles:
        return index
    if answer.type is not EntityType.PERSON:
        return replace(index, sorts=frozenset(titles))
    return replace(index, titles=index.titles | titles)


def _roles_of(
    answer: EntityAnswer, events: Iterable[Event], base: FactBase
) -> Iterator[str]:
    """What the answers' roles in the events are called, in small letters."""
    for event in events:
        if pack_of(EntityId(event.type)) == _SHARED:
            continue
        for role, spec in base.types[event.type].roles.items():
            if not set(answer.entities).isdisjoint(event.entities(role)):
                names = (spec.name.say(lang).casefold() for lang in Lang)
                yield from filter(None, names)


def _offices_of(
    answer: EntityAnswer, events: Iterable[Event], base: FactBase
) -> Iterator[str]:
    """The answers' offices in the events, without what they were offices of."""
    for event in events:
        for roster in event.roles.values():
            for member in roster.members:
                filler = member.value
                if filler.office is not None and filler.entity in answer.entities:
                    name = base.entities[filler.office].name
                    yield name.say(Lang.KO).split()[-1]
                    yield name.say(Lang.EN).casefold().partition(" of ")[0]


def _tells_kin(role: str) -> bool:
    """Whether the role is someone's to someone: 친아버지, a chief aide; no 영부인."""
    bare, last = key(role), key(role.rsplit(maxsplit=1)[-1])
    if bare in _KIN or last in _KIN:
        return True
    return last != key("영부인") and last.endswith(_KIN_ENDINGS)


def _tells_whose(role: str, said: str) -> bool:
    """Whether the role is another's: the captain of Armstrong, 암스트롱의 선장."""
    bare = re.escape(role)
    whose = rf"(?:의|{_WHOSE})\s*{bare}|(?:{_WHOSE})\s+(?:\w+\s+){{1,2}}{bare}"
    return re.search(rf"{whose}|{bare}[\s,]+of\b", said) is not None
