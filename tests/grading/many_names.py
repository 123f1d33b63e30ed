"""Five thousand people with names like one another, and texts that nobody types."""

from collections.abc import Iterator
from hashlib import blake2b

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias, Entity, EntityId, EntityType
from quiz.language.text import Text
from tests.benchmarks.made_facts import FAMILY, GIVEN

MANY = 5_000
_SYLLABLES = (
    *("ва", "ми", "дро", "сер", "гей", "ни", "ко", "лай", "ан", "пет"),
    *("ров", "мат", "бор", "ле", "он", "тур", "гри", "стан", "по", "лин"),
)
_HANGUL = (
    *("바", "미", "드로", "세르", "게이", "니", "코", "라이", "안", "페트"),
    *("로프", "마트", "보르", "레", "온", "투르", "그리", "스탄", "포", "린"),
)
_LATIN = (
    *("va", "mi", "dro", "ser", "gei", "ni", "ko", "lai", "an", "pet"),
    *("rov", "mat", "bor", "le", "on", "tur", "gri", "stan", "po", "lin"),
)


def chance(below: int, *names: object) -> int:
    """A number that depends on the names alone."""
    digest = blake2b("/".join(map(str, names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % below


def many_people() -> FactBase:
    """Half of them with Korean names, half with longer ones in three scripts."""
    entities: dict[EntityId, Entity] = {}
    for number in range(MANY):
        korean, english, russian = _korean(number) if number % 2 else _foreign(number)
        id_ = EntityId(f"many:{number}")
        aliases = (Alias(russian, "ru"),) if russian else ()
        entities[id_] = Entity(
            id=id_,
            type=EntityType.PERSON,
            name=Text(korean, english),
            aliases=aliases,
        )
    return FactBase(entities=entities)


def _korean(number: int) -> tuple[str, str, str]:
    family, given = divmod(number // 2, len(GIVEN) ** 2)
    first, second = divmod(given, len(GIVEN))
    parts = (FAMILY[family % len(FAMILY)], GIVEN[first], GIVEN[second])
    english = f"{parts[0][1]} {parts[1][1].title()}-{parts[2][1]}"
    return "".join(korean for korean, _ in parts), english, ""


def _foreign(number: int) -> tuple[str, str, str]:
    picks = [chance(20, number, place) for place in range(6)]
    names = []
    for syllables in (_HANGUL, _LATIN, _SYLLABLES):
        first = "".join(syllables[pick] for pick in picks[:3]).title()
        last = "".join(syllables[pick] for pick in picks[3:]).title()
        names.append(f"{first} {last}")
    return names[0], names[1], names[2]


def hostile_texts() -> Iterator[str]:
    """Up to ten thousand characters of what breaks careless readers."""
    pieces = (
        *("가", "김정은 ", "은는이가", "a,", "와 ", "과하고", "(", "1961년 ", "1~"),
        *("1961-", "ㄱㅣㅁ", "Kim and ", "천", "의 ", "the of party ", "푸틴대통령"),
        *("당 ", "국방위원회 위원장 ", "입니다", "12 ~ 13 - ", "3명", "\u0301", "🙂"),
        *("\u202e", "\u200b가", "\ufdfa", "ﷺ ", "ǆ", "İ", "ß", "\ud800", "\x00", "　"),
        *("김-", "1961 ", "1. a ", "아님? ", "한 시간 반 ", "→", "a:b;"),
        *("Ⅷ", "①", "²", "ᄀ", "ᆨ", "ㆍ", "🇰🇷", "a\u0300\u0301\u0302", "١٩٦١"),
    )
    for piece in pieces:
        for size in (1, 12, 140, 299, 1_199, 10_000):
            yield (piece * size)[:size]
    for number in range(400):
        size = (3, 20, 120, 290, 1_190, 10_000)[number % 6]
        yield "".join(
            chr(_point(chance(0x2FFFF, number, place // 7, place % 7)))
            for place in range(size)
        )
    for number in range(200):
        yield ",".join(
            chr(0xAC00 + chance(11_172, number, place)) for place in range(140)
        )


def _point(number: int) -> int:
    return number if number < 0xD800 or number > 0xDFFF else number - 0x800
