"""What `quiz doctor` looks at: the terminal, the program, the files. Changes nothing."""

import argparse
import locale
import os
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from quiz import __version__
from quiz.cli.learner import learner_path
from quiz.content.cache.keeping import ENDING, cache_folder
from quiz.content.folders import find_content
from quiz.problems import QuizError
from quiz.store.backups import folder_of
from quiz.store.looking_over import look_over
from quiz.store.settings_file import load_settings, settings_file
from quiz.terminal.abilities import AMBIGUOUS, HANGUL, JAMO, Terminal, find_abilities
from quiz.terminal.findings import Finding, Level
from quiz.terminal.probing import measure

LEAST_FREE = 200 * 1000**2  # bytes

# What the extras of pyproject.toml bring: the package to look for.
EXTRAS = {"fit": "fsrs-rs-python", "serve": "textual-serve"}


def find_in_terminal() -> Iterator[Finding]:
    """What the terminal promises, and how wide it really draws."""
    is_open = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    widths = None
    if is_open and os.environ.get("TERM", "dumb") != "dumb":
        sys.stdout.flush()
        texts = (*AMBIGUOUS, HANGUL, JAMO)
        widths = measure(texts, sys.stdin.fileno(), sys.stdout.fileno())
    yield from find_abilities(
        Terminal(
            variables=os.environ,
            is_open=is_open,
            size=os.get_terminal_size(sys.stdout.fileno()) if is_open else None,
            encoding=_encoding(),
            widths=widths,
        )
    )


def _encoding() -> str:
    """The encoding of what is written, or of the locale where that has another.

    With `LC_ALL=C` Python writes UTF-8 all the same, but what edits a line, and what
    stands in between, take Hangul for single bytes.
    """
    written = sys.stdout.encoding or "?"
    if not hasattr(locale, "nl_langinfo"):  # Windows
        return written
    of_locale = locale.nl_langinfo(locale.CODESET)
    is_utf8 = all("utf" in one.lower() for one in (written, of_locale))
    return written if is_utf8 or "utf" not in written.lower() else of_locale


def find_of_program() -> Iterator[Finding]:
    """What is installed."""
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(name="quiz", value=__version__)
    yield Finding(name="python", value=f"{python} {sys.platform}")
    yield Finding(name="textual", value=_installed("textual") or "-")
    for extra, package in EXTRAS.items():
        found = _installed(package)
        yield Finding(
            name=f"extra-{extra}",
            value=f"{package} {found}" if found else "-",
            level=Level.FINE if found else Level.NOTE,
            advice="" if found else "doctor-extra-missing",
            arguments={} if found else {"extra": extra},
        )


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def find_among_files(arguments: argparse.Namespace) -> Iterator[Finding]:
    """Where everything is kept, and whether it can be."""
    try:
        learner = learner_path(arguments)
    except QuizError as error:
        yield _wrong("learner", str(arguments.learner), error)
    else:
        yield _learner(learner)
        yield _settings(settings_file(learner))
        copies = _files_in(folder_of(learner), "*.db")
        yield Finding(name="backups", value=f"{folder_of(learner)} ({len(copies)})")
        yield _disk(learner)
    try:
        for folder in find_content(arguments.content, Path.cwd()):
            yield Finding(name="content", value=str(folder))
    except QuizError as error:
        yield _wrong("content", ", ".join(map(str, arguments.content)), error)
    cache = cache_folder()
    size = sum(map(_size, _files_in(cache, f"*{ENDING}")))
    yield Finding(
        name="cache",
        value=f"{cache} ({_megabytes(size)})",
        level=Level.FINE if _may_write(cache) else Level.NOTE,
        advice="" if _may_write(cache) else "doctor-cache-closed",
    )


def _kept(name: str, file: Path) -> Finding:
    """A file of the learner's: whether it is there, and may be written."""
    if not _may_write(file) or not _may_write(file.parent):
        return Finding(
            name=name,
            value=str(file),
            level=Level.CHANGE,
            advice="doctor-closed",
            arguments={"place": str(_nearest(file))},
        )
    is_new = not os.path.lexists(file)
    return Finding(name=name, value=str(file), advice="doctor-new" if is_new else "")


def _learner(file: Path) -> Finding:
    """The learner's file: whether it may be written, and can be read."""
    found = _kept("learner", file)
    if found.level is not Level.FINE:
        return found
    try:
        look_over(file)
    except QuizError as error:
        return _wrong("learner", str(file), error)
    return found


def _settings(file: Path) -> Finding:
    try:
        problems = load_settings(file).problems
    except QuizError as error:
        return _wrong("settings", str(file), error)
    if not problems:
        return _kept("settings", file)
    first = problems[0]
    return Finding(
        name="settings",
        value=f"{file}:{first.line}",
        level=Level.CHANGE,
        advice=first.code,
        arguments=first.arguments,
    )


def _disk(file: Path) -> Finding:
    try:
        free = shutil.disk_usage(_nearest(file)).free
    except OSError:
        return Finding(name="disk", value="?", level=Level.UNKNOWN)
    if free >= LEAST_FREE:
        return Finding(name="disk", value=_megabytes(free))
    return Finding(
        name="disk",
        value=_megabytes(free),
        level=Level.CHANGE,
        advice="doctor-disk-full",
    )


def _wrong(name: str, value: str, error: QuizError) -> Finding:
    return Finding(
        name=name,
        value=value,
        level=Level.CHANGE,
        advice=error.code,
        arguments=error.arguments,
    )


def _nearest(file: Path) -> Path:
    """The file itself, or the first of the folders around it that is there."""
    around = (file, *file.absolute().parents)
    # Unlike a path's own `exists`, it is content with a folder that may not be entered.
    there = (one for one in around if os.path.exists(one))  # noqa: PTH110
    return next(there, Path("/"))


def _files_in(folder: Path, pattern: str) -> list[Path]:
    """What fits the pattern; nothing where the folder cannot be looked into."""
    try:
        return list(folder.glob(pattern))
    except OSError:
        return []


def _size(file: Path) -> int:
    """The bytes of a file; none where it has just been deleted or may not be seen."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _may_write(file: Path) -> bool:
    """Whether it may be written, or made where it is to be."""
    there = _nearest(file)
    if there != file and not os.path.isdir(there):  # noqa: PTH112 - as above
        return False
    return os.access(there, os.W_OK)


def _megabytes(size: int) -> str:
    return f"{size / 1000**2:,.0f} MB"
