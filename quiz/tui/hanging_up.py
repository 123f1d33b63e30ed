"""A terminal that went away without a signal.

Who holds no controlling terminal is sent none when the window closes. Textual's
thread for keys then reads the end of input for ever, at the whole of a processor
(Textualize/textual#6690).
"""

import os
import select
import stat
import sys
from collections.abc import Callable

SECONDS = 1.0  # between two looks


def hanging_up() -> Callable[[], bool] | None:
    """What tells whether the terminal of the keys is gone; None where there is none."""
    keys = sys.__stdin__
    if keys is None or not hasattr(select, "poll"):
        return None
    # One that went away while the app started is no terminal any more, but a device.
    if not stat.S_ISCHR(os.fstat(keys.fileno()).st_mode):
        return None
    poll = select.poll()
    poll.register(keys.fileno(), 0)  # errors and hanging up are told unasked
    return lambda: bool(poll.poll(0))
