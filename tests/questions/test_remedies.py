"""A refusal says which value would help; written, it does."""

from pathlib import Path

import pytest

from quiz.content.lines import Lines
from quiz.content.packs import load
from quiz.facts.base import FactBase
from quiz.language.catalogue.authors import MESSAGES
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import QuestionId, Refusal
from quiz.questions.remedies import Remedy, Spot, cause, remedy
from quiz.questions.settling import Generated
from quiz.questions.template import QuestionTemplate
from tests.content.core_alone import core_alone
from tests.questions.facts import shipped, shipped_questions

WORLD = """\
sources:
  - {id: record, publisher: {ko: 기록, en: the record}, official: true}
people:
  - {id: ann, name: {ko: 가람, en: Ann Archer}}
  - {id: ben, name: {ko: 나루, en: Ben Baker}}
  - {id: cho, name: {ko: 다솔, en: Cho Carter}}
  - {id: dan, name: {ko: 라온, en: Dan Drover}}
offices:
  - {id: mayor, name: {ko: 시장, en: mayor}}
places:
  - {id: land, name: {ko: 큰나라, en: Bigland}, level: country}
  - {id: town, name: {ko: 가온시, en: Ayton}, level: city, within: land}
  - {id: port, name: {ko: 나루시, en: Beeton}, level: city, within: land}
provisions:
  - {id: peace, name: {ko: 평화, en: peace}}
documents:
  - {id: charter, name: {ko: 헌장, en: Charter}, kind: treaty}
types:
  - id: feast
    name: {ko: 잔치, en: feast}
    roles:
      guest: {of: person, name: {ko: 손님, en: guest}}
      host: {of: person, name: {ko: 주인, en: host}}
      others: {of: person, name: {ko: 일행, en: others}, closed: false}
      place: {of: place, name: {ko: 장소, en: place}}
      documents: {of: document, name: {ko: 문서, en: documents}}
"""
TEMPLATE = """\
templates:
  - id: feast
    types: [feast]
    asks: ASKS
    aspect: it
    required: [REQUIRED]
    optional: [OPTIONAL]
    stem: {ko: "[{guest} ][{guest.office} ][{host} ][{date} ][{place} ][{documents.provisions} ]누구, 몇 년 몇 월 며칠, 어느 도시, 무엇인가?", en: "Who, which year, month, day, city, or what[ {guest}][ {guest.office}][ {host}][ {date}][ {place}][ {documents.provisions}]?"}
"""
EVENT = {
    "type": "feast",
    "title": "{ko: 큰 잔치, en: A feast}",
    "date": "1901-05-02",
    "guest": "ann",
    "place": "town",
    "status": "confirmed",
    "sources": "[record]",
}
ID = QuestionId("t:one/it")


class World:
    """A small pack in a folder, read and asked."""

    def __init__(self, folder: Path, text: str) -> None:
        pack = folder / "data" / "t"
        pack.mkdir(parents=True, exist_ok=True)
        (pack / "facts.yaml").write_text(text, "utf-8")
        loaded = load([core_alone(), folder])
        assert not loaded.problems, loaded.problems
        self.base: FactBase = loaded.base
        self.lines: Lines = loaded.lines
        self.template: QuestionTemplate = next(
            t for t in loaded.templates if t.id == "t:feast"
        )
        self.made: Generated = generate(FactIndex(loaded.base), [self.template])

    @property
    def asked(self) -> set[QuestionId]:
        return {question.id for question in self.made.questions}

    @property
    def refusal(self) -> Refusal:
        return next(r for r in self.made.refusals if r.id == ID)

    @property
    def remedy(self) -> Remedy | None:
        return remedy(self.refusal, self.base, self.template)


def a_world(
    *events: dict[str, str],
    asks: str = "date.day",
    required: str = "guest",
    optional: str = "",
    world: str = WORLD,
) -> str:
    template = (
        TEMPLATE.replace("ASKS", asks)
        .replace("REQUIRED", required)
        .replace("OPTIONAL", optional)
    )
    entries = []
    for name, event in zip(("one", "two", "three"), events, strict=False):
        fields = {key: value for key, value in (EVENT | event).items() if value}
        rows = "".join(f"    {key}: {value}\n" for key, value in fields.items())
        entries.append(f"  - id: {name}\n{rows}")
    return world + template + "events:\n" + "".join(entries)


PEACE = WORLD.replace("kind: treaty", "kind: treaty, provisions: [peace]")
# The world that refuses; what it says; the same with the value written.
CASES = {
    "a date": (a_world({"date": ""}), "not-recorded", "add", a_world({})),
    "a guest": (
        a_world({"guest": ""}, asks="guest", required="place"),
        "not-recorded",
        "add",
        a_world({}, asks="guest", required="place"),
    ),
    "an office": (
        a_world({}, asks="guest.office"),
        "not-recorded",
        "add-office",
        a_world({"guest": "{value: ann, as: mayor}"}, asks="guest.office"),
    ),
    "an open list": (
        a_world({"others": "[ben]"}, asks="others"),
        "list-is-open",
        "close",
        a_world({"others": "{values: [ben], closed: true}"}, asks="others"),
    ),
    "an open date": (
        a_world({"date": "1901-05-02/.."}, asks="date.whole"),
        "date-is-open",
        "end-date",
        a_world({"date": "1901-05-02/1901-05-04"}, asks="date.whole"),
    ),
    "about a date": (
        a_world({"date": "1901-05-02~"}),
        "date-is-not-exact",
        "exact-date",
        a_world({}),
    ),
    "a month for a day": (
        a_world({"date": "1901-05"}),
        "date-is-too-coarse",
        "finer-day",
        a_world({}),
    ),
    "a year for a month": (
        a_world({"date": "1901"}, asks="date.month"),
        "date-is-too-coarse",
        "finer-month",
        a_world({}, asks="date.month"),
    ),
    "a decade for a year": (
        a_world({"date": "190X"}, asks="date.year"),
        "date-is-too-coarse",
        "finer-year",
        a_world({}, asks="date.year"),
    ),
    "a day for a stay": (
        a_world({}, asks="date.whole"),
        "not-a-duration",
        "duration",
        a_world({"date": "1901-05-02/1901-05-04"}, asks="date.whole"),
    ),
    "a country for a city": (
        a_world({"place": "land"}, asks="place.city"),
        "place-is-too-coarse",
        "finer-place",
        a_world({}, asks="place.city"),
    ),
    "an anchor": (
        a_world({}, required="host"),
        "anchor-missing",
        "add",
        a_world({"host": "ben"}, required="host"),
    ),
    "an office for an anchor": (
        a_world({}, required="guest.office"),
        "anchor-missing",
        "add-office",
        a_world({"guest": "{value: ann, as: mayor}"}, required="guest.office"),
    ),
    "one of several anchors": (
        a_world({}, required="host|guest.office"),
        "anchor-missing",
        "add-one-of",
        a_world({"host": "ben"}, required="host|guest.office"),
    ),
    "a place that may not be all": (
        a_world(
            {"place": "{values: [town], closed: false}"},
            required="guest, place",
        ),
        "anchor-missing",
        "close",
        a_world({}, required="guest, place"),
    ),
    "what a document lays down": (
        a_world({"documents": "charter"}, required="documents.provisions"),
        "anchor-missing",
        "add",
        a_world(
            {"documents": "charter"}, required="documents.provisions", world=PEACE
        ),
    ),
    "a rival's host": (
        a_world({"host": "ben"}, {"date": "1903"}, optional="host", asks="date.year"),
        "ambiguous",
        "tell-apart",
        a_world(
            {"host": "ben"},
            {"date": "1903", "host": "cho"},
            optional="host",
            asks="date.year",
        ),
    ),
    "its own host": (
        a_world(
            {}, {"date": "1903", "host": "cho"}, optional="host", asks="date.year"
        ),
        "ambiguous",
        "tell-apart",
        a_world(
            {"host": "ben"},
            {"date": "1903", "host": "cho"},
            optional="host",
            asks="date.year",
        ),
    ),
    "both hosts": (
        a_world({}, {"date": "1903"}, optional="host", asks="date.year"),
        "ambiguous",
        "tell-apart",
        a_world(
            {"host": "ben"},
            {"date": "1903", "host": "cho"},
            optional="host",
            asks="date.year",
        ),
    ),
    "a rival's date": (
        a_world(
            {}, {"date": "1901", "guest": "ben"},
            asks="guest", required="place", optional="date",
        ),
        "ambiguous",
        "tell-apart",
        a_world(
            {}, {"date": "1901-07-01", "guest": "ben"},
            asks="guest", required="place", optional="date",
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_a_remedy_asks_for_makes_the_question_possible(
    tmp_path: Path, name: str
) -> None:
    before, code, advice, after = CASES[name]
    world = World(tmp_path, before)

    found = world.remedy

    assert world.refusal.code == code
    assert found is not None
    assert found.code == advice
    assert f"remedy-{found.code}" in MESSAGES
    assert ID not in world.asked
    assert ID in World(tmp_path, after).asked


@pytest.mark.parametrize("name", CASES)
def test_a_remedy_has_a_line(tmp_path: Path, name: str) -> None:
    world = World(tmp_path, CASES[name][0])

    found = world.remedy

    assert found is not None
    for spot in found.spots:
        assert world.lines.find(spot.thing, spot.field)


def spots(found: Remedy | None) -> set[Spot]:
    return set(found.spots) if found else set()


def test_to_tell_two_apart_it_names_only_those_that_lack_the_value(
    tmp_path: Path,
) -> None:
    own = World(tmp_path, CASES["its own host"][0]).remedy
    rivals = World(tmp_path, CASES["a rival's host"][0]).remedy
    both = World(tmp_path, CASES["both hosts"][0]).remedy

    assert spots(own) == {Spot("t:one", "host")}
    assert spots(rivals) == {Spot("t:two", "host")}
    assert spots(both) == {Spot("t:one", "host"), Spot("t:two", "host")}


def test_a_list_that_may_be_longer_is_to_be_closed(tmp_path: Path) -> None:
    events = ({"others": "[ben]"}, {"date": "1903", "others": "[cho]"})
    world = World(tmp_path, a_world(*events, optional="others", asks="date.year"))

    found = world.remedy

    assert found is not None
    (way,) = found.ways
    assert (way.field, way.events, way.closing) == ("others", ("t:two",), True)


def test_what_is_the_same_of_both_cannot_tell_them_apart(tmp_path: Path) -> None:
    events = ({"host": "ben"}, {"date": "1903", "host": "ben"})
    world = World(tmp_path, a_world(*events, optional="host", asks="date.year"))

    assert world.refusal.code == "ambiguous"
    assert world.remedy is None


def test_a_city_and_its_country_are_no_difference(tmp_path: Path) -> None:
    events = ({"place": "town"}, {"date": "1903", "place": "land"})
    world = World(tmp_path, a_world(*events, optional="place", asks="date.year"))

    assert world.refusal.code == "ambiguous"
    assert world.remedy is None


def test_many_rivals_are_only_counted(tmp_path: Path) -> None:
    world = World(tmp_path, CASES["both hosts"][0])
    many = Refusal(
        id=world.refusal.id,
        template=world.refusal.template,
        subject=world.refusal.subject,
        code="ambiguous",
        arguments={**world.refusal.arguments, "number": "40"},
        rivals=world.refusal.rivals,
    )

    assert remedy(many, world.base, world.template) is None


def test_what_lasted_longer_needs_no_other_value(tmp_path: Path) -> None:
    world = World(tmp_path, a_world({"date": "1901-05-02/1901-06-04"}))

    assert world.refusal.code == "date-is-longer"
    assert world.remedy is None
    assert cause(world.refusal) == Spot("t:one", "date")


def test_what_happened_once_between_two_days_needs_its_day(tmp_path: Path) -> None:
    between = "{earliest: 1901-05-02, latest: 1901-05-09}"
    world = World(tmp_path, a_world({"date": between}))

    assert world.refusal.code == "date-is-too-coarse"
    assert world.remedy is not None
    assert world.remedy.code == "finer-day"


def test_a_template_without_wording_for_several_is_named(tmp_path: Path) -> None:
    text = a_world({"guest": "[ann, ben]"}, asks="guest", required="place")
    world = World(tmp_path, text)

    found = world.remedy

    assert found is not None
    assert (found.code, spots(found)) == ("set-stem", {Spot("t:feast", "stem")})


SERIES = """\
series:
  - id: all
    name: {ko: 잔치, en: feasts}
    events: [one]
    complete: false
    as_of: 1950
    according_to: {ko: 기록, en: the record}
    count: {value: COUNT, status: confirmed, sources: [record]}
"""


def test_a_series_is_to_be_complete_only_where_it_lists_all_that_were_counted(
    tmp_path: Path,
) -> None:
    text = a_world({}, asks="count", required="")
    text = text.replace('"[{guest} ]', '"{series}[{guest} ]')

    counted = World(tmp_path, text + SERIES.replace("COUNT", "1"))
    more = World(tmp_path, text + SERIES.replace("COUNT", "3"))

    (one,) = counted.made.refusals
    (three,) = more.made.refusals
    found = remedy(one, counted.base, counted.template)
    assert found is not None
    assert (found.code, spots(found)) == ("complete", {Spot("t:all", "complete")})
    assert remedy(three, more.base, more.template) is None


def test_a_series_that_is_known_to_lack_some_is_not_called_complete() -> None:
    (lacking,) = [
        refusal
        for refusal in shipped_questions().refusals
        if refusal.code == "series-is-not-complete"
    ]
    templates = {template.id: template for template in shipped().templates}

    assert remedy(lacking, shipped().base, templates[lacking.template]) is None


def test_a_place_in_a_series_is_no_line_to_add() -> None:
    base = shipped().base
    missing = [r for r in shipped_questions().refusals if r.code == "anchor-missing"]
    of_series = [r for r in missing if r.arguments["missing"] in ("only", "ordinal")]
    templates = {template.id: template for template in shipped().templates}

    assert of_series
    for refusal in of_series:
        assert remedy(refusal, base, templates[refusal.template]) is None
