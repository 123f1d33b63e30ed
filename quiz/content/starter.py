"""A content folder to begin with: one good example, ready to study and to change."""

import re
from importlib.resources import files
from pathlib import Path

from quiz.content.folders import MARK
from quiz.language.text import Lang
from quiz.problems import QuizError

EXAMPLE = "moon"  # the name of its pack and its deck

_FILES = {
    "quiz.toml": MARK,
    "pack.yaml": f"data/{EXAMPLE}/pack.yaml",
    "events.yaml": f"data/{EXAMPLE}/events.yaml",
    "questions.yaml": f"data/{EXAMPLE}/questions.yaml",
    "deck.yaml": f"decks/{EXAMPLE}.yaml",
}
# The comments are there in both languages: "# ko: …", "# en: …".
_COMMENT = re.compile(r"(?P<before>\s*# )(?P<lang>[a-z]{2}): (?P<text>.*\n)")


class FolderNotEmptyError(QuizError):
    """A folder that already holds something is not touched."""

    code = "init-not-empty"


class NotAFolderError(QuizError):
    """A file stands where the folder is to be."""

    code = "init-not-a-folder"


class CannotWriteError(QuizError):
    """The folder cannot be made or written."""

    code = "init-cannot-write"


def start(folder: Path, lang: Lang) -> tuple[Path, ...]:
    """Write the example into a new or empty folder; what was written.

    Raises `FolderNotEmptyError` before anything is touched.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise NotAFolderError(folder=str(folder))
        if folder.is_dir() and any(folder.iterdir()):
            raise FolderNotEmptyError(folder=str(folder))
        return tuple(
            _write(folder / place, commented(name, lang))
            for name, place in _FILES.items()
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CannotWriteError(folder=str(folder), reason=reason) from error


def commented(name: str, lang: Lang) -> str:
    """A file of the example with its comments in one language."""
    source = files("quiz.content") / "example" / name
    kept: list[str] = []
    for line in source.read_text(encoding="utf-8").splitlines(keepends=True):
        comment = _COMMENT.fullmatch(line)
        if comment is None:
            kept.append(line)
        elif comment["lang"] == lang:
            kept.append(comment["before"] + comment["text"])
    return "".join(kept)


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Never over a file that came between the look and now.
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path
