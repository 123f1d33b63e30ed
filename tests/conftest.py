"""Holds for every test: nothing is skipped where skipping would hide a hole."""

import os
from collections.abc import Generator

import pytest

# Textual reads these when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("QUIZ_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
