"""Log entries as lines of text that travel between machines, and back.

A line is one JSON object with a check sum: a line that was cut short or spoilt on the
way is told from a whole one, and waits for the next time.
"""

import json
from zlib import crc32

from quiz.memory.entries import Logged
from quiz.memory.plausible import is_plausible
from quiz.store.rows import entry_from_row, logged_to_row

LONGEST_LINE = 1 << 20  # bytes


class LineError(ValueError):
    """A line that holds no entry that may be taken in."""


def to_line(logged: Logged) -> str:
    """The entry as a line, without its end."""
    row = logged_to_row(logged)
    row["body"] = json.loads(str(row["body"]))
    return _dumped({**row, "crc": _sum(row)})


def from_line(text: str) -> Logged:
    """The entry of a line; raises `LineError`."""
    try:
        row = json.loads(text, parse_constant=_refused)
        told = row.pop("crc")
        if told != _sum(row):
            raise LineError("the line was cut short or changed")
        row["body"] = json.dumps(row["body"])
        logged = entry_from_row(row)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise LineError(str(error)) from error
    if not is_plausible(logged):
        raise LineError(f"{logged.id.text} holds what no learner could have done")
    return logged


def _sum(row: object) -> str:
    return f"{crc32(_dumped(row).encode('utf-8', 'surrogatepass')):08x}"


def _dumped(row: object) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _refused(constant: str) -> None:
    raise LineError(f"{constant} is no number")
