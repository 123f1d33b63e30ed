import gc
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from quiz.content.files import shown_path
from quiz.content.folders import bundled
from quiz.content.format import ENTITY_SECTIONS
from quiz.content.lines import Space
from quiz.content.packs import (
    Loaded,
    NoSuchPathError,
    load,
    load_paths,
)
from quiz.facts.claims import Status, Variant
from quiz.facts.dates import parse_date
from quiz.facts.entities import Alias, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, EventId, Filler, TypeId
from quiz.language.messages import say
from quiz.language.text import Lang, Text
from quiz.questions.deck import DeckFilter
from quiz.questions.question import Mode

CORE = """\
types:
  - id: visit
    name: visit
    roles:
      visitor: {of: person, name: visitor}
      companions: {of: person, name: companions, closed: false}
      place: {of: place, name: place, closed: false}
      documents: {of: document, name: documents, absent_means_none: true}
  - id: state-visit
    name: state visit
    kinds_of: [visit]
    may_be: [visit]
    roles:
      host: {of: person, name: host}
"""
PACK = "pack: {title: {ko: 시험, en: Test}, licence: CC0-1.0}\n"
FACTS = """\
sources:
  - {id: tass, publisher: TASS}
  - {id: kcna, publisher: KCNA}
  - {id: kremlin, publisher: Kremlin, official: true, date: 2000-07-19}
  - {id: repeat, publisher: Newspaper, family: tass}
people:
  - {id: putin, name: {ko: 푸틴, en: Putin}, aliases: {ko-kp: [뿌찐], hanja: []}}
  - {id: kim, name: {ko: 김정일, en: Kim Jong-il}, short: {ko: 김}}
offices:
  - {id: president, name: {ko: 대통령, en: president}}
places:
  - {id: russia, name: {ko: 러시아, en: Russia}, level: country}
  - {id: ussr, name: {ko: 소련, en: USSR}, level: country}
  - id: moscow
    name: {ko: 모스크바, en: Moscow}
    level: city
    within: [{place: ussr, to: 1991-12-26}, {place: russia, from: 1991-12-26}]
  - {id: kremlin, name: {ko: 크렘린, en: Kremlin}, level: site, within: moscow}
documents:
  - {id: treaty, name: {ko: 조약, en: Treaty}, kind: treaty, provisions: [aid]}
provisions:
  - {id: aid, name: {ko: 원조, en: aid}}
"""


@dataclass(frozen=True)
class Content:
    """A content folder with a core pack and a pack named `test`."""

    folder: Path

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def load(self, text: str = "", decks: str = "") -> Loaded:
        if text:
            self.write("data/test/more.yaml", text)
        if decks:
            self.write("decks/decks.yaml", decks)
        return load([self.folder])


@pytest.fixture
def content(tmp_path: Path) -> Content:
    made = Content(tmp_path)
    made.write("data/core/pack.yaml", PACK)
    made.write("data/core/types.yaml", CORE)
    made.write("data/test/pack.yaml", PACK)
    made.write("data/test/facts.yaml", FACTS)
    return made


def event(**fields: str) -> str:
    """An event as YAML, sound unless a field says otherwise."""
    sound = {
        "id": "visit",
        "type": "visit",
        "title": "A visit",
        "date": "2000-07-19",
        "visitor": "putin",
        "status": "confirmed",
        "sources": "[tass, kcna]",
    }
    rows = [f"    {name}: {value}" for name, value in (sound | fields).items() if value]
    return "  -\n" + "\n".join(rows) + "\n"


def events(*several: str) -> str:
    return "events:\n" + "".join(several)


def found(loaded: Loaded) -> list[tuple[int, str]]:
    for problem in loaded.problems:
        for lang in Lang:
            assert say(problem.code, lang, **problem.arguments)
    return [(problem.line, problem.code) for problem in loaded.problems]


def the_event(loaded: Loaded, name: str = "visit") -> Event:
    assert found(loaded) == []
    return loaded.base.events[EventId(f"test:{name}")]


def test_sound_facts_have_no_problems(content: Content) -> None:
    loaded = content.load(events(event()))

    assert found(loaded) == []
    assert list(loaded.base.packs) == ["core", "test"]
    assert loaded.base.packs["test"].title == Text("시험", "Test")
    assert len(loaded.base.packs["test"].files) == 3
    assert list(loaded.base.events) == ["test:visit"]


def test_entities_are_read_with_all_they_say(content: Content) -> None:
    entities = content.load().base.entities

    putin = entities[EntityId("test:putin")]
    kremlin = entities[EntityId("test:kremlin")]
    treaty = entities[EntityId("test:treaty")]
    assert putin.aliases == (Alias("뿌찐", "ko-kp"),)
    assert entities[EntityId("test:kim")].short == (Alias("김", "ko"),)
    assert (putin.type, putin.article, putin.preposition) == (
        EntityType.PERSON,
        "none",
        "",
    )
    assert (kremlin.level, kremlin.preposition) == (PlaceLevel.SITE, "at")
    assert entities[EntityId("test:moscow")].preposition == "in"
    assert (treaty.article, treaty.kind, treaty.provisions) == (
        "the",
        "treaty",
        ("test:aid",),
    )
    assert entities[EntityId("test:president")].article == "the"


def test_places_nest_with_dates(content: Content) -> None:
    base = content.load().base

    for date, country in (("1961", "test:ussr"), ("2000", "test:russia")):
        span = parse_date(date).span
        around = base.around(EntityId("test:kremlin"), span)
        assert around == ("test:moscow", country)


def test_an_article_may_be_none(content: Content) -> None:
    loaded = content.load("documents:\n  - {id: d, name: D, article: none}\n")

    assert loaded.base.entities[EntityId("test:d")].article == "none"


def test_an_event_lends_its_status_and_sources_to_its_values(content: Content) -> None:
    visit = the_event(content.load(events(event())))

    assert visit.date is not None
    assert visit.date.status is Status.CONFIRMED
    assert visit.date.sources == ("test:tass", "test:kcna")
    (member,) = visit.roles["visitor"].members
    assert (member.value, member.status) == (
        Filler(EntityId("test:putin")),
        Status.CONFIRMED,
    )


def test_a_value_may_be_a_claim_of_its_own(content: Content) -> None:
    date = (
        "{value: 1996-09-10, status: disputed, sources: [tass], note: N,"
        " variants: [{value: 1996-12, sources: [kcna], why: W},"
        " {earliest: 1996-01, latest: 1996-02}]}"
    )

    visit = the_event(content.load(events(event(date=date))))

    assert visit.date is not None
    assert str(visit.date.value) == "1996-09-10"
    assert visit.date.status is Status.DISPUTED
    assert visit.date.sources == ("test:tass",)
    assert visit.date.note == Text("N", "N")
    assert [str(rival) for rival in visit.date.rivals] == [
        "1996-12",
        "[1996-01..1996-02]",
    ]
    assert visit.date.variants[0].why == Text("W", "W")


def test_a_date_may_lie_somewhere_between(content: Content) -> None:
    date = "{earliest: 1961-06, latest: 1961-07}"

    visit = the_event(content.load(events(event(date=date))))

    assert visit.date is not None
    assert str(visit.date.value) == "[1961-06..1961-07]"


@pytest.mark.parametrize(
    ("written", "members", "closed"),
    [
        ("moscow", ["moscow"], False),
        ("[moscow, kremlin]", ["moscow", "kremlin"], False),
        ("[moscow, {value: kremlin, status: single}]", ["moscow", "kremlin"], False),
        ("{value: moscow}", ["moscow"], False),
        ("{value: moscow, closed: true}", ["moscow"], True),
        ("{values: [moscow, kremlin], closed: true}", ["moscow", "kremlin"], True),
        ("[]", [], False),
    ],
)
def test_a_role_may_be_written_in_several_ways(
    content: Content, written: str, members: list[str], closed: bool
) -> None:
    roster = the_event(content.load(events(event(place=written)))).roles["place"]

    assert roster.entities == tuple(f"test:{name}" for name in members)
    assert roster.closed is closed


def test_a_role_is_closed_as_its_type_says(content: Content) -> None:
    visit = the_event(content.load(events(event(companions="kim"))))

    assert visit.roles["visitor"].closed
    assert not visit.roles["companions"].closed


def test_a_person_may_act_in_an_office(content: Content) -> None:
    written = "{value: putin, as: president, status: single, sources: [tass]}"

    roster = the_event(content.load(events(event(visitor=written)))).roles["visitor"]

    (member,) = roster.members
    assert member.value == Filler(EntityId("test:putin"), EntityId("test:president"))
    assert (member.status, member.sources) == (Status.SINGLE, ("test:tass",))


def test_a_role_keeps_its_other_versions(content: Content) -> None:
    variants = "variants: [{value: kremlin, sources: [tass], why: W}]"
    expected = (
        Variant(
            value=Filler(EntityId("test:kremlin")),
            sources=content.load().base.sources and ("test:tass",),  # type: ignore[arg-type]
            why=Text("W", "W"),
        ),
    )

    whole = the_event(
        content.load(events(event(place=f"{{values: [moscow], {variants}}}")))
    )
    single = the_event(
        content.load(events(event(place=f"{{value: moscow, {variants}}}")))
    )

    assert whole.roles["place"].variants == expected
    assert single.roles["place"].members[0].variants == expected


def test_lengths_are_minutes(content: Content) -> None:
    lengths = (
        "[{value: PT2H30M, part: talks, approximate: true, status: single,"
        " sources: [tass]}, {value: P1D, at_least: true}]"
    )

    first, second = the_event(content.load(events(event(lengths=lengths)))).lengths

    assert (first.value.minutes, first.value.approximate) == (150, True)
    assert (first.value.part, first.status) == (Text("talks", "talks"), Status.SINGLE)
    assert (second.value.minutes, second.value.at_least) == (1440, True)


def test_a_type_has_the_roles_of_what_it_is_a_kind_of(content: Content) -> None:
    loaded = content.load(events(event(type="state-visit", host="kim")))

    assert the_event(loaded).entities("host") == ("test:kim",)
    roles = loaded.base.types[TypeId("core:state-visit")].roles
    assert set(roles) == {"visitor", "companions", "place", "documents", "host"}
    assert roles["documents"].absent_means_none


def test_a_part_inherits_date_and_place(content: Content) -> None:
    whole = event(place="moscow", sources="[kremlin]")
    part = event(id="part", part_of="visit", date="", sources="[tass]", status="single")

    inherited = the_event(content.load(events(part, whole)), "part")

    assert inherited.date is not None
    assert str(inherited.date.value) == "2000-07-19"
    assert inherited.date.status is Status.CONFIRMED
    assert inherited.date.sources == ("test:kremlin",)
    assert inherited.entities("place") == ("test:moscow",)
    assert inherited.part_of == "test:visit"


def test_a_part_keeps_its_own_date_and_place(content: Content) -> None:
    whole = event(place="moscow")
    part = event(id="part", part_of="visit", date="2000-07", place="kremlin")

    own = the_event(content.load(events(whole, part)), "part")

    assert own.date is not None
    assert str(own.date.value) == "2000-07"
    assert own.entities("place") == ("test:kremlin",)


def test_a_part_of_many_days_and_places_claims_no_more_than_is_known(
    content: Content,
) -> None:
    whole = event(place="[moscow, kremlin]", date="2001-07-26/2001-08-18")
    part = event(id="part", part_of="visit", date="")
    deeper = event(id="deeper", part_of="part", date="")

    loaded = content.load(events(whole, deeper, part))

    for name in ("part", "deeper"):
        inherited = the_event(loaded, name)
        assert inherited.date is not None
        assert str(inherited.date.value) == "[2001-07-26..2001-08-18]"
        assert inherited.entities("place") == ()


def test_a_part_of_what_has_not_ended_has_no_date(content: Content) -> None:
    whole = event(date="2001-07-26/..")
    part = event(id="part", part_of="visit", date="")

    assert the_event(content.load(events(whole, part)), "part").date is None


SERIES = """\
series:
  - id: visits
    name: visits
    events: [{events}]
    complete: {complete}
    as_of: 2024-06-19
    according_to: TASS
    count: {{value: {count}, status: single, sources: [tass]}}
"""


def series(members: str, count: int, complete: bool = True) -> str:
    flag = str(complete).lower()
    both = events(event(id="first", date="1949"), event(id="second", date="1961-07-06"))
    return both + SERIES.format(events=members, count=count, complete=flag)


def test_a_series_counts_its_events(content: Content) -> None:
    loaded = content.load(series("first, second", 2))

    assert found(loaded) == []
    (counted,) = loaded.base.series.values()
    assert counted.events == ("test:first", "test:second")
    assert (counted.complete, counted.count.value) == (True, 2)
    assert counted.count.status is Status.SINGLE


def test_a_series_that_is_not_complete_may_count_more(content: Content) -> None:
    assert found(content.load(series("first, second", 6, complete=False))) == []


@pytest.mark.parametrize(
    ("members", "count", "complete", "code"),
    [
        ("first, second", 3, True, "series-count"),
        ("first, second", 1, False, "series-count"),
        ("second, first", 2, True, "series-order"),
        ("first, first", 2, True, "event-twice"),
    ],
)
def test_a_series_must_add_up(
    content: Content, members: str, count: int, complete: bool, code: str
) -> None:
    codes = [code for _, code in found(content.load(series(members, count, complete)))]

    assert codes == [code]


@pytest.mark.parametrize(
    ("as_of", "codes"),
    [
        ("1961-07-05", ["series-counted-before"]),
        ("1960", ["series-counted-before"]),
        *(("1961-07-06", []), ("1961-07", []), ("1961", [])),
    ],
)
def test_nothing_is_counted_before_it_happened(
    content: Content, as_of: str, codes: list[str]
) -> None:
    text = series("first, second", 2).replace("2024-06-19", as_of)

    assert [code for _, code in found(content.load(text))] == codes


# Beside a series of Putin's visits to Moscow in 1949 and 1961.
BESIDE = {
    "of someone else": ({"visitor": "kim"}, False),
    "after the counting": ({"date": "2025"}, False),
    "at a time when one of them was": ({"date": "1949-03"}, False),
    "elsewhere": ({"place": "russia"}, False),
    "perhaps": ({"status": "disputed"}, False),
    "of a kind that is a visit": ({"type": "state-visit"}, True),
    "in the same city": ({"place": "kremlin"}, True),
}


@pytest.mark.parametrize("name", BESIDE)
def test_a_complete_series_lacks_nothing_that_is_on_record(
    content: Content, name: str
) -> None:
    fields, is_lacking = BESIDE[name]
    first = event(id="first", date="1949", place="moscow")
    second = event(id="second", date="1961-07-06", place="moscow")
    third = event(**{"id": "third", "date": "1955", "place": "moscow", **fields})
    counted = SERIES.format(events="first, second", count=2, complete="true")
    text = events(first, third, second) + counted

    codes = [code for _, code in found(content.load(text))]
    apart = text.replace("    complete:", "    not_counted: third\n    complete:")
    part = text.replace("complete: true", "complete: false")

    assert codes == (["series-omits"] if is_lacking else [])
    assert found(content.load(apart)) == []
    assert found(content.load(part)) == []


def test_what_is_counted_cannot_be_what_is_not(content: Content) -> None:
    text = series("first, second", 2)
    text = text.replace("    complete:", "    not_counted: [first]\n    complete:")

    assert [code for _, code in found(content.load(text))] == ["series-counts-its-own"]


@pytest.mark.parametrize(
    ("name", "count", "as_of", "codes"),
    [
        ("visits", 3, "2024-06-19", ["series-contradicts"]),
        ("other words", 3, "2024-06-19", ["series-contradicts"]),  # the same events
        ("visits", 3, "2023", ["series-contradicts"]),  # later there were fewer
        ("visits", 3, "2025", []),  # since then there was one more
        ("visits", 2, "2024-06-19", []),
    ],
)
def test_two_series_that_count_the_same_come_to_the_same(
    content: Content, name: str, count: int, as_of: str, codes: list[str]
) -> None:
    other = SERIES.format(events="first, second", count=count, complete="false")
    other = other.replace("id: visits", "id: again").replace("2024-06-19", as_of)
    other = other.replace("name: visits", f"name: {name}").removeprefix("series:\n")

    loaded = content.load(series("first, second", 2) + other)

    assert [code for _, code in found(loaded)] == codes


def test_events_of_one_year_have_no_wrong_order(content: Content) -> None:
    both = events(event(id="first", date="1961-07"), event(id="second", date="1961"))
    counted = SERIES.format(events="first, second", count=2, complete="true")

    assert found(content.load(both + counted)) == []


CONTENT_MISTAKES = {
    "unknown field": (event(tittle="x", title=""), 9, "unknown-field-meant"),
    "unknown role": (event(grandmother="putin"), 10, "unknown-field-or-role"),
    "role of another type": (event(host="kim"), 10, "role-not-in-type"),
    "missing title": (event(title=""), 3, "missing-field"),
    "missing status": (event(status=""), 3, "missing-field"),
    "missing sources": (event(sources=""), 3, "missing-field"),
    "empty sources": (event(sources="[]"), 9, "empty-list"),
    "empty value": (event(note="''"), 10, "empty-field"),
    "unknown source": (event(sources="[tass, kcna, tas]"), 9, "unknown-source-meant"),
    "unknown type": (event(type="vizit", visitor=""), 4, "unknown-type-meant"),
    "unknown person": (event(visitor="obama"), 7, "unknown-entity"),
    "misspelt person": (event(visitor="puttin"), 7, "unknown-entity-meant"),
    "pack in the way": (event(visitor="other:putin"), 7, "unknown-entity-meant"),
    "wrong type": (event(visitor="moscow"), 7, "wrong-entity-type"),
    "not an office": (
        event(visitor="{value: putin, as: moscow}"),
        7,
        "wrong-entity-type",
    ),
    "a name for an id": (event(visitor="Putin"), 7, "not-reference"),
    "listed twice": (event(place="[moscow, moscow]"), 10, "entity-twice"),
    "one family": (event(sources="[tass, repeat]"), 8, "confirmed-by-one"),
    "no list": (event(formerly="old"), 10, "expected-list"),
    "no list of sources": (event(sources="{a: tass}"), 9, "expected-other-form"),
    "single by another name": (event(status="sure"), 8, "not-one-of"),
    "claim of one family": (
        event(visitor="{value: putin, sources: [tass]}"),
        7,
        "confirmed-by-one",
    ),
    "no such day": (event(date="2001-02-29"), 6, "date-no-such-day"),
    "no such month": (event(date="2001-13"), 6, "date-no-such-month"),
    "a season": (event(date="2001-21"), 6, "date-season"),
    "a time": (event(date="'2001-02-03T10:00'"), 6, "date-has-a-time"),
    "no hyphens": (event(date="20010203"), 6, "date-meant"),
    "no hyphens and no day": (event(date="20010231"), 6, "date-needs-hyphens"),
    "no noughts": (event(date="1970-4-11"), 6, "date-meant"),
    "a set": (event(date="'{2001, 2002}'"), 6, "date-is-a-set"),
    "words for a date": (event(date="yesterday"), 6, "date-syntax"),
    "year minus nought": (event(date="-0000"), 6, "date-no-year-minus-zero"),
    "a day without month": (event(date="2001-XX-03"), 6, "date-day-without-month"),
    "no ends": (event(date="../.."), 6, "date-open-at-both-ends"),
    "backwards": (event(date="2002/2001"), 6, "date-ends-before-it-begins"),
    "between backwards": (
        event(date="{earliest: 1962, latest: 1961}"),
        6,
        "date-ends-before-it-begins",
    ),
    "between open": (
        event(date="{earliest: 1962/.., latest: 1963/..}"),
        6,
        "date-open-between",
    ),
    "half a between": (event(date="{earliest: 1962}"), 6, "needs-both"),
    "no date in the date": (event(date="{status: single}"), 6, "needs-one-of"),
    "two dates in one": (
        event(date="{value: 1962, earliest: 1962, latest: 1963}"),
        6,
        "needs-only-one-of",
    ),
    "two forms of a role": (
        event(place="{value: moscow, values: [moscow]}"),
        10,
        "needs-only-one-of",
    ),
    "an office of several": (
        event(visitor="{values: [putin, kim], as: president}"),
        7,
        "as-beside-values",
    ),
    "a length of no form": (event(lengths="[{value: 2h}]"), 10, "not-duration"),
    "importance": (event(importance="9"), 10, "not-number"),
    "a flag": (event(place="{value: moscow, closed: yes}"), 10, "not-flag"),
    "a comma in braces": (
        event(title="{ko: 방문, en: A visit, May 2000}"),
        5,
        "comma-in-braces",
    ),
    "a language": (event(title="{ko: 방문, de: Besuch}"), 5, "unknown-language"),
    "a list for text": (event(title="[a, b]"), 5, "expected-words"),
    "a tag with a space": (event(tags="[a b]"), 10, "not-tag"),
    "a bad id": (event(id="Visit"), 3, "not-id"),
    "unknown whole": (event(part_of="nothing"), 10, "unknown-event"),
    "part of itself": (event(part_of="visit"), 10, "parts-in-a-circle"),
    "formerly itself": (event(formerly="[visit]"), 10, "formerly-in-use"),
    "a full stop": (event(title="A visit."), 5, "title-ends-with-stop"),
    "text for an event": ("  - visit\n", 2, "expected-mapping"),
}


@pytest.mark.parametrize("name", CONTENT_MISTAKES)
def test_a_mistake_in_an_event_is_told_with_its_line(
    content: Content, name: str
) -> None:
    written, line, code = CONTENT_MISTAKES[name]

    assert found(content.load(events(written))) == [(line, code)]


ENTITY_MISTAKES = {
    "no level": ("places:\n  - {id: p, name: P}\n", 2, "missing-field"),
    "a level": ("places:\n  - {id: p, name: P, level: town}\n", 2, "not-one-of"),
    "itself around it": (
        "places:\n  - {id: p, name: P, level: city, within: p}\n",
        2,
        "places-in-a-circle",
    ),
    "not around it": (
        "places:\n  - {id: p, name: P, level: city, within: putin}\n",
        2,
        "wrong-entity-type",
    ),
    "dates around it": (
        "places:\n  - id: p\n    name: P\n    level: city\n    within:\n"
        "      - {place: russia, from: 1992, to: 1991}\n",
        6,
        "ends-before-it-begins",
    ),
    "dates of a name": (
        "places:\n  - id: p\n    name: P\n    level: city\n    called:\n"
        "      - {names: {en: Q}, from: 1992, to: 1991}\n",
        6,
        "ends-before-it-begins",
    ),
    "aliases for all": (
        "people:\n  - {id: p, name: P, aliases: [P]}\n",
        2,
        "expected-names",
    ),
    "an alias that is a list": (
        "people:\n  - {id: p, name: P, aliases: {ko: [[P]]}}\n",
        2,
        "expected-text",
    ),
    "a language tag": (
        "people:\n  - {id: p, name: P, aliases: {Korean: [P]}}\n",
        2,
        "not-language-tag",
    ),
    "a full name shared": (
        "people:\n  - id: p\n    name: {ko: 푸틴, en: Other}\n",
        3,
        "shared-name",
    ),
    "an alias shared": (
        "people:\n  - id: p\n    name: P\n    aliases: {en: [PUTIN]}\n",
        4,
        "shared-name",
    ),
    "an unknown provision": (
        "documents:\n  - {id: d, name: D, lacks: [war]}\n",
        2,
        "unknown-entity",
    ),
    "an id taken": ("people:\n  - {id: moscow, name: P}\n", 2, "duplicate-id"),
    "no publisher": ("sources:\n  - {id: s}\n", 2, "missing-field"),
    "an address": (
        "sources:\n  - {id: s, publisher: S, address: a b}\n",
        2,
        "not-address",
    ),
    "a lone pair": ("confusable:\n  - [putin]\n", 2, "list-length"),
    "a pair of two sorts": ("confusable:\n  - [putin, moscow]\n", 2, "confusable-pair"),
    "a pair of one": ("confusable:\n  - [putin, putin]\n", 2, "confusable-pair"),
    "no list of people": ("people: putin\n", 1, "expected-list"),
    "no person": ("people:\n  - putin\n", 2, "expected-mapping"),
    "roles as a list": (
        "types:\n  - {id: t, name: T, roles: [a]}\n",
        2,
        "expected-mapping",
    ),
    "a name in two layers": (
        "people:\n  - {id: p, name: {ko: [P]}}\n",
        2,
        "expected-text",
    ),
    "an empty name": ("people:\n  - {id: p, name: {ko: ''}}\n", 2, "empty-field"),
    "an empty alias": (
        "people:\n  - {id: p, name: P, aliases: {ko: ''}}\n",
        2,
        "empty-field",
    ),
    "aliases by field": (
        "people:\n  - {id: p, name: P, aliases: {ko: {a: b}}}\n",
        2,
        "expected-list",
    ),
    "a comma in a record": (
        "sources:\n  - {id: s, publisher: Agency, the second}\n",
        2,
        "comma-in-braces",
    ),
    "a number that is none": (
        "sources:\n  - {id: s, publisher: S, official: perhaps}\n",
        2,
        "not-flag",
    ),
    "a section": ("peeple: []\n", 1, "unknown-field-meant"),
    "a list for a file": ("- a\n", 1, "file-is-not-a-mapping"),
    "pack in a common file": ("pack: {title: T}\n", 1, "pack-elsewhere"),
    **{
        f"a role by the name {word}": (
            "types:\n  - id: t\n    name: T\n    roles:\n"
            f"      {word}: {{of: person, name: D}}\n",
            5,
            "role-is-taken",
        )
        for word in ("date", "tags", "series", "ordinal", "only", "both", "count", "n")
    },
    "a role by a bad name": (
        "types:\n  - {id: t, name: T, roles: {A-b: {of: person, name: D}}}\n",
        2,
        "not-role",
    ),
    "a role of nothing": (
        "types:\n  - {id: t, name: T, roles: {a: {of: thing, name: D}}}\n",
        2,
        "not-one-of",
    ),
    "a type of itself": (
        "types:\n  - {id: t, name: T, kinds_of: [t], roles: {}}\n",
        2,
        "types-in-a-circle",
    ),
}


@pytest.mark.parametrize("name", ENTITY_MISTAKES)
def test_a_mistake_beside_events_is_told_with_its_line(
    content: Content, name: str
) -> None:
    written, line, code = ENTITY_MISTAKES[name]

    assert found(content.load(written)) == [(line, code)]


def test_an_empty_file_is_no_mistake(content: Content) -> None:
    assert found(content.load("# nothing yet\n")) == []


def test_a_scope_tells_namesakes_apart(content: Content) -> None:
    loaded = content.load("people:\n  - {id: p, name: 푸틴, scope: {ko: 화가}}\n")

    assert found(loaded) == []


def test_a_short_name_may_be_shared(content: Content) -> None:
    loaded = content.load("people:\n  - {id: p, name: P, short: {ko: [김, 푸틴]}}\n")

    assert found(loaded) == []


def test_things_of_two_types_may_share_a_name(content: Content) -> None:
    assert found(content.load("items:\n  - {id: p, name: 푸틴}\n")) == []


def test_two_packs_may_know_the_same_person_each_as_its_own(content: Content) -> None:
    content.write("data/zoo/pack.yaml", PACK)
    content.write("data/zoo/a.yaml", "people:\n  - {id: p, name: 푸틴}\n")

    assert found(content.load()) == []


@pytest.mark.parametrize(
    "section", [name for name in ENTITY_SECTIONS if name != "documents"]
)
def test_anything_but_a_document_is_of_a_group_of_the_authors_choice(
    content: Content, section: str
) -> None:
    level = ", level: city" if section == "places" else ""
    loaded = content.load(f"{section}:\n  - {{id: x, name: X, kind: sword{level}}}\n")

    assert found(loaded) == []
    assert loaded.base.entities[EntityId("test:x")].kind == "sword"


def test_a_circle_of_three_places_is_told_once_and_broken(content: Content) -> None:
    loaded = content.load(
        "places:\n"
        "  - {id: a, name: A, level: city, within: b}\n"
        "  - {id: b, name: B, level: region, within: c}\n"
        "  - {id: c, name: C, level: country, within: a}\n"
    )

    assert found(loaded) == [(4, "places-in-a-circle")]
    assert loaded.problems[0].arguments == {"places": "a > b > c > a"}
    span = parse_date("2000").span
    assert loaded.base.around(EntityId("test:a"), span) == ("test:b", "test:c")


def test_a_circle_of_parts_is_told_once(content: Content) -> None:
    loaded = content.load(
        events(
            event(id="a", part_of="b"),
            event(id="b", part_of="c"),
            event(id="c", part_of="a"),
            event(id="d", part_of="a"),
        )
    )

    assert [code for _, code in found(loaded)] == ["parts-in-a-circle"]
    assert len(loaded.base.events) == 4


def test_a_series_is_no_whole_for_a_part(content: Content) -> None:
    written = series("first, second", 2).replace(
        "events:\n", events(event(part_of="visits", visitor="kim")), 1
    )

    assert [code for _, code in found(content.load(written))] == ["part-of-a-series"]


def test_an_official_source_confirms_alone(content: Content) -> None:
    assert found(content.load(events(event(sources="[kremlin]")))) == []


def test_every_problem_is_told_at_once(content: Content) -> None:
    written = events(
        event(id="a", date="2001-02-30", visitor="nobody"),
        event(id="a", sources="[tass]"),
        event(id="c", stauts="single", status=""),
    )

    codes = [code for _, code in found(content.load(written))]

    assert sorted(codes) == [
        "date-no-such-day",
        "duplicate-id",
        "unknown-entity",
        "unknown-field-meant",
    ]


def test_a_second_id_points_to_the_first(content: Content) -> None:
    (problem,) = content.load("people:\n  - {id: putin, name: P}\n").problems

    assert problem.arguments["first"].endswith("data/test/facts.yaml:7")


BROKEN = """\
people:
  - {id: p, nmae: P}
events:
  - {id: first, type: visit, title: T, date: 1970-4-11, visitor: nobody,
     status: confirmed, sources: [kremlin]}
  - {id: second, type: visit, title: T, visitor: [putin, status: confirmed]
  - {id: third, type: visit, title: T, visitor: putin, status: confirmed}
places:
  - {id: after, name: After, level: city}
"""


def test_a_broken_bracket_hides_nothing_that_was_read_before_it(
    content: Content,
) -> None:
    loaded = content.load(BROKEN)

    assert sorted(found(loaded)) == [
        (2, "unknown-field-meant"),
        (4, "date-meant"),
        (4, "unknown-entity"),
        (7, "yaml-brackets"),
    ]


def test_a_broken_file_hides_no_unknown_id_of_another(content: Content) -> None:
    content.write("data/test/broken.yaml", BROKEN)

    loaded = content.load(events(event(place="after"), event(id="b", place="nowhere")))

    said = [p.arguments.get("id") for p in loaded.problems if "more" in p.file]
    assert said == ["nowhere"]


def test_the_roles_of_a_broken_file_may_be_used(content: Content) -> None:
    content.write("data/core/types.yaml", CORE + "  - {id: x, name: [}\n")
    content.write(
        "data/core/a.yaml",
        "types:\n  - id: fete\n    roles: {dancer: {of: person, name: [}}\n",
    )

    loaded = content.load(events(event(type="fete", visitor="", dancer="putin")))

    assert [p.code for p in loaded.problems if "more" in p.file] == []


def test_a_file_of_decks_that_breaks_off_lacks_no_decks(content: Content) -> None:
    loaded = content.load(decks="decks: @home\n")

    assert [p.code for p in loaded.problems] == ["yaml-start"]


def test_a_wrong_type_hides_no_other_mistake(content: Content) -> None:
    wrong = event(
        type="vsit",
        visitor="{value: putni, as: presidnet}",
        place="[moscow, mosocw]",
        sources="[tass, kcan]",
        part_of="nothing",
    )

    loaded = content.load(events(wrong))

    assert sorted(code for _, code in found(loaded)) == [
        "unknown-entity-meant",
        "unknown-entity-meant",
        "unknown-entity-meant",
        "unknown-event",
        "unknown-source-meant",
        "unknown-type-meant",
    ]


@pytest.mark.parametrize("encoding", ["cp949", "utf-16"])
def test_a_file_in_another_encoding_hides_only_what_it_declares(
    content: Content, encoding: str
) -> None:
    text = "people:\n  - {id: choe, name: {ko: 최, en: Choe}}\n"
    (content.folder / "data/test/old.yaml").write_bytes(text.encode(encoding))
    facts = events(event(visitor="choe"), event(id="other", visitor="nobody"))

    codes = [code for _, code in found(content.load(facts))]

    assert codes == ["unknown-entity", "yaml-not-utf8"]


def test_an_unreadable_file_hides_no_one(content: Content) -> None:
    content.write("data/test/broken.yaml", "people:\n  - {id: obama\n")

    loaded = content.load(events(event(visitor="obama", date="2001-02-30")))

    assert [code for _, code in found(loaded)] == ["yaml-brackets", "date-no-such-day"]


def test_a_misspelt_id_is_met_with_the_right_one(content: Content) -> None:
    loaded = content.load(
        events(
            event(visitor="puttin", place="[mosco, test:krenlin]"),
            event(id="other", type="core:vist"),
        )
    )

    assert {p.arguments["id"]: p.arguments["meant"] for p in loaded.problems} == {
        "puttin": "putin",
        "mosco": "moscow",
        "test:krenlin": "test:kremlin",
        "core:vist": "core:visit",
    }


def test_one_source_needs_no_list(content: Content) -> None:
    visit = the_event(content.load(events(event(sources="kremlin"))))

    assert visit.sources == ("test:kremlin",)


def test_an_id_of_another_pack_is_suggested_in_full(content: Content) -> None:
    content.write("data/zoo/pack.yaml", PACK)
    content.write("data/zoo/a.yaml", "people:\n  - {id: obama, name: Obama}\n")

    (problem,) = content.load(events(event(visitor="obama"))).problems

    assert problem.arguments["meant"] == "zoo:obama"


def test_another_pack_is_reached_by_its_name(content: Content) -> None:
    content.write("data/zoo/pack.yaml", PACK)
    content.write("data/zoo/a.yaml", "people:\n  - {id: obama, name: Obama}\n")

    visit = the_event(content.load(events(event(visitor="zoo:obama"))))

    assert visit.entities("visitor") == ("zoo:obama",)


def test_only_types_are_found_in_core_by_a_bare_id(content: Content) -> None:
    content.write("data/core/a.yaml", "people:\n  - {id: obama, name: Obama}\n")

    (problem,) = content.load(events(event(visitor="obama"))).problems

    assert problem.arguments["meant"] == "core:obama"


def template(**fields: str) -> str:
    sound = {
        "id": "visit-visitor",
        "types": "[visit]",
        "asks": "visitor",
        "aspect": "who",
        "stem": "{ko: '{place}[에 {date.year}]?', en: 'Who visited {place}[ in {date.year}]?'}",
        "required": "[place, date|documents.kind]",
    }
    rows = [f"    {name}: {value}" for name, value in (sound | fields).items() if value]
    return "templates:\n  -\n" + "\n".join(rows) + "\n"


def test_a_template_is_read(content: Content) -> None:
    loaded = content.load(template(modes="[flip]", formerly="[old]", importance="1"))

    assert found(loaded) == []
    (read,) = loaded.templates
    assert (read.id, read.types) == ("test:visit-visitor", ("core:visit",))
    assert read.required == ("place", "date|documents.kind")
    assert (read.modes, read.formerly) == ((Mode.FLIP,), ("old",))


@pytest.mark.parametrize(
    ("fields", "line", "code"),
    [
        ({"asks": "visiter"}, 5, "unknown-attribute-meant"),
        ({"asks": "host"}, 5, "unknown-attribute"),
        ({"asks": "visitor name"}, 5, "not-attribute"),
        ({"required": "[place, date|weather]"}, 8, "unknown-attribute"),
        ({"optional": "[place.planet]"}, 9, "unknown-attribute-meant"),
        ({"stem": "'{mood}?'"}, 7, "unknown-attribute"),
        ({"stem": "{en: 'a [b?'}"}, 7, "stem-open-segment"),
        ({"stem": "{en: 'a b]?'}"}, 7, "stem-unopened-segment"),
        ({"stem": "{en: 'a [b [c] d]?'}"}, 7, "stem-nested-segment"),
        ({"stem": "{en: '{place'}"}, 7, "stem-loose-brace"),
        ({"stem": "{en: '{place.__class__}'}"}, 7, "stem-bad-place"),
        ({"stem": "{en: '{0}'}"}, 7, "stem-bad-place"),
        ({"stem": "{en: '{place!r}'}"}, 7, "stem-bad-place"),
        ({"stem": "{en: '{}'}"}, 7, "stem-bad-place"),
        ({"stem": "{en: '{place:__class__}[{date}]'}"}, 7, "stem-unknown-form"),
        ({"stem": "{ko: '{place:in}[{date}]'}"}, 7, "stem-unknown-form"),
        ({"stem": "{en: '{place} {date}'}"}, 7, "stem-not-always-told"),
        ({"stem": "{en: '{place} {count}[{date}]'}"}, 7, "stem-not-always-told"),
        ({"stem": "{en: '{place} {as_of}[{date}]'}"}, 7, "stem-not-always-told"),
        ({"stem": "{en: '{place}[{date:given}]'}"}, 7, "stem-leaves-out"),
        ({"stem": "{en: 'Who came[{date}]?'}"}, 7, "stem-leaves-out"),
        ({"types": "[vizit]"}, 4, "unknown-type-meant"),
        ({"modes": "[dance]"}, 9, "not-one-of"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(
    content: Content, fields: dict[str, str], line: int, code: str
) -> None:
    problems = set(found(content.load(template(**fields))))

    assert problems == {(line, code)}


def deck(body: str) -> str:
    return f"decks:\n  - id: all\n    title: All\n    take: {body}\n"


def test_a_deck_is_read(content: Content) -> None:
    body = (
        "{packs: [test], types: [visit, core:state-visit], entities: [test:putin],"
        " aspects: [who], tags: [x], templates: ['test:visit-visitor']}"
    )

    loaded = content.load(template(), decks=deck(body))

    assert found(loaded) == []
    (read,) = loaded.decks
    assert read.take.types == ("core:visit", "core:state-visit")
    assert read.take.templates == ("test:visit-visitor",)
    assert read.leave == DeckFilter()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{packs: [tset]}", "unknown-pack-meant"),
        ("{packs: [zoo]}", "unknown-pack"),
        ("{aspects: [whoo]}", "unknown-aspect-meant"),
        ("{aspects: [weather]}", "unknown-aspect"),
        ("{types: [vist]}", "unknown-type-meant"),
        ("{entities: [putin]}", "unknown-entity-meant"),
        ("{templates: [core:who]}", "unknown-template"),
        ("{pack: [test]}", "unknown-field-meant"),
        ("all", "expected-mapping"),
    ],
)
def test_a_mistake_in_a_deck_is_told_with_its_line(
    content: Content, body: str, code: str
) -> None:
    assert found(content.load(template(), decks=deck(body))) == [(4, code)]


def test_a_pack_without_its_own_file_is_called_by_its_folder(content: Content) -> None:
    content.write("data/zoo/a.yaml", "people: []\n")

    loaded = content.load()

    assert not loaded.problems
    assert loaded.base.packs["zoo"].title.say(Lang.EN) == "zoo"


def test_a_folder_whose_name_is_no_id_is_no_pack(content: Content) -> None:
    content.write("data/My Pack/pack.yaml", PACK)

    assert found(content.load()) == [(1, "pack-name")]


def test_two_folders_may_not_hold_packs_of_one_name(
    content: Content, tmp_path: Path
) -> None:
    other = Content(tmp_path / "other")
    other.write("data/test/pack.yaml", PACK)

    loaded = load([content.folder, other.folder])

    assert [problem.code for problem in loaded.problems] == ["pack-twice"]


def test_a_folder_named_twice_is_read_once(content: Content) -> None:
    again = content.folder / "data" / ".."

    assert found(load([content.folder, again])) == []


def test_hidden_files_and_other_files_are_not_read(content: Content) -> None:
    content.write("data/test/.hidden.yaml", "{")
    content.write("data/test/.git/a.yaml", "{")
    content.write("data/test/notes.txt", "{")
    content.write("data/test/deep/er/a.yml", "people: []\n")

    assert found(content.load()) == []


def test_a_file_that_cannot_be_opened_is_a_problem(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = content.write("data/test/locked.yaml", "people: []\n")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert found(content.load()) == [(1, "file-unreadable")]


def test_lines_lead_from_ids_and_fields_to_files(content: Content) -> None:
    loaded = content.load(events(event()))

    place = loaded.lines.find("test:visit", "date")
    assert place is not None
    assert (Path(place[0]).name, place[1]) == ("more.yaml", 6)
    assert loaded.lines.find("test:visit", "missing") == (place[0], 3)
    source = loaded.lines.find("test:kremlin", space=Space.SOURCE)
    entity = loaded.lines.find("test:kremlin", space=Space.ENTITY)
    assert (source and source[1], entity and entity[1]) == (4, 18)
    assert loaded.lines.find("test:nothing") is None


def test_files_are_named_from_where_the_user_is(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.folder)

    (problem,) = content.load(events(event(date="x"))).problems

    assert problem.file == "data/test/more.yaml"
    assert shown_path(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"


def test_the_order_of_files_changes_no_facts(content: Content) -> None:
    loaded = content.load(events(event(id="a", part_of="b", date=""), event(id="b")))
    content.write("data/test/0.yaml", events(event(id="b")))
    other = content.load(events(event(id="a", part_of="b", date="")))

    assert found(loaded) == found(other) == []
    assert loaded.base.events == other.base.events


def test_loading_leaves_the_collector_as_it_was(content: Content) -> None:
    content.load()

    assert gc.isenabled()


@pytest.mark.parametrize(
    ("path", "problems"),
    [
        ("", 2),
        ("data", 2),
        ("data/test", 1),
        ("data/test/more.yaml", 1),
        ("data/test/facts.yaml", 0),
        ("data/zoo", 1),
    ],
)
def test_only_what_lies_at_a_path_is_told(
    content: Content, path: str, problems: int
) -> None:
    content.write("data/zoo/pack.yaml", PACK + "wrong: 1\n")
    content.write("data/test/more.yaml", events(event(date="x")))

    assert len(load_paths([content.folder / path], []).problems) == problems


def test_a_pack_outside_a_content_folder_is_checked_with_the_others(
    content: Content, tmp_path: Path
) -> None:
    loose = Content(tmp_path / "loose")
    loose.write("mine/pack.yaml", PACK)
    file = loose.write(
        "mine/a.yaml", events(event(visitor="test:putin", sources="[x]"))
    )

    for path in (loose.folder, loose.folder / "mine", file):
        codes = [
            problem.code for problem in load_paths([path], [content.folder]).problems
        ]
        assert codes == ["unknown-source"]


def test_a_path_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPathError):
        load_paths([tmp_path / "nothing"], [])


@pytest.mark.soak
def test_no_mutation_of_the_shipped_files_raises(tmp_path: Path) -> None:
    files = sorted((bundled() / "data").rglob("*.yaml"))
    copies = {
        tmp_path / path.relative_to(bundled()): path.read_bytes() for path in files
    }
    for target, raw in copies.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
    said = 0
    for turn in range(150):
        dice = Dice(f"2000-02-09 {turn}")
        target = sorted(copies)[dice.roll(len(copies))]
        target.write_bytes(mutated(copies[target], dice))
        for problem in load([tmp_path]).problems:
            assert say(problem.code, Lang.KO, **problem.arguments)
            assert problem.line >= 1
            said += 1
        target.write_bytes(copies[target])

    assert said > 50


class Dice:
    """Chance that is the same in every run."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._count = 0

    def roll(self, sides: int) -> int:
        self._count += 1
        digest = sha256(f"{self._seed} {self._count}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % sides


MUTATIONS: tuple[Callable[[bytes, Dice], bytes], ...] = (
    lambda _line, _dice: b"",
    lambda line, _dice: line + b"\n" + line,
    lambda line, _dice: b"  " + line,
    lambda line, _dice: line.lstrip(),
    lambda line, _dice: line.partition(b":")[0] + b":",
    lambda line, _dice: line.replace(b":", b": [", 1),
    lambda line, dice: line[:5] + bytes([dice.roll(256)]) + line[6:],
    lambda line, _dice: line.replace(b": ", b": {value: ", 1) + b"}",
    lambda line, _dice: line.replace(b"[", b"{").replace(b"]", b"}"),
    lambda line, _dice: line.replace(b"1", b"9"),
)


def mutated(raw: bytes, dice: Dice) -> bytes:
    lines = raw.split(b"\n")
    for _ in range(1 + dice.roll(3)):
        at = dice.roll(len(lines))
        lines[at] = MUTATIONS[dice.roll(len(MUTATIONS))](lines[at], dice)
    return b"\n".join(lines)
