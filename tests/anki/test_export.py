"""`quiz export anki`, from facts in YAML to a package that Anki takes."""

import html
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.cli import main
from tests.anki.exporting import DECKS, Export, alone, edit, export, folder

if TYPE_CHECKING:
    from tests.anki.conftest import Anki

__all__ = ["alone", "export", "folder"]  # fixtures


@pytest.mark.usefixtures("alone")
def test_a_deck_is_written_with_those_within_it(
    export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = export("mine", "-o", "mine.apkg", "--json")

    out, err = capsys.readouterr()
    record = json.loads(out)
    assert code == 0
    assert record["bytes"] == (tmp_path / "mine.apkg").stat().st_size
    assert record["notes"] == record["new"] == sum(d["notes"] for d in record["decks"])
    assert [(deck["id"], deck["name"]) for deck in record["decks"]] == [
        ("mine", "나의 덱"),
        ("mine::anna", "나의 덱::안나의 방문"),
    ]
    assert err.startswith(f"{record['notes']} notes in 2 decks -> mine.apkg (")


@pytest.mark.usefixtures("alone")
def test_without_a_deck_all_are_written(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    export("-o", "all.apkg", "--json")
    everything = json.loads(capsys.readouterr().out)
    export("mine", "-o", "mine.apkg", "--json")
    mine = json.loads(capsys.readouterr().out)

    assert [d["id"] for d in mine["decks"]] == ["mine", "mine::anna"]
    assert [d["id"] for d in everything["decks"]] == ["mine", "mine::anna", "hosts"]


@pytest.mark.usefixtures("alone")
def test_the_same_facts_are_the_same_bytes_later_and_elsewhere(
    export: Export, tmp_path: Path
) -> None:
    export("mine", "-o", "a.apkg")

    export("mine", "-o", "b.apkg", now="2027-01-01T09:30+09:00")

    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


@pytest.mark.usefixtures("alone")
def test_rewording_and_language_arrive_in_anki_and_keep_the_schedule(
    export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    export("mine", "-o", "first.apkg")
    imported = anki.take(tmp_path / "first.apkg")
    anki.study()
    before = anki.schedule()

    edit(folder, "ko: 클라라", "ko: 클라라 여사")
    export("mine", "-o", "reworded.apkg")
    reworded = anki.take(tmp_path / "reworded.apkg")
    export("mine", "-o", "english.apkg", lang="en")
    english = anki.take(tmp_path / "english.apkg")

    assert reworded["updated"] > 0
    assert english["updated"] == imported["new"]
    assert reworded["new"] == english["new"] == 0
    assert anki.schedule() == before
    assert anki.decks() == ["나의 덱", "나의 덱::안나의 방문"]
    assert anki.faults() == []


@pytest.mark.usefixtures("alone")
def test_of_a_split_one_note_keeps_its_schedule_and_the_other_is_new(
    export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    export("mine", "-o", "whole.apkg")
    whole = anki.take(tmp_path / "whole.apkg")
    anki.study()
    before = anki.schedule()

    edit(folder, "  - id: first\n", "  - id: part-one\n    formerly: [first]\n")
    edit(folder, "  - id: second\n", "  - id: part-two\n    formerly: [first]\n")
    export("mine", "-o", "split.apkg")
    split = anki.take(tmp_path / "split.apkg")

    assert whole["new"] == 2
    assert (split["new"], split["updated"]) == (1, 2)  # the third is retired
    assert before.items() <= anki.schedule().items()
    assert anki.faults() == []


@pytest.mark.usefixtures("alone")
def test_an_aspect_that_was_renamed_keeps_its_schedule(
    export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    export("mine", "-o", "before.apkg")
    taken = anki.take(tmp_path / "before.apkg")
    anki.study()
    before = anki.schedule()

    edit(folder, "aspect: when.year", "aspect: when.anno\n    formerly: [when.year]")
    export("mine", "-o", "after.apkg")
    renamed = anki.take(tmp_path / "after.apkg")

    assert (renamed["new"], renamed["updated"]) == (0, taken["new"])
    assert anki.schedule() == before


@pytest.mark.usefixtures("alone")
def test_a_question_that_is_gone_is_retired_where_it_was_and_may_come_back(
    export: Export,
    folder: Path,
    tmp_path: Path,
    anki: "Anki",
    capsys: pytest.CaptureFixture[str],
) -> None:
    export("mine", "-o", "before.apkg")
    anki.take(tmp_path / "before.apkg")
    anki.study()
    before = anki.schedule()

    edit(folder, "    date: 1802-03-04\n", "")
    capsys.readouterr()
    export("mine", "-o", "after.apkg", "--json")
    record, told = capsys.readouterr()
    after = anki.take(tmp_path / "after.apkg")
    retired = [front for front, _ in anki.sides().values() if "지워도" in front]
    found = anki.collection.find_notes("tag:retired -deck:*::*")

    assert (after["new"], json.loads(record)["retired"]) == (0, 1)
    assert "Find them in Anki with tag:retired" in told
    assert len(retired) == len(found) == 1
    assert anki.schedule() == before
    assert anki.faults() == []

    edit(folder, "visitor: boris", "date: 1802-03-04\n    visitor: boris")
    export("mine", "-o", "again.apkg")
    again = anki.take(tmp_path / "again.apkg")

    assert (again["new"], again["updated"]) == (0, 2)  # and its neighbour's timeline
    assert anki.collection.find_notes("tag:retired") == []
    assert anki.schedule() == before


@pytest.mark.usefixtures("alone")
def test_newcomers_can_be_spared_what_is_retired(
    export: Export,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    export("mine", "-o", "before.apkg", "--json")
    edit(folder, "    date: 1802-03-04\n", "")
    export("mine", "-o", "after.apkg", "--no-retired", "--json")

    before, after = map(json.loads, capsys.readouterr().out.splitlines())
    assert (before["notes"], after["notes"], after["retired"]) == (2, 1, 0)


@pytest.mark.usefixtures("alone")
def test_a_pack_that_is_not_loaded_has_not_gone(
    export: Export,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    export("-o", "before.apkg")
    (folder / "data" / "mine").rename(folder / "data" / "yours")
    (folder / "decks" / "mine.yaml").write_text("decks: []\n", encoding="utf-8")
    capsys.readouterr()

    export("-o", "after.apkg", "--json")

    assert json.loads(capsys.readouterr().out)["retired"] == 0


@pytest.mark.usefixtures("alone")
def test_a_deck_that_is_gone_comes_back_for_its_retired_notes(
    export: Export,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    export("-o", "before.apkg")
    edit(folder, "    date: 1801-02-03\n", "")
    decks = folder / "decks" / "mine.yaml"
    decks.write_text(DECKS.replace("mine::anna", "mine::annas"), encoding="utf-8")
    capsys.readouterr()

    export("-o", "after.apkg", "--json")

    record = json.loads(capsys.readouterr().out)
    gone = {"id": "mine::anna", "name": "나의 덱::안나의 방문", "notes": 1}
    assert gone in record["decks"]


@pytest.mark.usefixtures("alone")
def test_only_what_changed_since_a_day_can_be_given(
    export: Export,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    export("mine", "-o", "all.apkg")
    edit(folder, "host: clara\n    place: beville", "host: anna\n    place: beville")
    capsys.readouterr()

    for day in ("2026-11-23", "2026-11-24"):
        options = ("--changed-since", day, "--json")
        export("mine", "-o", "new.apkg", *options, now="2026-11-23T12:00Z")

    some, none = map(json.loads, capsys.readouterr().out.splitlines())
    assert (some["notes"], none["notes"]) == (1, 0)


@pytest.mark.usefixtures("alone")
def test_hostile_text_in_facts_is_shown_literally(
    export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    braces = (
        "<script>alert(1)</script> {{c1::x}} {{Front}} [sound:a.mp3] [latex]y[/latex]"
    )
    plain = "<img src=a onerror=b> \\(x\\) &lt; $$z$$"
    for old, new in (
        ("ko: 기록원", f"ko: '{braces}'"),  # a publisher
        ("ko: 둘째 방문", f"ko: '둘째 {braces}'"),  # on the timeline, in explanations
        ("ko: 나의 사실", f"ko: '{braces}'"),  # in the description of the deck
        ("ko: 안나", f"ko: '{plain} 안나'"),  # in stems and answers
    ):
        edit(folder, old, new)

    assert export("-o", "a.apkg") == 0
    anki.take(tmp_path / "a.apkg")

    shown = [html.unescape(side) for sides in anki.sides().values() for side in sides]
    assert sum(braces in side for side in shown) >= 2
    assert any(f"둘째 {braces}" in side for side in shown)
    assert any(f"{plain} 안나" in side for side in shown)
    assert not any("<script" in side for pair in anki.sides().values() for side in pair)
    assert anki.faults() == []


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("invisible", ["\\x1f", "\\u202e", "\\u200f", "\\0"])
def test_invisible_text_in_facts_is_refused_with_its_line(
    invisible: str, export: Export, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, "ko: 안나", f'ko: "안{invisible}나"')

    export("mine", "-o", "a.apkg")

    assert "pack.yaml:7: the invisible character U+" in capsys.readouterr().err


@pytest.mark.usefixtures("alone")
def test_only_what_changed_counts_as_changed(
    export: Export, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export("mine", "-o", "a.apkg", "--json")
    before = json.loads(capsys.readouterr().out)

    edit(folder, "host: clara\n    place: beville", "host: anna\n    place: beville")
    export("mine", "-o", "a.apkg", "--json", now="2026-11-23T12:00Z")

    out, err = capsys.readouterr()
    after = json.loads(out)
    assert after["new"] == 0
    assert 0 < after["changed"] < before["notes"]
    assert after["changed"] + after["unchanged"] == before["notes"]
    assert "Since the last export: 0 new, " in err


@pytest.mark.usefixtures("alone")
def test_the_register_can_be_kept_with_the_facts(
    export: Export, folder: Path, tmp_path: Path
) -> None:
    export("mine", "-o", "a.apkg", "--register", str(folder / "anki.tsv"))

    assert (folder / "anki.tsv").read_text().startswith("# sasil-quiz exports")
    assert not list(tmp_path.glob("me.*"))


@pytest.mark.usefixtures("alone")
def test_the_register_lies_beside_the_learners_file(
    export: Export, tmp_path: Path
) -> None:
    export("mine", "-o", "a.apkg")

    assert [file.name for file in tmp_path.glob("me*")] == ["me.anki-exports.tsv"]


@pytest.mark.usefixtures("alone")
def test_a_register_that_cannot_be_kept_does_not_lose_the_package(
    export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    code = export("mine", "-o", "a.apkg", "--register", "file/anki.tsv")

    assert code == 0
    assert (tmp_path / "a.apkg").exists()
    assert "could not be noted in file/anki.tsv" in capsys.readouterr().err


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", ["me.db", "me.anki-exports.tsv"])
def test_what_was_learned_and_exported_is_not_replaced(
    export: Export, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    export("mine", "-o", "a.apkg")
    kept = tmp_path / name
    kept.touch()
    before = kept.read_bytes()

    assert export("mine", "-o", name) == 1

    assert "Name another file with -o" in capsys.readouterr().err
    assert kept.read_bytes() == before


@pytest.mark.usefixtures("alone")
def test_what_a_deck_lies_in_may_be_left_out(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("anna", "-o", "a.apkg", "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert [deck["id"] for deck in told["decks"]] == ["mine::anna"]


@pytest.mark.usefixtures("alone")
def test_an_unknown_deck_names_what_was_meant(
    export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = export("mien", "-o", "a.apkg")

    assert code == 1
    assert "mine" in capsys.readouterr().err
    assert not (tmp_path / "a.apkg").exists()


@pytest.mark.usefixtures("alone")
def test_an_empty_deck_is_not_exported(
    export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = export("nothing", "-o", "a.apkg")

    assert code == 1
    assert "no questions to export in: nothing" in capsys.readouterr().err
    assert list(tmp_path.glob("*.apkg")) == []


@pytest.mark.usefixtures("alone")
def test_a_place_that_cannot_be_written_is_said_and_nothing_is_noted(
    export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = export("mine", "-o", "no/such/folder/a.apkg")

    assert code == 1
    assert "no/such/folder/a.apkg cannot be written" in capsys.readouterr().err
    assert not list(tmp_path.glob("me*"))


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("option", ["--with-progress", "--with-preset"])
def test_a_table_that_is_to_carry_more_than_notes_is_refused(
    option: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "notes.txt")
    words = ["export", "csv", "-o", file, option, "--content", str(folder)]

    assert main([*words, "--ui-lang", "en"]) == 1
    assert "carries notes only" in capsys.readouterr().err
    assert not (tmp_path / "notes.txt").exists()


@pytest.mark.usefixtures("alone")
def test_a_card_that_was_only_set_aside_is_not_said_to_be_studied(
    export: Export, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    common = ["--content", str(folder), "--learner", str(tmp_path / "me.db")]
    assert main(["card", "mine:first/when.year", "--suspend", *common]) == 0

    assert export("hosts", "-o", "a.apkg", "--with-progress") == 0

    told = capsys.readouterr().err
    assert "the schedule of 0 studied cards and 0 reviews" in told
    assert "not taken along" not in told


@pytest.mark.usefixtures("alone")
def test_another_ending_is_warned_of(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    code = export("mine", "-o", "mine.zip")

    assert code == 0
    assert "whose name ends in .apkg: mine.zip" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
@pytest.mark.usefixtures("alone")
def test_a_package_can_be_read_by_others_as_the_user_allows(
    export: Export, tmp_path: Path
) -> None:
    before = os.umask(0o022)
    try:
        export("mine", "-o", "a.apkg")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.apkg").stat().st_mode) == 0o644
