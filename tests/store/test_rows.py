"""Log entries and cards as rows: what does not fit is refused by name."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.questions.question import QuestionId
from quiz.store.card_rows import COLUMNS, card_from_row, card_to_row
from quiz.store.rows import (
    RowError,
    Value,
    entry_from_row,
    entry_to_row,
    logged_to_row,
    time_from_text,
    time_to_text,
)


def a_row(**changes: object) -> dict[str, Value]:
    body = {
        "offset_minutes": 540,
        "mode": "typed",
        "lang": "ko",
        "verdict": None,
        "score": None,
        "rating": 3,
        "proposed": 3,
        "state": "learning",
        "step": 1,
        "days": 0,
        "delay": 600,
        "spread": 0,
        "desired_retention": 0.9,
        "parameters": "fsrs-6",
        "rollover_hour": 4,
        "seconds": 4.5,
        "response": "2000",
        "earlier": [],
        "options": [],
    }
    return {
        "machine": "here",
        "sequence": 7,
        "stamp": 1773111600000000,
        "entry": "answered",
        "question": "p:e/when",
        "at": "2026-03-10T03:00:00.000000Z",
        "body": json.dumps(body | changes),
    }


def test_a_row_like_this_one_can_be_read() -> None:
    assert entry_from_row(a_row()).id.text == "here-7"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("parameters", "fsrs-99"),
        ("rating", 5),
        ("rating", "3"),
        ("mode", "dreaming"),
        ("response", 2000),
        ("options", "2000"),
        ("lang", None),
    ],
)
def test_a_value_out_of_place_is_refused_with_the_entry_it_is_in(
    field: str, value: object
) -> None:
    with pytest.raises(RowError, match="here-7"):
        entry_from_row(a_row(**{field: value}))


def test_an_objection_is_kept_and_its_absence_is_none() -> None:
    plain, objected = entry_from_row(a_row()), entry_from_row(a_row(objected=True))

    assert isinstance(plain.entry, Answered)
    assert isinstance(objected.entry, Answered)
    assert (plain.entry.objected, objected.entry.objected) == (False, True)
    assert "objected" not in str(entry_to_row(plain.entry)["body"])
    assert '"objected":true' in str(entry_to_row(objected.entry)["body"])


def test_what_a_wrong_answer_names_is_kept_and_old_entries_say_nothing() -> None:
    line = entry_from_row(a_row(confused_with="p:kim-jong-il"))

    assert isinstance(line.entry, Answered)
    assert line.entry.confused_with == "p:kim-jong-il"
    assert entry_from_row(logged_to_row(line)) == line


def test_fields_of_a_later_version_are_passed_over() -> None:
    assert entry_from_row(a_row(mood="cheerful")) == entry_from_row(a_row())


def test_a_new_card_that_was_marked_comes_back_from_its_row() -> None:
    card = Card(
        question=QuestionId("p:e/when"),
        suspended=True,
        buried_until=739_700,
        flag=3,
        note="같은 해 두 번",
    )

    row = card_to_row(card)

    assert card_from_row([row[name] for name in COLUMNS]) == card


def test_a_card_in_an_unknown_state_is_refused_by_name() -> None:
    with pytest.raises(RowError, match="p:e/when"):
        card_from_row(["p:e/when", "asleep", *[None] * (len(COLUMNS) - 2)])


def test_times_are_kept_to_the_microsecond_and_sort_as_text() -> None:
    seoul = timezone(timedelta(hours=9))
    earlier = datetime(2026, 3, 10, 3, 0, 0, 5, tzinfo=UTC)
    later = datetime(2026, 3, 10, 12, 0, 1, tzinfo=seoul)

    assert time_to_text(earlier) < time_to_text(later)
    assert time_from_text(time_to_text(later)) == later
    assert time_from_text(time_to_text(earlier)) == earlier
