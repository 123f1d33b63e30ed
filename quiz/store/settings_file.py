"""The learner's study settings: a readable file beside the learner's file.

What reads and writes TOML is loaded once there is such a file.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from quiz.problems import Problem, QuizError
from quiz.store.errors import saying_which
from quiz.study.settings import StudySettings
from quiz.study.settings_text import SettingsRead, read_settings

APP = "app"  # the table of what concerns the app and not the study


class UnreadableSettingsError(QuizError):
    """The settings are there, and cannot be read."""

    code = "settings-unreadable"


def settings_file(learner: Path) -> Path:
    """Where the settings of a learner are: the same name, ending in `.toml`."""
    return learner.with_suffix(".toml")


def load_settings(path: Path) -> SettingsRead:
    """Read the settings; the defaults where there is no file.

    Raises `UnreadableSettingsError`.
    """
    try:
        text = _read(path)
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        problem = Problem(file=str(path), line=line, code="yaml-not-utf8")
        return SettingsRead(problems=(problem,))
    return SettingsRead() if text is None else read_settings(text, str(path))


def change_setting(
    path: Path, deck: str | None, key: str, settings: StudySettings
) -> None:
    """Write one field as these settings have it; all else in the file stays."""
    from quiz.study.settings_change import with_setting

    text = _read(path) or ""
    with saying_which(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, with_setting(text, deck, key, settings))


def load_preferences(path: Path) -> Mapping[str, str]:
    """What the file says of the app itself; nothing where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        import tomllib  # which takes a while, and is of no use without a file

        table = tomllib.loads(text).get(APP, {})
    except (OSError, ValueError):
        return {}
    items = table.items() if isinstance(table, dict) else ()
    return {name: value for name, value in items if isinstance(value, str)}


def change_preference(path: Path, name: str, value: str) -> None:
    """Write something about the app itself; all else in the file stays."""
    from quiz.study.settings_change import with_line

    text = _read(path) or ""
    with saying_which(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, with_line(text, (APP,), name, json.dumps(value)))


def _read(path: Path) -> str | None:
    """What is written there, None if nothing; raises `UnreadableSettingsError`."""
    try:
        return path.read_text(encoding="utf-8-sig") if path.exists() else None
    except OSError as error:
        raise UnreadableSettingsError(file=str(path), detail=str(error)) from error


def _replace(path: Path, text: str) -> None:
    """Put the text in the place of the file, whole or not at all.

    Where a link leads to the file, as from a folder of settings kept elsewhere, it
    still does.
    """
    from tempfile import NamedTemporaryFile

    path = path.resolve()
    draft: Path | None = None
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=path.name, delete=False
        ) as file:
            draft = Path(file.name)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise
