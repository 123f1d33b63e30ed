"""Leaving in order when a signal ends the program."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def leaving_orderly() -> Iterator[None]:
    """Let a signal that ends the program close the file and mend the terminal."""

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    names = ("SIGTERM", "SIGHUP")  # the second is none of Windows'
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, leave) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
