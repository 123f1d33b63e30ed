"""`quiz doctor`: what it finds without a terminal, and that it changes nothing."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from quiz import __version__
from quiz.cli import main
from quiz.content.cache.keeping import ENDING, cache_folder
from quiz.store.learner_file import LearnerFile

Said = pytest.CaptureFixture[str]


def doctor(tmp_path: Path, *more: str) -> int:
    learner = str(tmp_path / "home" / "learner.db")
    return main(["--learner", learner, "--ui-lang", "en", "doctor", *more])


def test_without_a_terminal_it_says_what_cannot_be_measured(
    tmp_path: Path, capsys: Said
) -> None:
    left = doctor(tmp_path)

    said = capsys.readouterr().out
    assert left == 0
    assert "[unknown] Cells of a Hangul syllable: ?." in said
    assert f"[fine] quiz: {__version__}\n" in said
    assert said.endswith("Nothing needs a change.\n")


def test_nothing_is_made_or_changed(tmp_path: Path, capsys: Said) -> None:
    doctor(tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert "learner.db. Not there yet; made when needed." in capsys.readouterr().out


def test_findings_are_also_json_lines(tmp_path: Path, capsys: Said) -> None:
    doctor(tmp_path, "--json")

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"about", "name", "level", "value", "says"} == set(lines[0])
    assert {line["about"] for line in lines} == {"terminal", "program", "files"}
    named = {line["name"]: line for line in lines}
    assert named["learner"]["value"] == str(tmp_path / "home" / "learner.db")
    assert named["learner"]["level"] == "fine"


def test_what_needs_a_change_is_counted_and_told_by_the_exit_code(
    tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")

    left = doctor(tmp_path)

    said = capsys.readouterr().out
    assert left == 1
    assert "learner.db. It cannot be written" in said
    assert "need a change.\n" in said


def test_mistake_in_the_settings_is_shown_with_its_line(
    tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "learner.toml").write_text("[study]\nnew_per_day = 'many'\n")

    left = doctor(tmp_path)

    assert left == 1
    assert "[change] Settings: " in (said := capsys.readouterr().out)
    assert "learner.toml:2." in said


def test_content_that_is_not_there_is_a_finding(tmp_path: Path, capsys: Said) -> None:
    left = doctor(tmp_path, "--content", str(tmp_path / "none"))

    assert left == 1
    assert "[change] Facts: " in capsys.readouterr().out


def test_full_disk_is_a_finding(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.cli.checkup.LEAST_FREE", 10**18)

    assert doctor(tmp_path) == 1
    assert "Soon there is no room for answers." in capsys.readouterr().out


def test_extra_that_is_missing_is_no_fault(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.cli.checkup.EXTRAS", {"fit": "no-such-package"})

    assert doctor(tmp_path) == 0
    assert "[note] Extra fit: -. To have it: pip install" in capsys.readouterr().out


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("variable", [("PYTHONIOENCODING", "ascii"), ("LC_ALL", "C")])
def test_locale_without_hangul_is_found_and_still_written(
    tmp_path: Path, lang: str, variable: tuple[str, str]
) -> None:
    words = ["--learner", str(tmp_path / "l.db"), "--ui-lang", lang, "doctor"]

    done = subprocess.run(
        [sys.executable, "-m", "quiz", *words],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8", variable[0]: variable[1]},
    )

    assert done.returncode == 1
    assert done.stderr == b""
    assert b"C.UTF-8" in done.stdout


def test_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    program = (
        "import sys, quiz.cli\n"
        f"quiz.cli.main(['--learner', {str(tmp_path / 'l.db')!r}, 'doctor'])\n"
        "assert 'textual' not in sys.modules\n"
        "assert 'genanki' not in sys.modules\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 0, done.stderr


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


@pytest.mark.parametrize("damage", ["a page", "the head", "another's"])
def test_learner_file_that_cannot_be_read_is_found_and_left_alone(
    tmp_path: Path, capsys: Said, damage: str
) -> None:
    file = tmp_path / "home" / "learner.db"
    with LearnerFile.open(file):
        pass
    held = bytearray(file.read_bytes())
    if damage == "a page":
        held[4096:] = b"Z" * (len(held) - 4096)
    elif damage == "the head":
        held[:100] = b"Z" * 100
    else:
        file.unlink()
        with closing(sqlite3.connect(file)) as db:
            db.execute("create table theirs (one)")
        held = bytearray(file.read_bytes())
    file.write_bytes(held)
    before = everything_in(tmp_path)

    left = doctor(tmp_path)

    assert left == 1
    assert "[change] Your answers: " in capsys.readouterr().out
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("is_open", [True, False])
def test_whole_learner_file_is_well_and_nothing_is_put_beside_it(
    tmp_path: Path, capsys: Said, is_open: bool
) -> None:
    with LearnerFile.open(tmp_path / "home" / "learner.db") as learner:
        if not is_open:
            learner.close()
        before = everything_in(tmp_path)

        left = doctor(tmp_path)

        assert left == 0
        assert "[fine] Your answers: " in capsys.readouterr().out
        assert everything_in(tmp_path) == before


def test_name_longer_than_a_file_may_have_is_a_finding(
    tmp_path: Path, capsys: Said
) -> None:
    long = str(tmp_path / ("a" * 300))

    left = main(["--learner", f"{long}.db", "--ui-lang", "en", "doctor"])
    said = capsys.readouterr().out
    also = doctor(tmp_path, "--content", long)

    assert (left, also) == (1, 1)
    assert "[change] Your answers: " in said
    assert "[change] Settings: " in said
    assert "[change] Facts: " in capsys.readouterr().out


def test_cache_with_a_link_to_nowhere_is_still_measured(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache = cache_folder()
    cache.mkdir(parents=True)
    (cache / f"gone{ENDING}").symlink_to(tmp_path / "nowhere")

    assert doctor(tmp_path) == 0
    assert f"[fine] Cache: {cache} (0 MB)" in capsys.readouterr().out


def test_settings_that_cannot_be_opened_are_a_finding_among_the_others(
    tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "home" / "learner.toml").mkdir(parents=True)

    left = doctor(tmp_path)

    said = capsys.readouterr().out
    assert left == 1
    assert "[change] Settings: " in said
    assert "Backups: " in said
