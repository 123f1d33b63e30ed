"""What a line means: a command, or words that answer.

Where an answer is typed, every line is one unless it begins with a slash; two
slashes are an answer that begins with one. Elsewhere a command needs no slash.
Commands are letters or words, Korean or English, whichever layout is on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quiz.language.jamo import in_latin_mode
from quiz.language.normalise import clean, key, plain


class Command(StrEnum):
    """What can be asked of the program instead of answering it."""

    HELP = "help"
    REPEAT = "repeat"
    UNDO = "undo"
    OBJECT = "object"
    SOURCES = "sources"
    FLAG = "flag"
    NOTE = "note"
    BURY = "bury"
    SUSPEND = "suspend"
    QUIT = "quit"


# How each is written: the short way first, which the help names.
WRITTEN: Final[Mapping[Command, tuple[str, ...]]] = {
    Command.HELP: ("?", "h", "help", "도움말", "도움"),
    Command.REPEAT: ("r", "repeat", "되풀이", "한 번 더"),
    Command.UNDO: ("u", "undo", "되돌리기"),
    Command.OBJECT: ("c", "count it right", "count", "맞은 걸로", "맞음"),
    Command.SOURCES: ("s", "sources", "source", "출처"),
    Command.FLAG: ("f", "flag", "깃발"),
    Command.NOTE: ("n", "note", "메모"),
    Command.BURY: ("-", "bury", "tomorrow", "미루기", "내일"),
    Command.SUSPEND: ("!", "@", "suspend", "보류"),
    Command.QUIT: ("q", "quit", "exit", "stop", "그만", "끝"),
}

_SIGNS = "?-!@"
_BY_SIGN = {
    way: command for command, ways in WRITTEN.items() for way in ways if way in _SIGNS
}
_BY_WORD = {
    key(way): command
    for command, ways in WRITTEN.items()
    for way in ways
    if way not in _SIGNS
}


@dataclass(frozen=True, slots=True)
class Line:
    """What was typed: a command and what follows it, or else words.

    `is_unknown`: it was meant as a command, and there is none of that name.
    """

    words: str
    command: Command | None = None
    is_unknown: bool = False


def read_line(typed: str, *, is_answer: bool) -> Line:
    """Read a line; `is_answer` where an answer is typed, so that words are its own.

    >>> read_line("u", is_answer=True), read_line("/u", is_answer=True)
    (Line(words='u', command=None, is_unknown=False), \
Line(words='', command=<Command.UNDO: 'undo'>, is_unknown=False))
    """
    words = clean(typed).strip()
    if plain(words[:1]) == "/":
        return _after_slash(words[1:])
    found = _command(words)
    if found is Command.HELP and plain(words) == "?":
        return Line("", found)
    if found is None or is_answer:
        return Line(words)
    return Line("", found)


def _after_slash(rest: str) -> Line:
    if plain(rest[:1]) == "/":
        return Line(rest)
    rest = rest.strip()
    if (found := _command(rest)) is not None:
        return Line("", found)
    head, _, tail = rest.partition(" ")
    if _command(head) is Command.NOTE:
        return Line(tail.strip(), Command.NOTE)
    return Line(rest, is_unknown=True)


def _command(words: str) -> Command | None:
    """The command that is written so, also with the other layout on."""
    if (found := _BY_SIGN.get(plain(words))) is not None:
        return found
    return _BY_WORD.get(key(words)) or _BY_WORD.get(key(in_latin_mode(words)))
