"""Holds for every test: nothing is skipped where skipping would hide a hole."""

import os
from collections.abc import Generator
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

# Textual reads these when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
# What the program compiles is kept for this run, and not among the user's own.
CACHE = TemporaryDirectory(prefix="quiz-cache-", ignore_cleanup_errors=True)
os.environ["XDG_CACHE_HOME"] = CACHE.name

# How long an example takes is the machine's affair: a busy one fails no test.
settings.register_profile("patient", settings.get_profile("default"), deadline=None)
settings.load_profile("patient")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("QUIZ_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
