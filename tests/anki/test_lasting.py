"""A question keeps its note through renames; of a split one, the first does."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from quiz.anki.lasting import lasting_ids
from quiz.facts.base import FactBase
from quiz.facts.events import EventId
from quiz.questions.question import QuestionId

TRIP = EventId("world:putin-pyongyang-2000")


def lasting(base: FactBase, former: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The lasting ids of questions with these former ids."""
    ids = {QuestionId(q): tuple(map(QuestionId, old)) for q, old in former.items()}
    return {str(q): str(old) for q, old in lasting_ids(ids, base).items()}


@pytest.mark.parametrize(
    ("former", "first"),
    [
        (("w:old/when",), "w:old/when"),
        (("w:older/when", "w:old/when"), "w:older/when"),
        (("w:new/year",), "w:new/year"),
        (("w:new/year", "w:old/when", "w:old/year"), "w:old/year"),
        (("w:new/y", "w:new/year", "w:old/when", "w:old/y", "w:old/year"), "w:old/y"),
    ],
)
def test_a_renamed_question_is_known_by_the_first_of_its_ids(
    base: FactBase, former: tuple[str, ...], first: str
) -> None:
    assert lasting(base, {"w:new/when": former}) == {"w:new/when": first}


def test_of_a_split_the_first_event_in_the_files_keeps_the_note(
    base: FactBase,
) -> None:
    trip = base.events[TRIP]
    halves = {
        EventId(f"world:{name}"): replace(trip, id=EventId(f"world:{name}"))
        for name in ("zebra", "ant")
    }
    split = replace(base, events={**base.events, **halves})

    found = lasting(
        split,
        {
            "world:ant/when": ("world:whole/when",),
            "world:zebra/when": ("world:whole/when",),
        },
    )

    assert found == {"world:zebra/when": "world:whole/when"}


def test_who_was_never_renamed_has_no_other_id(base: FactBase) -> None:
    assert lasting(base, {}) == {}
