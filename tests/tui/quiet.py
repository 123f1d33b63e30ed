"""Waits until an app has nothing left to do, and not a moment longer.

Textual's own wait sleeps a fiftieth of a second, twice for each key, and takes a process
that is kept from running for one that has nothing to do. This one asks the event loop:
nothing is ready to run, no timer is due soon, nothing is being read in a thread.
"""

import asyncio
from asyncio.base_events import BaseEventLoop
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident
from time import monotonic
from typing import Any

import pytest
import textual.app
import textual.pilot

SOON = 1 / 20  # seconds; Textual draws the screen on a timer of a third of that
TURNS = 3  # of the loop without anything to run; of a thread it hears one turn later
LOOK = 1 / 200  # seconds between two looks at what holds a thread up


class Quiet:
    """Tells whether anything goes on in the event loop or in threads it waits for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Take the place of Textual's own wait for this test."""
        self._apart: set[asyncio.Future[Any]] = set()
        self._held_up: set[int] = set()
        begin = BaseEventLoop.run_in_executor

        def begin_apart(loop: BaseEventLoop, *asked: Any) -> asyncio.Future[Any]:  # noqa: ANN401
            found = begin(loop, *asked)
            self._apart.add(found)
            found.add_done_callback(self._apart.discard)
            return found

        monkeypatch.setattr(BaseEventLoop, "run_in_executor", begin_apart)
        for module in (textual.app, textual.pilot):
            monkeypatch.setattr(module, "wait_for_idle", self.wait)

    @contextmanager
    def holding_up(self) -> Iterator[None]:
        """In a thread: until it is left, nobody waits for this thread."""
        self._held_up.add(get_ident())
        yield
        self._held_up.discard(get_ident())

    async def wait(self, _least: float = 0, most: float = 30) -> None:
        """Wait until nothing goes on, but no longer than so many seconds.

        They are many: a process that others keep from running is late, and not done.
        """
        loop: Any = asyncio.get_running_loop()  # what it has to run is nobody's API
        end = monotonic() + most
        still = 0
        while still < TURNS and monotonic() < end:
            await asyncio.sleep(0)
            soon = loop.time() + SOON
            due = [
                timer.when()
                for timer in loop._scheduled
                if timer.when() <= soon and not timer.cancelled()
            ]
            if loop._ready:
                still = 0
            elif due:
                await asyncio.sleep(max(0, min(due) - loop.time()))
                still = 0
            elif len(self._apart) > len(self._held_up):
                await asyncio.wait(self._apart, timeout=LOOK)
                still = 0
            else:
                still += 1
