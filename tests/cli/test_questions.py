"""`quiz questions` lists what is asked, and what could not be asked."""

import json
import re
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.language.catalogue import ROOMS, messages_of
from quiz.language.messages import knows

KEYS = {
    "id", "subjects", "aspect", "asks", "modes", "lang", "stem", "answer", "choices",
    "given", "explanation", "sources", "tags",
}  # fmt: skip


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_question_is_one_object_a_line_with_the_documented_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["questions", "korea-russia::gifts", "--json", "--lang", "ko"])

    found = lines(capsys)
    assert left == 0
    assert found
    assert all(set(question) >= KEYS for question in found)


def test_at_least_one_hundred_and_fifty_questions_are_asked_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "--json", "--lang", "ko"])
    korean = lines(capsys)
    main(["questions", "--json", "--lang", "en"])
    english = lines(capsys)

    assert len(korean) >= 150
    assert [q["id"] for q in korean] == [q["id"] for q in english]
    assert not any(k["stem"] == e["stem"] for k, e in zip(korean, english, strict=True))


def test_a_refusal_says_why_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    left = main(["questions", "--refused", "--json", "--ui-lang", "en"])

    found = lines(capsys)
    assert left == 0
    assert found
    assert all(str(refusal["reason"]).endswith(".") for refusal in found)


def test_an_unknown_deck_is_told_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["questions", "no-such-deck", "--ui-lang", "en"])

    assert left == 1
    assert "korea-russia::gifts" in capsys.readouterr().err


# -- what could not be asked


def test_a_refusal_names_the_line_and_what_to_write(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "--refused", "--json", "--ui-lang", "en"])

    found = lines(capsys)
    advised = [refusal for refusal in found if refusal["advice"]]
    assert len(advised) > len(found) / 2
    for refusal in found:
        file, line = Path(str(refusal["file"])), refusal["line"]
        written = file.read_text("utf-8").splitlines()
        assert isinstance(line, int)
        assert 1 <= line <= len(written)
    for refusal in advised:
        assert refusal["needs"]


@pytest.mark.usefixtures("no_shipped_facts")
def test_what_a_wording_lacks_is_told_at_the_template(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path / "mine")])
    written = tmp_path / "mine" / "data" / "moon" / "questions.yaml"
    text = written.read_text("utf-8").replace("In which month and year", "When")
    written.write_text(text, "utf-8")
    capsys.readouterr()

    own = ["--content", str(tmp_path / "mine")]
    main(["questions", "moon", "--refused", "--ui-lang", "en", *own])

    rows = text.splitlines()
    english = rows.index('      en: "When did {commander} land {place:in}?"')
    told = capsys.readouterr().out.splitlines()
    broken = [row for row in told if "breaks rule Q07" in row]
    assert len(broken) == 5  # the sixth landing began in one month, ended in the next
    for row in broken:
        assert row.startswith(f"{written}:{english - 1}: ")
        assert "Name the unit in both languages: year, month, date," in row


@pytest.mark.usefixtures("no_shipped_facts")
def test_the_line_named_is_that_of_the_field_or_of_its_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path / "mine")])
    events = tmp_path / "mine" / "data" / "moon" / "events.yaml"
    text = events.read_text("utf-8").replace("1972-12-11/1972-12-14", "1972-12~")
    events.write_text(text.replace("    commander: young\n", ""), "utf-8")
    capsys.readouterr()

    main(
        [
            *("questions", "moon", "--refused", "--ui-lang", "en"),
            *("--content", str(tmp_path / "mine")),
        ]
    )

    told = capsys.readouterr().out.splitlines()
    rows = text.splitlines()
    date = rows.index("    date: 1972-12~")  # one line was taken out above it
    event = rows.index("  - id: apollo-16") + 1
    assert (
        f"{events}:{date}: moon:apollo-17/when.month: the date is approximate or "
        "uncertain, so it is not asked as exact. If a source gives it exactly, write "
        "date: without ~ or ?." in told
    )
    assert (
        f"{events}:{event}: moon:apollo-16/who.commander: commander is not recorded. "
        "Add a line commander:." in told
    )


def test_refusals_are_counted_by_reason_and_aspect(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "--refused", "--ui-lang", "en"])

    told = capsys.readouterr()
    _, asked, *rows = told.err.splitlines()
    assert re.match(r" +\d+ asked: [\w.-]+ \d+ · ", asked)
    assert any(" the list may not be complete: where." in row for row in rows)
    assert sum(int(row.split()[0]) for row in rows) == len(told.out.splitlines())
    for row in rows:
        total, *cells = (int(number) for number in re.findall(r" (\d+)(?= |$)", row))
        assert total == sum(cells)


def test_every_reason_is_counted_in_words() -> None:
    reasons = {
        code.removeprefix("refused-")
        for room in ROOMS
        for code in messages_of(room)
        if code.startswith("refused-")
    }

    assert len(reasons) > 20
    assert all(knows(f"drops-{reason}") for reason in reasons)


def test_the_refusals_of_a_deck_are_what_it_would_hold(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "korea-russia::summits", "--refused", "--json"])
    of_deck = {str(refusal["id"]) for refusal in lines(capsys)}
    main(["questions", "--refused", "--json"])
    every = {str(refusal["id"]) for refusal in lines(capsys)}

    assert of_deck
    assert of_deck < every


def test_every_rule_is_listed_with_what_it_kept_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["questions", "--rules", "--json", "--ui-lang", "ko"])

    rules = {str(rule["rule"]): rule for rule in lines(capsys)}
    assert left == 0
    assert len(rules) == 34
    assert all(re.search("[가-힣]", str(rule["says"])) for rule in rules.values())
    assert all(rules[name]["questions"] for name in ("Q01", "Q08", "Q12", "Q14"))
    assert rules["Q28"]["options"]
    errors = [rule for rule in rules.values() if rule["level"] == "error"]
    assert [rule["rule"] for rule in errors if rule["left"]] == []


def test_the_rules_of_one_deck_are_those_of_its_questions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "korea-russia::summits", "--rules", "--json"])
    some = sum(int(str(rule["questions"])) for rule in lines(capsys))
    main(["questions", "--rules", "--json"])
    every = sum(int(str(rule["questions"])) for rule in lines(capsys))

    assert 0 < some < every


def test_the_table_of_rules_has_a_line_for_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "korea-russia::gifts", "--rules", "--ui-lang", "en"])

    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading.split()[0] == "Rule"
    assert [row[:3] for row in rows] == [f"Q{n:02}" for n in range(1, 35)]
