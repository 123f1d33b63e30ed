"""A terminal that is written to when it is gone, without harm.

Textual writes in a thread, through a queue that holds thirty texts. Where the terminal
has gone the thread ends with an error; once the queue is full, whoever writes waits for
ever, and so does the app that is about to leave.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from textual.driver import Driver

_GONE = {errno.EIO, errno.ENXIO, errno.EPIPE}


class LastingOutput:
    """A file that takes everything; what nobody can see any more is dropped."""

    def __init__(self, file: IO[str]) -> None:
        """Write to this file as long as one can."""
        self._file = file

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a file has
        return getattr(self._file, name)

    def write(self, text: str) -> int:
        """Write the text; its length."""
        with self._lasting():
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Let what was written be seen."""
        with self._lasting():
            self._file.flush()

    @contextmanager
    def _lasting(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno not in _GONE:
                raise
            # What it still holds would fail again at the end, and Python's exit with it.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._file.fileno())
            os.close(nowhere)


def lasting(driver: type[Driver]) -> type[Driver]:
    """The driver of a terminal, writing to a file that lasts; any other as it is."""
    if not hasattr(os, "openpty"):  # Windows writes in another way
        return driver
    from textual.drivers.linux_driver import LinuxDriver

    if driver is not LinuxDriver:
        return driver

    class LastingDriver(LinuxDriver):
        def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
            super().__init__(*args, **options)
            self._file: Any = LastingOutput(self._file)

    return LastingDriver
