"""No file is so broken that it does more than give problems with file and line.

What is done to the files is in `mutants`; they are read in a process of their own
that gets one gigabyte, and no file may take ten seconds of processor time.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.mutants import RARE, mutant


def read_mutants(first: int, count: int, folder: Path) -> str:
    """What was found fault with."""
    ask = [sys.executable, "-m", "tests.content.mutants", str(first), str(count)]
    run = subprocess.run([*ask, folder], capture_output=True, text=True, check=False)
    found = f"{run.stdout}{run.stderr}"
    assert f"{count} files" in found, found
    return run.stdout


def test_broken_files_give_problems_and_no_more(tmp_path: Path) -> None:
    assert read_mutants(0, 160, tmp_path) == ""


@pytest.mark.soak
def test_ten_thousand_broken_files_give_problems_and_no_more(tmp_path: Path) -> None:
    assert read_mutants(0, 10_000, tmp_path) == ""


def test_the_broken_files_are_of_every_sort() -> None:
    done = {mutant(number)[0].split()[-1] for number in range(0, 100 * RARE, RARE)}

    assert {"deepen", "swell"} <= done
