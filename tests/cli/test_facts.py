import json
from pathlib import Path
from typing import Any

import pytest

from quiz.cli import main

PACK = """\
pack: {title: T}
sources:
  - {id: s, publisher: {ko: 통신, en: Agency}, date: 2000-07-20, address: a.example/1}
people:
  - {id: ann, name: {ko: 앤, en: Ann}}
  - {id: bob, name: {ko: 밥, en: Bob}}
offices:
  - {id: mayor, name: {ko: 시장, en: mayor}}
places:
  - {id: land, name: {ko: 나라, en: Land}, level: country}
  - {id: town, name: {ko: 고을, en: Town}, level: city, within: land}
events:
  - id: later
    type: visit
    title: {ko: 나중 방문, en: Later visit}
    date: 2000-07-19/2000-07-20
    visitor: {value: ann, as: mayor}
    host: bob
    place: town
    lengths: [{value: PT2H, at_least: true}]
    note: N
    status: single
    sources: [s]
  - id: earlier
    type: visit
    title: {ko: 먼저 한 방문, en: Earlier visit}
    date: {value: 1999, variants: [{value: 1998, sources: [s], why: W}]}
    visitor: ann
    status: single
    sources: [s]
  - id: undated
    type: visit
    title: {ko: 언젠가 한 방문, en: Some visit}
    status: single
    sources: [s]
"""


@pytest.fixture
def own(tmp_path: Path, no_shipped_facts: None) -> Path:
    """A content folder with three events."""
    pack = tmp_path / "data" / "mine"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text(PACK, "utf-8")
    return tmp_path


def lines(own: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    assert main(["--content", str(own), *options, "facts"]) == 0
    return [line for line in capsys.readouterr().out.splitlines() if "mine:" in line]


def objects(own: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(own, capsys, "--json")]


def test_the_timeline_is_in_the_order_of_time(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = lines(own, capsys, "--lang", "ko")

    assert [" ".join(line.split()) for line in told] == [
        "1999년 먼저 한 방문 mine:earlier",
        "2000년 7월 19일~20일 나중 방문 mine:later",
        "날짜 모름 언젠가 한 방문 mine:undated",
    ]


def test_the_timeline_speaks_the_language_asked_for(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Earlier visit" in lines(own, capsys, "--lang", "en")[0]


@pytest.mark.parametrize(
    ("date", "korean", "english"),
    [
        (
            "2024-04-05/2024-04",
            "2024년 4월 5일~그달 안",
            "5 April 2024 – later that month",
        ),
        ("2024-04-05/2024", "2024년 4월 5일~그해 안", "5 April 2024 – later that year"),
        ("2024-04/2024", "2024년 4월~그해 안", "April 2024 – later that year"),
        ("2024-04-05/2024-05", "2024년 4월 5일~2024년 5월", "5 April 2024 – May 2024"),
        ("2024-04-05/2024-04-06", "2024년 4월 5일~6일", "5–6 April 2024"),
    ],
)
def test_what_ended_some_time_that_month_is_said_so(
    own: Path,
    capsys: pytest.CaptureFixture[str],
    date: str,
    korean: str,
    english: str,
) -> None:
    file = own / "data" / "mine" / "pack.yaml"
    file.write_text(PACK.replace("2000-07-19/2000-07-20", date), "utf-8")

    assert f"{korean}  " in "".join(lines(own, capsys, "--lang", "ko"))
    assert f"{english}  " in "".join(lines(own, capsys, "--lang", "en"))


def test_other_programs_read_the_keys_that_are_promised(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, later, _ = objects(own, capsys)

    assert later["id"] == "mine:later"
    assert later["type"] == "core:visit"
    assert later["date"] == "2000-07-19/2000-07-20"
    assert later["title"] == {"ko": "나중 방문", "en": "Later visit"}
    assert later["roles"]["visitor"] == [
        {
            "id": "mine:ann",
            "name": {"ko": "앤", "en": "Ann"},
            "status": "single",
            "as": {"id": "mine:mayor", "name": {"ko": "시장", "en": "mayor"}},
        }
    ]
    assert later["places"] == [
        {
            "id": "mine:town",
            "name": {"ko": "고을", "en": "Town"},
            "within": [{"id": "mine:land", "name": {"ko": "나라", "en": "Land"}}],
        }
    ]
    assert later["documents"] == []
    assert later["status"] == "single"
    assert later["sources"] == [
        {
            "id": "mine:s",
            "publisher": {"ko": "통신", "en": "Agency"},
            "title": {"ko": "", "en": ""},
            "date": "2000-07-20",
            "address": "a.example/1",
        }
    ]
    assert later["details"]["lengths"][0]["minutes"] == 120
    assert later["details"]["note"] == {"ko": "N", "en": "N"}


def test_other_programs_read_the_versions_of_a_date(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier, _, undated = objects(own, capsys)

    assert earlier["details"]["other_dates"] == [
        {"date": "1998", "why": {"ko": "W", "en": "W"}, "sources": ["mine:s"]}
    ]
    assert undated["date"] is None


def test_facts_with_problems_are_not_shown(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = own / "data" / "mine" / "pack.yaml"
    path.write_text(PACK.replace("host: bob", "host: bbo"), "utf-8")

    code = main(["--content", str(own), "--ui-lang", "en", "facts"])

    told = capsys.readouterr()
    assert (code, told.out) == (1, "")
    assert "pack.yaml:18: nobody and nothing has the id bbo." in told.err


def test_the_facts_of_one_pack_are_shown_alone(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--content", str(own), "facts", "mine", "--json"]) == 0
    shown = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]

    assert shown == ["mine:earlier", "mine:later", "mine:undated"]


def test_a_pack_that_is_not_there_is_told_with_those_that_are(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--content", str(own), "--ui-lang", "en", "facts", "mime"]) == 1

    assert "no pack mime. There are: mine" in capsys.readouterr().err
