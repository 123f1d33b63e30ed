"""Holds for every test: where it keeps things, what time it is, that none is skipped."""

import locale
import os
import signal
import time
from collections.abc import Generator
from contextlib import suppress
from datetime import UTC, datetime
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

# In which language and width, and with which editor, whoever runs them likes programs
# is not what the tests are about.
for name in tuple(os.environ):
    if name.startswith(("LC_", "TEXTUAL_", "PYTHONIOENCODING")) or name in (
        *("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM"),
        *("LANGUAGE", "VISUAL", "EDITOR"),
    ):
        del os.environ[name]
os.environ |= {"LANG": "C.UTF-8", "TERM": "xterm"}
with suppress(locale.Error):  # where there is none of that name
    locale.setlocale(locale.LC_CTYPE, "")
# Textual reads these when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
# What the program compiles is kept for this run, and not among the user's own.
CACHE = TemporaryDirectory(prefix="quiz-cache-", ignore_cleanup_errors=True)
os.environ["XDG_CACHE_HOME"] = CACHE.name
# It is noon wherever and whenever the tests run: Anki, and a program in a terminal,
# know no clock but the machine's, and no day may begin (at four) while one looks.
HOUR = datetime.now(UTC).hour  # noqa: TID251 - what the machine's clock says
os.environ["TZ"] = f"NOON{HOUR - 12:+d}"
if hasattr(time, "tzset"):
    time.tzset()
# What is started in the background of a shell ignores this, and so would its children,
# of which some are ended by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes is the machine's affair: a busy one fails no test.
settings.register_profile("patient", settings.get_profile("default"), deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> None:
    """A program that tests start is compiled once, not at every start.

    Where Python may not write beside the sources, it keeps what it compiles elsewhere.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ["PYTHONPYCACHEPREFIX"] = f"{CACHE.name}/bytecode"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("QUIZ_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
