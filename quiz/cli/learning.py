"""What commands need of the learner: settings, and the log under today's ids."""

import argparse
import sys
from typing import TYPE_CHECKING

from quiz.cli.learner import learner_path, open_learner
from quiz.study.settings_text import SettingsRead

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.memory.entries import Logged


def load_settings(arguments: argparse.Namespace) -> SettingsRead:
    """The learner's settings; what is wrong in their file is said on standard error."""
    from quiz.cli.problems import print_problems
    from quiz.store import settings_file

    path = settings_file.settings_file(learner_path(arguments))
    read = settings_file.load_settings(path)
    print_problems(read.problems, arguments.ui_lang, sys.stderr)
    return read


def load_log(arguments: argparse.Namespace, library: "Library") -> "tuple[Logged, ...]":
    """The learner's log, each entry under the id that its question has today."""
    from quiz.memory.heritage import under_todays_ids

    if not learner_path(arguments).exists():
        return ()
    with open_learner(arguments) as learner:
        entries = learner.entries()
    return under_todays_ids(entries, library.former)
