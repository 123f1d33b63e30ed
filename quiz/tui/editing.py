"""Editing a fact where it is written, in the learner's own editor."""

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from textual.app import App, SuspendNotSupported

from quiz.language.normalise import clean
from quiz.problems import ContentError, Problem, QuizError
from quiz.tui.context import Context, Workshop
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
            failed = _edit_and_read(command, context, workshop)
    except SuspendNotSupported:
        warn(app, context.say("edit-no-terminal"))
        return
    match failed:
        case None:
            for screen in app.screen_stack:
                if isinstance(screen, Renewable):
                    screen.renew()
        case ContentError():
            warn(app, _say_problem(failed.problems[0], context))
        case QuizError():
            tell(app, context, failed)
        case OSError():
            reason = failed.strerror or type(failed).__name__
            warn(app, context.say("edit-failed", editor=command[0], reason=reason))
        case _:
            raise failed


def _edit_and_read(
    command: Sequence[str], context: Context, workshop: Workshop
) -> Exception | None:
    """Let the learner edit, and read the facts again; what failed, if anything did.

    Nothing may be raised here: Textual would never take the terminal back.
    """
    try:
        subprocess.run(command, check=False)  # noqa: S603 - the learner's editor
        sys.stderr.write(f"{context.say('edit-reading')}\n")
        context.library = workshop.reload()
    except Exception as error:  # noqa: BLE001 - told or raised by the caller
        return error
    return None


def editor_command(file: Path, line: int) -> list[str] | None:
    """The learner's editor with the file opened at the line; None where none is set.

    What cannot be read as a command sets none.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        words = shlex.split(chosen) if chosen else []
    except ValueError:  # a quotation that does not end
        return None
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
