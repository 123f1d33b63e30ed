"""`quiz init`, run as people run it."""

import json
import re
from pathlib import Path

import pytest

from quiz.cli import main


def test_what_it_says_to_do_next_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    left = main(["init", "내 자료", "--ui-lang", "en"])

    told = capsys.readouterr()
    steps = re.findall(r"^  (\S.*?)(?:  #.*)?$", told.err, re.MULTILINE)
    assert left == 0
    assert [step.strip() for step in steps] == [
        "cd '내 자료'",
        "quiz check --watch",
        "quiz questions moon",
        "quiz study moon",
    ]
    monkeypatch.chdir(tmp_path / "내 자료")
    assert main(["check"]) == 0
    assert main(["questions", "moon", "--lang", "ko"]) == 0
    assert "닐 암스트롱" in capsys.readouterr().out


def test_the_files_written_are_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path / "one")])
    plain = capsys.readouterr().out.splitlines()
    main(["init", str(tmp_path / "two"), "--json"])
    found = json.loads(capsys.readouterr().out)

    assert all(Path(path).is_file() for path in (*plain, *found["files"]))
    assert found["folder"] == str(tmp_path / "two")
    assert len(plain) == len(found["files"])


@pytest.mark.parametrize(("lang", "said"), [("ko", "# 꾸러미"), ("en", "# A pack")])
def test_the_comments_speak_the_language_chosen(
    tmp_path: Path, lang: str, said: str
) -> None:
    main(["init", str(tmp_path / "mine"), "--lang", lang])

    text = (tmp_path / "mine" / "data" / "moon" / "pack.yaml").read_text("utf-8")
    assert text.startswith(said)


def test_a_folder_in_use_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").touch()

    left = main(["init", str(tmp_path), "--ui-lang", "en"])

    told = capsys.readouterr()
    assert (left, told.out) == (1, "")
    assert "has files in it already" in told.err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_folder_one_is_in_already_is_not_to_be_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    main(["--ui-lang", "en", "init", "."])

    told = capsys.readouterr().err
    assert told.startswith(f"{tmp_path.name} now holds an example")
    assert "cd " not in told
