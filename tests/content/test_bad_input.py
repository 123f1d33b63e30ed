"""No file is so broken that it does more than give problems with file and line.

What is done to the files is in `mutants`; they are read in a process of their own
that gets one gigabyte, and no file may take ten seconds of processor time.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from quiz.content.files import pack_in
from quiz.content.folders import bundled
from quiz.content.packs import load_files
from tests.content.mutants import RARE, SWOLLEN, Dice, fault, mutant, swell


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
@pytest.mark.parametrize("first", range(0, 10_000, 2_500))
def test_ten_thousand_broken_files_give_problems_and_no_more(
    first: int, tmp_path: Path
) -> None:
    assert read_mutants(first, 2_500, tmp_path) == ""


class Sides(Dice):
    """Always falls on this side."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side

    @override
    def roll(self, sides: int) -> int:
        return self._side % sides


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(form, marks=pytest.mark.soak if form % 4 else ())
        for form in range(SWOLLEN)
    ],
)
def test_a_file_of_millions_of_characters_is_read_in_seconds(
    form: int, tmp_path: Path
) -> None:
    """Four hundred thousand unknown keys, for one, were looked up each from the top."""
    sound = (bundled() / "data" / "core/templates/talks.yaml").read_bytes()

    assert fault(swell(sound, Sides(form)), tmp_path) == ""


def test_after_a_thousand_problems_the_rest_of_a_file_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "wrong"
    folder.mkdir()
    text = "pack: {id: wrong}\n" + "".join(f"k{n}: v\n" for n in range(5_000))
    (folder / "facts.yaml").write_text(text)

    problems = load_files([pack_in(folder)], []).problems

    assert len(problems) < 1_100
    assert "too-much-amiss" in {problem.code for problem in problems}


def test_the_broken_files_are_of_every_sort() -> None:
    done = {mutant(number)[0].split()[-1] for number in range(0, 12 * RARE, RARE)}

    assert {"deepen", "swell"} <= done
