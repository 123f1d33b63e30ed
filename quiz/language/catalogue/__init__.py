"""Everything the program says to people: one module a room, merged here."""

from quiz.language.catalogue import (
    anki,
    authors,
    cli,
    doctor,
    grading,
    history,
    importing,
    plain,
    problems,
    questions,
    study,
    tui,
)

ROOMS = (
    problems,
    questions,
    grading,
    study,
    anki,
    tui,
    plain,
    cli,
    doctor,
    authors,
    importing,
    history,
)

MESSAGES: dict[str, tuple[str, str]] = {
    code: texts for room in ROOMS for code, texts in room.MESSAGES.items()
}
