"""Rows become facts, proven by reading what was written as any pack is read."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from quiz.content.folders import bundled
from quiz.content.importing.facts import Imported, NothingImportedError, import_facts
from quiz.content.importing.mapping import read_map
from quiz.content.importing.register import Register, read_register, write_register
from quiz.content.importing.tables import read_table
from quiz.content.packs import Loaded, load
from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel, Within
from quiz.facts.events import Event, EventId
from quiz.language.text import Lang, Text
from quiz.problems import ContentError

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "state-travels.map.yaml"

HEAD = """\
pack: {title: Trips}
sources: [{id: record, publisher: Record, official: true}]
"""
EVENTS = """\
events:
  type: visit
  key: row
  id: [who, land, start]
  title: {ko: "{visitor}의 {place_country} 방문", en: "{visitor}'s visit to {place_country}"}
  date: {start: start, end: end}
  roles:
    visitor: {of: person, name: who, needed: true}
    place:
      of: place
      closed: true
      chain:
        - {level: country, name: land}
        - {level: city, name: town, split: ",", brackets: region, levels: {site: [Camp]}}
  status: confirmed
  sources: record
"""
COLUMNS = "row,who,start,end,land,town"


def table(*rows: str, columns: str = COLUMNS) -> bytes:
    return "\n".join([columns, *rows, ""]).encode()


def run(
    *rows: str,
    extra: str = "",
    events: str = EVENTS,
    base: FactBase | None = None,
    register: Register | None = None,
    columns: str = COLUMNS,
) -> Imported:
    return import_facts(
        read_table(table(*rows, columns=columns), "trips.csv"),
        read_map((HEAD + extra + events).encode(), "trips.map.yaml"),
        base or FactBase(),
        "trips",
        register if register is not None else Register(),
    )


def read(files: Mapping[str, str], folder: Path) -> Loaded:
    """The pack as any pack is read, beside the bundled ones."""
    pack = folder / "data" / "trips"
    pack.mkdir(parents=True)
    for name, text in files.items():
        (pack / name).write_text(text, "utf-8")
    return load([bundled(), folder])


def events_of(loaded: Loaded) -> list[Event]:
    return [event for event in loaded.base.events.values() if event.pack == "trips"]


def place(name: str, level: PlaceLevel, *within: str) -> Entity:
    local = name.casefold()
    return Entity(
        id=EntityId(f"atlas:{local}"),
        type=EntityType.PLACE,
        name=Text(name, name),
        level=level,
        within=tuple(Within(place=EntityId(f"atlas:{w}")) for w in within),
    )


ATLAS = FactBase(
    entities={
        entity.id: entity
        for entity in (
            place("Utopia", PlaceLevel.COUNTRY),
            place("Amaurot", PlaceLevel.CITY, "utopia"),
        )
    }
)


def test_a_row_becomes_an_event_that_reads_without_problems(tmp_path: Path) -> None:
    found = run("1,Ann Lee,1961-07-06,1961-07-10,Japan,Kyoto")

    loaded = read(found.files, tmp_path)

    event = loaded.base.events[EventId("trips:ann-lee-japan-1961-07-06")]
    assert loaded.problems == ()
    assert found.dropped == ()
    assert event.title == Text("Ann Lee의 Japan 방문", "Ann Lee's visit to Japan")
    assert event.date is not None
    assert str(event.date.value) == "1961-07-06/1961-07-10"
    assert event.entities("visitor") == ("trips:ann-lee",)
    assert event.entities("place") == ("trips:kyoto",)
    assert event.roles["place"].closed
    kyoto = loaded.base.entities[EntityId("trips:kyoto")]
    assert [edge.place for edge in kyoto.within] == ["trips:japan"]


def test_several_places_in_a_cell_become_several(tmp_path: Path) -> None:
    found = run('1,A,1961,,Japan,"Kyoto, Nara , Kyoto"')

    [event] = events_of(read(found.files, tmp_path))

    assert event.entities("place") == ("trips:kyoto", "trips:nara")


def test_a_place_without_a_smaller_one_is_the_larger_one(tmp_path: Path) -> None:
    found = run("1,A,1961,,Japan,", "2,B,1962,,Singapore,Singapore")

    loaded = read(found.files, tmp_path)

    assert loaded.problems == ()
    assert [event.entities("place") for event in events_of(loaded)] == [
        ("trips:japan",),
        ("trips:singapore",),
    ]


def test_a_region_in_brackets_stands_between(tmp_path: Path) -> None:
    found = run("1,A,1961,,Canada,Halifax", "2,A,1962,,Canada,Halifax (Nova Scotia)")

    loaded = read(found.files, tmp_path)

    halifax = loaded.base.entities[EntityId("trips:halifax")]
    region = loaded.base.entities[EntityId("trips:nova-scotia")]
    assert loaded.problems == ()
    assert [edge.place for edge in halifax.within] == [region.id]
    assert region.level is PlaceLevel.REGION


def test_words_in_a_name_tell_its_level(tmp_path: Path) -> None:
    found = run("1,A,1961,,Canada,Camp Doha", "2,A,1962,,Canada,Campobello")

    entities = read(found.files, tmp_path).base.entities

    assert entities[EntityId("trips:camp-doha")].level is PlaceLevel.SITE
    assert entities[EntityId("trips:campobello")].level is PlaceLevel.CITY


def test_two_cities_of_one_name_are_two_and_told_apart(tmp_path: Path) -> None:
    found = run("1,A,1961,,Chile,Santiago", "2,A,1962,,Cuba,Santiago")

    loaded = read(found.files, tmp_path)

    first, second = (event.entities("place")[0] for event in events_of(loaded))
    assert loaded.problems == ()
    assert (first, second) == ("trips:santiago", "trips:santiago-cuba")
    assert loaded.base.entities[second].scope == Text("Cuba", "Cuba")


def test_a_city_of_countries_that_followed_each_other_is_one(tmp_path: Path) -> None:
    extra = "succession: [{from: ussr, to: [russia], on: 1991-12-26}]\n"
    extra += "places:\n  - {id: ussr, name: U.S.S.R., level: country}\n"
    rows = ("1,A,1974,,U.S.S.R.,Tver", "2,A,1994,,Russia,Tver")
    id_columns = EVENTS.replace("name: land}", "name: land, id: code}")
    coded = [
        f"{row},{code}" for row, code in zip(rows, ("ussr", "russia"), strict=True)
    ]

    found = run(*coded, extra=extra, events=id_columns, columns=f"{COLUMNS},code")

    loaded = read(found.files, tmp_path)
    first, second = events_of(loaded)
    assert first.entities("place") == second.entities("place") == ("trips:tver",)
    edges = loaded.base.entities[EntityId("trips:tver")].within
    assert [str(edge.start or edge.end) for edge in edges] == ["1991-12-26"] * 2
    assert first.title.en.endswith("U.S.S.R.")
    assert second.title.en.endswith("Russia")


def test_one_id_for_two_countries_is_resolved_by_the_date(tmp_path: Path) -> None:
    extra = (
        "change:\n"
        "  - where: {land: Russia, start: {before: 1991-12-26}}\n"
        "    set: {land: Soviet Union}\n"
    )

    found = run("1,A,1991-12-25,,Russia,", "2,A,1991-12-26,,Russia,", extra=extra)

    places = [
        event.entities("place") for event in events_of(read(found.files, tmp_path))
    ]
    assert places == [("trips:soviet-union",), ("trips:russia",)]


def test_what_another_pack_holds_is_not_written_again() -> None:
    found = run("1,A,1961,,Utopia,Amaurot", "2,A,1962,,Macaria,Amaurot", base=ATLAS)

    events, places = found.files["events.yaml"], found.files["places.yaml"]
    assert "place: {value: atlas:amaurot, closed: true}" in events
    assert "id: utopia" not in places
    # The other one of the name lies in another country: it is new, with a scope.
    assert "id: amaurot\n" in places
    assert "scope: Macaria" in places
    assert found.elsewhere == 2  # the city and the country around it


def test_a_map_lends_names_to_what_the_table_mentions(tmp_path: Path) -> None:
    extra = (
        "people:\n  - {id: ann, name: {ko: 앤, en: Ann Lee}, aliases: {en: [A. Lee]}}\n"
        "  - {id: nobody, name: Nobody}\n"
        "places:\n  - {id: kyoto, name: {ko: 교토, en: Kyoto}, level: city, within: japan}\n"
    )

    found = run("1,A. Lee,1961,,Japan,Kyoto", "2,Ann Lee,1962,,Japan,", extra=extra)

    loaded = read(found.files, tmp_path)
    first, second = events_of(loaded)
    assert loaded.problems == ()
    assert first.entities("visitor") == second.entities("visitor") == ("trips:ann",)
    assert first.title.ko == "앤의 Japan 방문"
    assert EntityId("trips:nobody") not in loaded.base.entities
    assert first.entities("place") == ("trips:kyoto",)


def test_a_longer_table_keeps_every_id() -> None:
    rows = ["5,A,1962,,Cuba,Santiago", "6,B,1963,,Japan,Kyoto"]
    register = Register()
    before = run(*rows, register=register)
    kept = read_register(write_register(register))

    earlier = ["1,A,1962,,Cuba,Havana", "2,A,1960,,Chile,Santiago"]
    after = run(*earlier, *rows, register=kept)

    for old, new in (
        ("a-cuba-1962", "a-cuba-1962-2"),
        ("santiago", "santiago-chile"),
    ):
        text = "".join(after.files.values())
        assert f"id: {old}\n" in "".join(before.files.values())
        assert f"id: {old}\n" in text
        assert f"id: {new}\n" in text
    assert kept.events["5"] == "a-cuba-1962"
    assert kept.events["1"] == "a-cuba-1962-2"


@pytest.mark.parametrize("written", ["6 July 1961", "1961년 7월 6일", "Jul 6, 1961"])
def test_an_id_has_the_date_as_it_is_read(written: str) -> None:
    found = run(f'1,A,"{written}",,Japan,Kyoto')

    assert "id: a-japan-1961-07-06\n" in found.files["events.yaml"]


def test_a_row_without_a_key_is_known_by_its_cells_as_they_stand() -> None:
    """So that a table imported before its dates were in the ids keeps those it had."""
    events = EVENTS.replace("  key: row\n", "")
    register = Register(events={"a-japan-6-july-1961#1": "a-japan-6-july-1961"})

    found = run("1,A,6 July 1961,,Japan,Kyoto", events=events, register=register)

    assert "id: a-japan-6-july-1961\n" in found.files["events.yaml"]


def test_a_corrected_cell_keeps_the_id() -> None:
    register = Register()
    run("5,A,1962,,Cuba,", register=register)

    found = run("5,A,1963-05-01,,Cuba,", register=register)

    assert "id: a-cuba-1962\n" in found.files["events.yaml"]
    assert "date: 1963-05-01\n" in found.files["events.yaml"]


def test_of_two_rows_that_tell_the_same_either_keeps_the_id() -> None:
    register = Register()
    run("5,A,1962,,Cuba,", "6,A,1962,,Cuba,", register=register)

    found = run("6,A,1962,,Cuba,", register=register)

    assert "id: a-cuba-1962\n" in found.files["events.yaml"]


def test_the_same_table_gives_the_same_bytes() -> None:
    rows = ("1,A,1962,,Cuba,Santiago", "2,A,1960,,Chile,Santiago")
    register = Register()
    first = run(*rows, register=register)

    again = run(*rows, register=register)

    assert again.files == first.files


def test_rows_of_one_key_are_one_event(tmp_path: Path) -> None:
    found = run("Q1,A,1961,,Japan,Kyoto", "Q1,B,1961,,Japan,Nara")

    [event] = events_of(read(found.files, tmp_path))

    assert event.entities("visitor") == ("trips:a", "trips:b")
    assert event.entities("place") == ("trips:kyoto", "trips:nara")


def test_every_dropped_row_is_told_with_its_line_and_reason() -> None:
    extra = "drop: [{where: {who: X}, why: {ko: 빼고 싶어서, en: not wanted}}]\n"

    found = run(
        "1,A,1961,,Japan,Kyoto",
        "2,A,soon,,Japan,Kyoto",
        "3,,1961,,Japan,Kyoto",
        "4,X,1961,,Japan,Kyoto",
        "5,A,1961,,Japan,Kyoto",
        "1,A,1962,,Japan,Kyoto",
        "7,A,1961,1960,Japan,Kyoto",
        "8,A,3/4/1961,,Japan,Kyoto",
        "9,A,1961",
        extra=extra,
    )

    assert found.events == 1
    assert found.rows == 9
    assert [(p.line, p.code) for p in found.dropped] == [
        (3, "import-row-date"),
        (4, "import-row-lacks"),
        (5, "import-row-unwanted"),
        (6, "import-row-twice"),
        (7, "import-row-other-date"),
        (8, "import-row-date-backwards"),
        (9, "import-row-date-order"),
        (10, "import-cells"),
    ]


def test_dropped_rows_leave_nothing_behind() -> None:
    found = run("1,A,1961,,Japan,Kyoto", "1,B,1962,,Chile,Lota")

    assert "Lota" not in found.files["places.yaml"]
    assert "id: b\n" not in found.files["people.yaml"]


def test_a_table_without_a_single_event_is_an_error() -> None:
    with pytest.raises(NothingImportedError):
        run("1,,1961,,Japan,Kyoto")


def test_a_map_that_names_a_missing_column_is_told_at_its_line() -> None:
    with pytest.raises(ContentError) as error:
        run("1,A,1961,,Japan,Kyoto", events=EVENTS.replace("name: who", "name: whom"))

    [problem] = error.value.problems
    assert problem.code == "import-no-column"
    assert problem.arguments["column"] == "whom"
    assert problem.line == 1 + (HEAD + EVENTS).split("name: who")[0].count("\n")


def test_a_title_that_nothing_fills_is_told() -> None:
    with pytest.raises(ContentError) as error:
        run("1,A,1961,,Japan,Kyoto", events=EVENTS.replace("{visitor}'s", "{guest}'s"))

    assert [p.code for p in error.value.problems] == ["import-title"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("pack: {title: T}\n", "missing-field"),
        ("- a\n", "file-is-not-a-mapping"),
        (HEAD + EVENTS.replace("of: person", "of: ship"), "not-one-of"),
        (HEAD + EVENTS.replace("  roles:", "  rolls:"), "unknown-field-meant"),
        (HEAD + EVENTS.replace("{site: [Camp]}", "{tent: [Camp]}"), "import-level"),
        (HEAD + EVENTS.replace("{visitor}의", "{visitor!r}의"), "import-title"),
    ],
)
def test_a_wrong_map_is_told_as_facts_are(wrong: str, code: str) -> None:
    with pytest.raises(ContentError) as error:
        read_map(wrong.encode(), "trips.map.yaml")

    assert code in {problem.code for problem in error.value.problems}


def test_many_events_are_parted_by_decade() -> None:
    rows = [f"{n},A{n},{1950 + n % 30},,Japan,Kyoto" for n in range(301)]

    found = run(*rows)

    names = [name for name in found.files if name.startswith("events")]
    assert names == ["events-1950s.yaml", "events-1960s.yaml", "events-1970s.yaml"]
    assert "  # 1961\n" in found.files["events-1960s.yaml"]


def test_a_wikidata_number_is_no_name_and_no_id(tmp_path: Path) -> None:
    events = EVENTS.replace("name: who,", "name: {ko: ko, en: who}, id: q,")
    columns = f"{COLUMNS},ko,q"

    found = run(
        "1,Ann Lee,1961,,Japan,,Q7,Q7",
        "2,Q8,1961,,Japan,,,Q8",
        events=events,
        columns=columns,
    )

    [event] = events_of(read(found.files, tmp_path))
    assert event.entities("visitor") == ("trips:ann-lee",)
    assert [p.code for p in found.dropped] == ["import-row-lacks"]


def test_the_row_that_the_documents_show_becomes_the_event_they_show() -> None:
    row, event = re.findall(
        r"```(?:yaml)?\n(id,.*?|  - id: ford.*?)```",
        (EXAMPLE.parents[1] / "importing.md").read_text("utf-8"),
        re.DOTALL,
    )

    found = import_facts(
        read_table(row.encode(), "trips.csv"),
        read_map(EXAMPLE.read_bytes(), "state-travels.map.yaml"),
        load([bundled()]).base,
        "state-travels",
        Register(),
    )

    assert event in found.files["events.yaml"]


def test_the_example_of_the_documents_makes_facts(tmp_path: Path) -> None:
    columns = "id,person_id,person_name,role,start_date,end_date,country_id,country,locale,remarks"
    rows = (
        '1,ann,Ann Lee,president,1974-11-23,1974-11-24,russia,U.S.S.R.,"Leningrad, Kiev",Met.',
        "2,ann,Ann Lee,president,2002-05-24,2002-05-24,russia,Russia,St. Petersburg,",
        '3,ann,Ann Lee,president,1972-11-23,1972-11-23,mexico,Mexico,"Mexico, D.F.",[Visit made as President-elect.]',
        "4,bob,Bob Roe,secretary,1996-01-05,1996-01-05,ukraine,Ukraine,Kiev,",
    )
    found = import_facts(
        read_table(table(*rows, columns=columns), "trips.csv"),
        read_map(EXAMPLE.read_bytes(), "state-travels.map.yaml"),
        load([bundled()]).base,
        "trips",
        Register(),
    )

    loaded = read(found.files, tmp_path)

    mexico, leningrad, kyiv, petersburg = events_of(loaded)
    offices = [
        event.roles["visitor"].members[0].value.office for event in (mexico, kyiv)
    ]
    names = [loaded.base.entities[o].name.say(Lang.EN) for o in offices if o]
    assert loaded.problems == ()
    assert names == ["President-elect of the United States", "US Secretary of State"]
    assert leningrad.entities("place")[0] == petersburg.entities("place")[0]
    assert leningrad.entities("place")[1] == kyiv.entities("place")[0]
    assert leningrad.title.en == "Trip of Ann Lee to the Soviet Union"
    assert mexico.entities("place") == ("trips:mexico-city",)
