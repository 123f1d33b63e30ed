"""Where content is: bundled with the program, marked by `quiz.toml`, or named."""

from collections.abc import Sequence
from pathlib import Path

import quiz
from quiz.problems import QuizError

MARK = "quiz.toml"


class NoContentError(QuizError):
    """A folder given as content holds neither `data/` nor `decks/`."""

    code = "no-content"


def bundled() -> Path:
    """The content that comes with the program: in a wheel or in a checkout."""
    package = Path(quiz.__file__).resolve().parent
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent


def own_folder(cwd: Path) -> Path | None:
    """The nearest folder, from this one upward, that is marked as content."""
    here = cwd.resolve()
    return next((f for f in (here, *here.parents) if _is_marked(f)), None)


def find_content(explicit: Sequence[Path], cwd: Path) -> tuple[Path, ...]:
    """The content folders to load: the bundled one, then those of one's own.

    Those named explicitly stand in for the one marked by `quiz.toml`. Raises
    `NoContentError` for a named folder without content.
    """
    for folder in explicit:
        if not is_content(folder):
            raise NoContentError(folder=str(folder))
    marked = own_folder(cwd)
    own = tuple(explicit) or ((marked,) if marked else ())
    folders = {folder.resolve(): folder for folder in (bundled(), *own)}
    return tuple(folders.values())


def is_content(folder: Path) -> bool:
    """Whether the folder holds `data/` or `decks/`; not so where one may not look."""
    try:
        return (folder / "data").is_dir() or (folder / "decks").is_dir()
    except OSError:
        return False


def _is_marked(folder: Path) -> bool:
    try:
        return (folder / MARK).is_file()
    except OSError:
        return False
