import json
from pathlib import Path

import pytest

from quiz.cli import main

MAP = """\
pack: {title: Trips}
sources: [{id: record, publisher: Record, official: true}]
drop: [{where: {who: X}, why: {ko: 빼고 싶은 사람이어서, en: not wanted}}]
events:
  type: visit
  id: [who, start]
  title: {en: "{visitor} in {place}"}
  date: start
  roles:
    visitor: {of: person, name: who}
    place: {of: place, chain: [{level: country, name: land}], closed: true}
  status: confirmed
  sources: record
"""
TABLE = "who,start,land\nAnn Lee,1961-07-06,Japan\nX,1962,Japan\nX,1963,Japan\nB,soon,Peru\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trips.csv").write_text(TABLE, "utf-8")
    (tmp_path / "trips.map.yaml").write_text(MAP, "utf-8")
    return tmp_path


def run(*more: str, lang: str = "en", table: str = "trips.csv") -> int:
    command = ["import", "facts", table, "--map", "trips.map.yaml"]
    return main(["--ui-lang", lang, *command, "-o", "my/data/trips", *more])


@pytest.mark.usefixtures("no_shipped_facts")
def test_a_table_becomes_a_pack_that_is_asked_about(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    capsys.readouterr()

    assert main(["--ui-lang", "en", "check", "my"]) == 0
    assert main(["--content", "my", "questions", "--lang", "en"]) == 0

    assert "trips:ann-lee-1961-07-06/" in capsys.readouterr().out


def test_dropped_rows_are_told_on_standard_output(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run()

    told = capsys.readouterr()
    assert code == 0
    assert told.out == (
        "trips.csv:3: dropped: not wanted. (2 rows, to line 4)\n"
        "trips.csv:5: the date “soon” could not be read, and the row was dropped. "
        "Mend it under change: in the map.\n"
    )
    assert told.err.startswith("4 rows: 1 event, 3 rows dropped.")


def test_where_every_row_is_dropped_it_is_told_why(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *_ = TABLE.splitlines()
    (here / "short.csv").write_text(f"{head}\nonly,two\n", "utf-8")

    assert run(table="short.csv") == 1

    told = capsys.readouterr()
    assert told.out.startswith("short.csv:2: ")
    assert "No row of short.csv" in told.err


def test_dropped_rows_are_told_to_programs_one_by_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--json", lang="ko")

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["line"], line["code"]) for line in lines] == [
        (3, "import-row-unwanted"),
        (4, "import-row-unwanted"),
        (5, "import-row-date"),
    ]
    assert "빼고 싶은 사람이어서" in lines[0]["reason"]


def test_a_dry_run_writes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("--dry-run")

    told = capsys.readouterr()
    assert code == 0
    assert "nothing was written" in told.err
    assert "trips.csv:5:" in told.out
    assert not (here / "my").exists()


def test_a_file_that_a_person_changed_is_kept_unless_forced(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run()
    events = here / "my" / "data" / "trips" / "events.yaml"
    mine = events.read_text("utf-8") + "  # mine\n"
    events.write_text(mine, "utf-8")
    capsys.readouterr()

    refused = run()

    assert refused == 1
    assert events.read_text("utf-8") == mine
    assert "--force" in capsys.readouterr().err
    assert run("--force") == 0
    assert events.read_text("utf-8") != mine


def test_importing_again_changes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run()
    folder = here / "my" / "data" / "trips"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    run()

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_map_that_does_not_fit_is_told_with_its_line(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "trips.map.yaml").write_text(MAP.replace("date: start", "date: begin"))

    code = run()

    told = capsys.readouterr().err
    assert code == 1
    assert "trips.map.yaml:8: the table has no column begin." in told


def test_a_missing_file_says_what_to_do(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(table="nowhere.csv")

    assert code == 1
    assert "nowhere.csv cannot be read" in capsys.readouterr().err
