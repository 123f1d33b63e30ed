"""Everything the program says to people: one module a room, read when it is needed."""

from collections.abc import Mapping
from importlib import import_module

# Those first that a session speaks from: the first question waits for no others.
ROOMS = (
    *("study", "tui", "questions", "grading", "plain", "cli", "history"),
    *("problems", "authors", "anki", "importing", "doctor"),
)


def messages_of(room: str) -> Mapping[str, tuple[str, str]]:
    """The messages of a room, by code, in Korean and English."""
    messages: Mapping[str, tuple[str, str]] = import_module(
        f"{__name__}.{room}"
    ).MESSAGES
    return messages
