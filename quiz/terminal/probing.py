"""How many cells a terminal really gives to a text: it is asked where its cursor went."""

import os
import re
import select
import time
from collections.abc import Mapping, Sequence

PATIENCE = 1.0  # seconds, a slow line far away included
MOST = 4096  # bytes of an answer; more is not one

_ASK = b"\x1b[6n"
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_ERASE = b"\r\x1b[K"


def measure(
    texts: Sequence[str], reads: int, writes: int, patience: float = PATIENCE
) -> Mapping[str, int] | None:
    """The cells that each text takes on the terminal of these file descriptors.

    None where there is no terminal, where another program has it, or where it does
    not answer in time. The line the cursor stands on is erased, and the terminal is
    left as it was, whatever happens.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        return None
    if not (os.isatty(reads) and os.isatty(writes)):
        return None
    try:
        # To set up a terminal from the background would stop the program.
        if os.tcgetpgrp(reads) != os.getpgrp():
            return None
        before = termios.tcgetattr(reads)
    except (OSError, termios.error):
        return None
    try:
        tty.setcbreak(reads, termios.TCSANOW)
        asked = b"".join(b"\r" + text.encode() + _ASK for text in texts)
        os.write(writes, asked)
        columns = _answers(reads, len(texts), patience)
        os.write(writes, _ERASE)
    except OSError:
        return None
    finally:
        # What comes too late is thrown away: the shell would take it for typing.
        termios.tcsetattr(reads, termios.TCSAFLUSH, before)
    if len(columns) < len(texts):
        return None
    return dict(zip(texts, (column - 1 for column in columns), strict=True))


def _answers(reads: int, wanted: int, patience: float) -> list[int]:
    """The columns told in answer, as many as came in time."""
    deadline, heard = time.monotonic() + patience, b""
    while len(found := _ANSWER.findall(heard)) < wanted and len(heard) < MOST:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reads], [], [], left)[0]:
            break
        more = os.read(reads, 1024)
        if not more:
            break
        heard += more
    return [int(column) for column in found[:wanted]]
