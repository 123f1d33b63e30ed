"""One new event among a thousand leaves the options of nearly all questions."""

import pytest

from quiz.facts.events import EventId
from tests.benchmarks.choices import changed_by, made


@pytest.mark.soak
def test_one_event_more_changes_few_options() -> None:
    changed, both = changed_by(EventId("made:e500"), made(1_001))

    assert both > 3_000
    assert changed < 0.02 * both
