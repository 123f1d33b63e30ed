"""`quiz settings`, run as people run it."""

import json
from pathlib import Path

import pytest

from quiz.cli import main


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def settings(
    learner: Path, capsys: pytest.CaptureFixture[str], *words: str
) -> tuple[int, str, str]:
    status = main(["settings", *words, "--learner", str(learner), "--ui-lang", "en"])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_what_was_changed_holds_and_can_be_read_by_people(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, _ = settings(
        learner, capsys, "new_per_day=7", "session_time=20m", "exam=2026-12-15"
    )
    _, out, _ = settings(learner, capsys, "--json")

    told = json.loads(out)
    assert status == 0
    assert (told["new_per_day"], told["session_time"]) == ("7", '"20m"')
    written = learner.with_suffix(".toml").read_text(encoding="utf-8")
    assert "exam = 2026-12-15" in written.splitlines()
    assert not learner.exists()


def test_a_deck_may_have_its_own(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(learner, capsys, "new_per_day=7")
    settings(learner, capsys, "--deck", "korea-russia", "new_per_day=3")

    _, everywhere, _ = settings(learner, capsys, "--json")
    _, here, _ = settings(learner, capsys, "--deck", "korea-russia", "--json")

    assert json.loads(everywhere)["new_per_day"] == "7"
    assert json.loads(here)["new_per_day"] == "3"


def test_what_a_deck_lies_in_may_be_left_out(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(learner, capsys, "--deck", "summits", "new_per_day=3")

    _, said, _ = settings(learner, capsys, "--deck", "korea-russia::summits", "--json")

    assert json.loads(said)["new_per_day"] == "3"


def test_an_empty_value_gives_the_default_again(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(learner, capsys, "new_per_day=7", "exam=2026-12-15")
    settings(learner, capsys, "new_per_day=", "exam=")

    _, out, _ = settings(learner, capsys, "--json")
    assert (json.loads(out)["new_per_day"], json.loads(out)["exam"]) == ("20", '""')


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["retention=2"], "from 0.7 to 0.99"),
        (["new_per_dya=2"], "new_per_day"),
        (["new_per_day"], "name=value"),
        (["exam=tomorrow"], "2026-12-15"),
        (["new_per_day=3", "order=chaos"], "recall"),
        (["--deck", "nowhere", "new_per_day=3"], "korea-russia"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    words: list[str],
    said: str,
    learner: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = settings(learner, capsys, "--json")
    status, _, err = settings(learner, capsys, *words)

    assert status == 1
    assert said in err
    assert settings(learner, capsys, "--json") == before


def test_a_file_with_mistakes_is_left_to_its_owner(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = learner.with_suffix(".toml")
    path.write_text("[study]\nnew_per_day = -4\n", encoding="utf-8")

    status, _, err = settings(learner, capsys, "exam=2026-12-15")

    assert status == 1
    assert f"{path}:2: new_per_day must be a number from 0 to 9999" in err
    assert path.read_text(encoding="utf-8") == "[study]\nnew_per_day = -4\n"
