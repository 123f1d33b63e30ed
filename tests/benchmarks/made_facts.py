"""Facts made for measuring: people grow with the events, names are realistic.

Thirty in a hundred topic lists are open, twenty in a hundred dates are coarse. An
event takes some 400 bytes; those of the shipped packs take 560 and 650.
The same number of events is always the same text.
"""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

FAMILY = (
    ("김", "Kim"), ("이", "Lee"), ("박", "Park"), ("최", "Choi"), ("정", "Jung"),
    ("강", "Kang"), ("조", "Cho"), ("윤", "Yoon"), ("장", "Jang"), ("임", "Lim"),
    ("한", "Han"), ("오", "Oh"), ("서", "Seo"), ("신", "Shin"), ("권", "Kwon"),
)  # fmt: skip
GIVEN = (
    ("민", "min"), ("서", "seo"), ("지", "ji"), ("현", "hyun"), ("준", "jun"),
    ("영", "young"), ("수", "su"), ("진", "jin"), ("호", "ho"), ("은", "eun"),
    ("재", "jae"), ("성", "sung"), ("우", "woo"), ("경", "kyung"), ("태", "tae"),
    ("연", "yeon"), ("주", "ju"), ("미", "mi"), ("승", "seung"), ("혜", "hye"),
)  # fmt: skip
# How names of places end: with a syllable of `GIVEN` before it, each is another.
TOWNS = (
    ("천", "cheon"), ("산", "san"), ("포", "po"), ("주", "ju"), ("원", "won"),
    ("강", "gang"), ("성", "seong"), ("평", "pyeong"), ("탄", "tan"), ("양", "yang"),
    ("남", "nam"), ("북", "buk"), ("도", "do"), ("흥", "heung"), ("덕", "deok"),
    ("관", "gwan"), ("곡", "gok"), ("문", "mun"), ("율", "yul"), ("령", "ryeong"),
    ("동", "dong"), ("벌", "beol"), ("내", "nae"), ("골", "gol"),
)  # fmt: skip
LANDS = 40
CITIES = 12  # in each land
FIELDS = (
    ("경제", "the economy"), ("에너지", "energy"), ("교육", "education"),
    ("관광", "tourism"), ("어업", "fisheries"), ("철도", "railways"),
    ("국경", "the border"), ("우주", "space"), ("보건", "health"),
    ("농업", "farming"), ("국방", "defence"), ("문화", "culture"),
    ("환경", "the environment"), ("금융", "finance"), ("항만", "ports"),
    ("산림", "forests"), ("통신", "telecommunications"), ("과학", "science"),
    ("체육", "sport"), ("이민", "migration"),
)  # fmt: skip
MATTERS = (
    ("협력", "cooperation in {}"), ("분쟁", "a dispute over {}"),
    ("투자", "investment in {}"), ("규제", "rules for {}"), ("개혁", "reform of {}"),
    ("인력 교류", "exchanges of staff in {}"), ("재정", "the funding of {}"),
    ("통계", "statistics on {}"), ("안전", "safety in {}"), ("법제", "laws on {}"),
)  # fmt: skip
TOPICS = len(FIELDS) * len(MATTERS)
EVENTS_A_FILE = 2_000
KINDS = ("visit", "talks", "summit", "delegation", "signing")


def pick(below: int, *names: object) -> int:
    """A number that depends on the names alone."""
    digest = blake2b("/".join(map(str, names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % below


def person_name(number: int) -> tuple[str, str]:
    """A Korean name with its romanisation; a number tells namesakes apart."""
    family = FAMILY[number % len(FAMILY)]
    first = GIVEN[number // len(FAMILY) % len(GIVEN)]
    second = GIVEN[number // (len(FAMILY) * len(GIVEN)) % len(GIVEN)]
    again = number // (len(FAMILY) * len(GIVEN) ** 2)
    tail = f" {again + 1}세" if again else ""
    korean = f"{family[0]}{first[0]}{second[0]}{tail}"
    english = f"{family[1]} {first[1].title()}-{second[1]}"
    return korean, f"{english} {'I' * (again + 1)}" if again else english


def land_name(number: int) -> tuple[str, str]:
    """A country's name in both languages."""
    first = GIVEN[number % len(GIVEN)]
    second = GIVEN[(number * 7 + 3 + number // len(GIVEN)) % len(GIVEN)]
    return f"{first[0]}{second[0]}국", f"{first[1].title()}{second[1]}guk"


def town_name(number: int) -> tuple[str, str]:
    """A town's name in both languages."""
    first, last = GIVEN[number % len(GIVEN)], TOWNS[number // len(GIVEN)]
    return f"{first[0]}{last[0]}", f"{first[1].title()}{last[1]}"


def topic_name(number: int) -> tuple[str, str]:
    """What is talked about, in both languages."""
    field, matter = FIELDS[number % len(FIELDS)], MATTERS[number // len(FIELDS)]
    return f"{field[0]} {matter[0]}", matter[1].format(field[1])


def write_facts(folder: Path, events: int) -> None:
    """Write a content folder with so many events in files of two thousand."""
    pack = folder / "data" / "made"
    pack.mkdir(parents=True)
    people = max(60, events // 10)
    (pack / "things.yaml").write_text("".join(_things(people)), encoding="utf-8")
    for first in range(0, events, EVENTS_A_FILE):
        last = min(events, first + EVENTS_A_FILE)
        text = "events:\n" + "".join(_event(n, people) for n in range(first, last))
        (pack / f"events-{first:06}.yaml").write_text(text, encoding="utf-8")


def _things(people: int) -> Iterator[str]:
    yield (
        "sources:\n  - {id: archive, publisher: {ko: 국가기록원, en: National Archives},"
        " official: true}\npeople:\n"
    )
    for number in range(people):
        yield f"  - {{id: p{number}, {_name(*person_name(number))}}}\n"
    yield "places:\n"
    for land in range(LANDS):
        yield f"  - {{id: l{land}, {_name(*land_name(land))}, level: country}}\n"
        for city in range(CITIES):
            name = _name(*town_name(land * CITIES + city))
            yield f"  - {{id: c{land}-{city}, {name}, level: city, within: l{land}}}\n"
    yield "topics:\n"
    for topic in range(TOPICS):
        yield f"  - {{id: t{topic}, {_name(*topic_name(topic))}}}\n"
    yield "documents:\n"
    for document in range(max(20, people // 5)):
        yield (
            f"  - {{id: d{document}, name: {{ko: 제{document}호 협정,"
            f" en: Agreement No. {document}}}, kind: agreement}}\n"
        )


def _name(korean: str, english: str) -> str:
    return f"name: {{ko: {korean}, en: {english}}}"


def _event(number: int, people: int) -> str:
    kind = KINDS[pick(len(KINDS), "k", number)]
    visitor, host = pick(people, "v", number), pick(people, "h", number)
    host = (host + 1) % people if host == visitor else host
    land, city = pick(LANDS, "l", number), pick(CITIES, "c", number)
    lines = [
        f"  - id: {kind}-{number}",
        f"    type: {kind}",
        f"    title: {_title(kind, visitor, land)}",
        f"    date: {_date(number)}",
    ]
    if kind == "signing":
        document = pick(max(20, people // 5), "d", number)
        lines += [
            f"    documents: [d{document}]",
            f"    signatory: [p{visitor}, p{host}]",
        ]
    else:
        lines += [
            f"    visitor: p{visitor}",
            f"    host: {{value: p{host}, closed: true}}",
            f"    topics: {_topics(number)}",
        ]
    if kind != "signing" and pick(4, "companions", number) == 0:
        along = [pick(people, "with", number, n) for n in range(2)]
        others = {n for n in along if n not in (visitor, host)}
        if others:
            lines.append(f"    companions: [{', '.join(f'p{n}' for n in others)}]")
    lines += [
        f"    place: {{values: [c{land}-{city}], closed: true}}",
        f"    tags: [{land_name(land)[1].lower()}, {kind}]",
    ]
    if pick(5, "note", number) == 0:
        field = FIELDS[pick(len(FIELDS), "note of", number)]
        lines.append(
            f"    note: {{ko: {field[0]} 문제로 하루 늦게 시작했다.,"
            f" en: It began a day late because of {field[1]}.}}"
        )
    return "\n".join([*lines, "    status: confirmed", "    sources: [archive]", ""])


def _title(kind: str, person: int, land: int) -> str:
    korean, english = person_name(person)
    place = land_name(land)
    words = {
        "visit": ("방문", "visit to"),
        "delegation": ("대표단 방문", "delegation to"),
        "talks": ("회담", "talks in"),
        "summit": ("정상회담", "summit in"),
        "signing": ("서명", "signature in"),
    }[kind]
    return f"{{ko: {korean}의 {place[0]} {words[0]}, en: {english}'s {words[1]} {place[1]}}}"


def _topics(number: int) -> str:
    first = pick(TOPICS, "t", number)
    second = (first + 1 + pick(TOPICS - 1, "u", number)) % TOPICS
    is_open = pick(100, "o", number) < 30
    closed = "false" if is_open else "true"
    return f"{{values: [t{first}, t{second}], closed: {closed}}}"


def _date(number: int) -> str:
    year, month = 1900 + pick(120, "y", number), 1 + pick(12, "m", number)
    day = 1 + pick(28, "day", number)
    precision = pick(10, "precision", number)
    if precision == 0:
        return f"{year}"
    if precision == 1:
        return f"{year}-{month:02}"
    last = min(28, day + 3)
    if precision == 2 and last > day:
        return f"{year}-{month:02}-{day:02}/{year}-{month:02}-{last:02}"
    return f"{year}-{month:02}-{day:02}"
