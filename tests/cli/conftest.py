"""What may ship less than it does, where that is not what a test is about."""

import pytest

from quiz.content import folders
from tests.content.core_alone import core_alone


@pytest.fixture
def no_shipped_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the built-in types and templates come with the program."""
    monkeypatch.setattr(folders, "bundled", core_alone)
