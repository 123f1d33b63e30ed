"""Editing a fact where it is written, in the learner's own editor."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Protocol, runtime_checkable

from textual.app import App, SuspendNotSupported

from quiz.language.normalise import clean
from quiz.problems import ContentError, Problem, QuizError
from quiz.tui.context import Context
from quiz.tui.notices import tell, warn

# Editors that take the line with the file; all others take it as +LINE before it.
_LINE_AFTER_FILE = {
    "code": ("--wait", "--goto"),
    "codium": ("--wait", "--goto"),
    "hx": (),
    "helix": (),
    "subl": ("--wait",),
    "zed": ("--wait",),
}


@runtime_checkable
class Renewable(Protocol):
    """A screen that shows facts, and shows them anew when they were edited."""

    def renew(self) -> None:
        """Show the facts as they are now."""


def edit_fact(app: App[None], context: Context, fact: str) -> None:
    """Open the line of a fact; then go on with what the files say."""
    workshop = context.workshop
    place = workshop.place_of(fact) if workshop else None
    if workshop is None or place is None:
        warn(app, context.say("edit-nowhere"))
        return
    file, line = place
    command = editor_command(file, line)
    if command is None:
        warn(app, context.say("edit-no-editor", file=str(file), line=str(line)))
        return
    try:
        with app.suspend():
            subprocess.run(command, check=False)  # noqa: S603 - the learner's editor
            sys.stderr.write(f"{context.say('edit-reading')}\n")
            context.library = workshop.reload()
    except SuspendNotSupported:
        warn(app, context.say("edit-no-terminal"))
    except ContentError as error:
        warn(app, _say_problem(error.problems[0], context))
    except QuizError as error:
        tell(app, context, error)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        warn(app, context.say("edit-failed", editor=command[0], reason=reason))
    else:
        for screen in app.screen_stack:
            if isinstance(screen, Renewable):
                screen.renew()


def editor_command(file: Path, line: int) -> list[str] | None:
    """The learner's editor with the file opened at the line; None where none is set."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    words = shlex.split(chosen) if chosen else []
    if not words:
        return None
    name = Path(words[0]).stem
    if name in _LINE_AFTER_FILE:
        options = [o for o in _LINE_AFTER_FILE[name] if o not in words]
        return [*words, *options, f"{file}:{line}"]
    return [*words, f"+{line}", str(file)]


def _say_problem(problem: Problem, context: Context) -> str:
    said = clean(context.say(problem.code, **problem.arguments))
    place = f"{problem.file}:{problem.line}"
    return context.say("edit-problem", place=place, problem=said)
