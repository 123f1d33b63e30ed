"""`quiz simulate`, run as people run it."""

import json
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.language.width import display_width

NOW = "2026-03-10T12:00:00+09:00"


def simulate(
    capsys: pytest.CaptureFixture[str], *options: str, learner: Path
) -> tuple[int, str, str]:
    common = ("--now", NOW, "--learner", str(learner))
    try:
        status = main(["simulate", "korea-russia", "--days", "60", *options, *common])
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_json_gives_every_day_and_what_every_goal_costs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = simulate(
        capsys, "--json", "--new", "9", "--retention", "0.88", learner=tmp_path / "l.db"
    )

    records = [json.loads(line) for line in out.splitlines()]
    days = [record for record in records if record["simulated"] == "day"]
    goals = [record for record in records if record["simulated"] == "goal"]
    assert status == 0
    assert (len(days), days[0]["new"]) == (60, 9)
    assert 0.88 in [goal["retention"] for goal in goals]
    recalls = [goal["recall"] for goal in goals]
    assert recalls[0] < recalls[-1]
    more = [goal["seconds_one_more"] for goal in goals]
    assert more[0] == goals[0]["seconds_a_fact"]  # nothing is known without study
    assert more[-1] > 2 * goals[-1]["seconds_a_fact"]  # the last facts are the dearest
    assert not (tmp_path / "l.db").exists()


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(
    lang: str,
    columns: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    _, out, err = simulate(capsys, "--ui-lang", lang, learner=tmp_path / "l.db")

    assert err == ""
    assert "\x1b" not in out
    assert max(map(display_width, out.splitlines())) <= columns
    assert "90%" in out


@pytest.mark.parametrize(
    "options",
    [("--days", "0"), ("--new", "-1"), ("--retention", "1"), ("--retention", "high")],
)
def test_what_makes_no_sense_is_refused_with_the_range(
    options: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = simulate(capsys, *options, learner=tmp_path / "l.db")

    assert status == 2
    assert "is not from" in err
