"""Reading for a screen in a thread, so that keys are heard meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from threading import Event
from typing import TypeVar

from textual.css.query import NoMatches
from textual.worker import WorkType

T = TypeVar("T")

SLOW = 0.5  # seconds after which it is shown how far the reading is
AGAIN = 0.1  # seconds from then on until it is shown again


class NoLongerWantedError(Exception):
    """The screen that something was read for has been left."""


class Reading:
    """What a thread and its screen know of each other: how far, and whether for long.

    The thread sets `percent`; nothing else of a screen is its to touch.
    """

    def __init__(self) -> None:
        """Begin, wanted."""
        self.percent = 0
        self._is_over = Event()

    def is_wanted(self) -> bool:
        """Whether there is still somebody to read for."""
        return not self._is_over.is_set()

    def stop(self) -> None:
        """Have the thread end where it is."""
        self._is_over.set()

    def heed(self) -> None:
        """Go on; raises `NoLongerWantedError` where that is for nobody."""
        if not self.is_wanted():
            raise NoLongerWantedError

    def follow(
        self, items: Iterable[T], total: int, first: int, last: int
    ) -> Iterator[T]:
        """The same items; how many there were moves `percent` from first to last."""
        for done, item in enumerate(items):
            self.heed()
            self.percent = first + (last - first) * done // max(total, 1)
            yield item


def unless_left(work: Callable[[], Awaitable[None]]) -> WorkType[None]:
    """This for a worker of a screen, the widgets of which go before its workers do.

    Nothing is begun before the worker is: one may be cancelled before that.
    """

    async def done() -> None:
        with suppress(NoMatches):
            await work()

    return done


async def read_apart(read: Callable[[Reading], T], show: Callable[[int], object]) -> T:
    """What `read` returns or raises in a thread; `show` hears percents once it is slow.

    Cancelled, it lets the thread know, and waits for nothing.
    """
    reading = Reading()
    found = asyncio.get_running_loop().run_in_executor(None, read, reading)
    # What is raised for nobody is no mistake that asyncio should tell of.
    found.add_done_callback(lambda done: done.cancelled() or done.exception())
    patience = SLOW
    try:
        while not (await asyncio.wait([found], timeout=patience))[0]:
            show(reading.percent)
            patience = AGAIN
        return found.result()
    finally:
        reading.stop()
