"""`quiz settings`: how much to study and when, shown and changed."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.problems import QuizError

if TYPE_CHECKING:
    from quiz.problems import Problem
    from quiz.study.settings import StudySettings

EXAMPLES = """examples:
  quiz settings                                  what holds for every deck
  quiz settings new_per_day=10 retention=0.92
  quiz settings --deck korea-russia exam=2026-12-15
  quiz settings 'easy_days={saturday = 0.5, sunday = 0}'
  quiz settings 'pauses=["2026-12-24/2027-01-02"]'
  quiz settings session_time=20m exam=           empty: the default again
"""


class BadSettingError(QuizError):
    """A setting that is none, or cannot have this value."""

    code = "settings-refused"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "settings",
        help="how much to study and when",
        description="Show or change how much is studied and when. They are kept in a "
        "file that you may edit as well; quiz where says where.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "changes", nargs="*", metavar="NAME=VALUE", help="what to change"
    )
    parser.add_argument("--deck", metavar="DECK", help="of this deck alone")


def run(arguments: argparse.Namespace) -> int:
    """Change what is to be changed, then show the settings."""
    from quiz.cli.learner import learner_path
    from quiz.cli.learning import load_settings
    from quiz.cli.loading import load_library
    from quiz.store.settings_file import change_setting, settings_file

    if arguments.deck:
        arguments.deck = load_library(arguments).deck(arguments.deck).id
    path = settings_file(learner_path(arguments))
    read = load_settings(arguments)
    settings = read.of(arguments.deck) if arguments.deck else read.study
    changed = {}
    for change in arguments.changes:
        name, is_given, value = change.partition("=")
        if not is_given:
            raise BadSettingError(said=say("settings-no-value", arguments.ui_lang))
        settings = _changed(settings, name.strip(), value.strip(), arguments)
        changed[name.strip()] = settings
    if changed and read.problems:
        return 1  # they were said; a file with mistakes is the learner's to mend
    for name in changed:
        change_setting(path, arguments.deck, name, settings)
    _show(settings, arguments)
    return 0


def _changed(
    settings: "StudySettings", name: str, value: str, arguments: argparse.Namespace
) -> "StudySettings":
    """The settings with this value, as a line of the file would give it."""
    from quiz.study.settings import StudySettings
    from quiz.study.settings_fields import FIELDS
    from quiz.study.settings_text import read_settings

    if not value and name in FIELDS:
        value = FIELDS[name].write(StudySettings())
    for written in (value, json.dumps(value, ensure_ascii=False)):
        text = f"[study]\n{json.dumps(name)} = {written}\n"
        read = read_settings(text, "", settings)
        if not read.problems:
            return read.study
        if any(problem.code != "settings-toml" for problem in read.problems):
            break
    raise BadSettingError(said=_said(read.problems[0], arguments))


def _said(problem: "Problem", arguments: argparse.Namespace) -> str:
    return say(problem.code, arguments.ui_lang, **problem.arguments)


def _show(settings: "StudySettings", arguments: argparse.Namespace) -> None:
    from quiz.cli.table import table
    from quiz.study.settings_fields import FIELDS

    values = {name: field.write(settings) for name, field in FIELDS.items()}
    if arguments.json:
        print(json.dumps({"deck": arguments.deck, **values}, ensure_ascii=False))
        return
    rows = [
        (
            name,
            "=",
            "" if value == '""' else value,
            say(f"setting-{name}", arguments.ui_lang),
        )
        for name, value in values.items()
    ]
    for line in table(rows):
        print(line)
    sys.stdout.flush()
