"""What the tests of the app wait for after every key: all that comes of it at once."""

import asyncio
import time
from threading import Event

from tests.tui.quiet import Quiet


async def test_what_one_step_leaves_to_the_next_is_waited_for(quiet: Quiet) -> None:
    done = list[int]()

    async def step(left: int) -> None:
        done.append(left)
        if left:
            await asyncio.create_task(step(left - 1))

    task = asyncio.create_task(step(20))
    await quiet.wait()

    assert task.done()
    assert done[-1] == 0


async def test_a_timer_due_soon_is_waited_for_and_a_later_one_is_not(
    quiet: Quiet,
) -> None:
    rung = list[str]()
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, rung.append, "soon")
    late = loop.call_later(60, rung.append, "late")
    await quiet.wait()
    late.cancel()

    assert rung == ["soon"]


async def test_a_thread_at_work_is_waited_for(quiet: Quiet) -> None:
    def work() -> str:
        while time.thread_time() < 0.05:
            pass
        return "read"

    task = asyncio.create_task(asyncio.to_thread(work))
    await quiet.wait(most=30)

    assert task.done()


async def test_a_thread_that_the_test_holds_up_is_not_waited_for(quiet: Quiet) -> None:
    held = Event()

    def hold() -> None:
        with quiet.holding_up():
            held.wait(60)

    task = asyncio.create_task(asyncio.to_thread(hold))
    await quiet.wait(most=30)

    assert not task.done()
    held.set()
    await task
