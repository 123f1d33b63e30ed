"""`quiz grade` shows how an answer would be graded."""

import io
import json
from pathlib import Path

import pytest

from quiz.cli import main

LAPSE = "treaty-1961-lapse/when.month"


def test_an_answer_is_graded_with_its_documented_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["grade", LAPSE, "1996년 9월", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert left == 0
    assert found["verdict"] == "correct"
    assert set(found) >= {"verdict", "score", "reason", "rating", "confused_with"}


def test_a_widely_printed_error_is_answered_with_why(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["grade", LAPSE, "December 1996", "--ui-lang", "en"])

    assert "September" in capsys.readouterr().out


COUNTED = """
sources: [{id: record, publisher: The record, official: true}]
people: [{id: ann, name: Ann}]
places: [{id: moon, name: the Moon, level: area}]
events:
  - {id: one, type: visit, title: One, date: 1961, visitor: ann, place: moon, status: confirmed, sources: record}
  - {id: two, type: visit, title: Two, date: 1965, visitor: ann, place: moon, status: confirmed, sources: record}
series:
  - id: trips
    name: Ann's trips
    events: [one, two]
    complete: true
    as_of: 1970
    according_to: The record
    count:
      {value: 2, status: disputed, sources: record, variants: [{value: 9, why: It counts landings.}]}
"""


@pytest.mark.usefixtures("no_shipped_facts")
def test_another_count_is_not_called_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "data" / "own"
    pack.mkdir(parents=True)
    (pack / "facts.yaml").write_text(COUNTED, "utf-8")

    content = ("--content", str(tmp_path))
    main(["grade", "own:trips/count", "9", "--ui-lang", "en", *content])

    said = capsys.readouterr().out
    assert said.startswith("Wrong (0.00): Others count so. ")


def test_an_unread_date_is_answered_with_one_that_is_no_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["grade", LAPSE, "그때", "--ui-lang", "ko"])

    said = capsys.readouterr().out
    assert "예: 1897년 10월" in said
    assert "10월 12일" not in said


def test_many_answers_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1996.9\n1995년 9월\n\n"))

    main(["grade", LAPSE, "--json"])

    verdicts = [json.loads(x)["verdict"] for x in capsys.readouterr().out.splitlines()]
    assert verdicts[0] == "correct"
    assert len(verdicts) == 3


def test_what_cannot_be_read_is_asked_again_and_rates_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["grade", LAPSE, "어제", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (found["verdict"], found["rating"]) == ("unparsed", None)
    assert found["asks_again"] is True


def test_verdict_score_reason_and_rating_stand_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["grade", LAPSE, "1996", "--ui-lang", "en"])

    said = capsys.readouterr().out
    assert "0.50" in said
    assert "Which month?" in said
    assert said.rstrip().endswith("[Again]")


def test_an_id_that_is_in_another_order_is_answered_with_what_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["grade", "moscow-2001-putin", "x", "--ui-lang", "en"]) == 1

    meant = capsys.readouterr().err.partition("Did you mean one of: ")[2].split(", ")
    assert len(meant) == 3
    assert all("moscow-2001" in each for each in meant)


def test_an_id_like_no_other_is_answered_with_where_ids_stand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["grade", "없는것", "x", "--ui-lang", "en"]) == 1

    said = capsys.readouterr().err
    assert "quiz questions lists them" in said
    assert "Did you mean" not in said
