"""The folder that an import fills: what may be written over, and what may not."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from quiz.content.format import ID
from quiz.content.importing.register import (
    REGISTER,
    Register,
    read_register,
    write_register,
)
from quiz.problems import QuizError
from quiz.values import dataclass


class NotOursError(QuizError):
    """Files that a person wrote or changed stand where the import would write."""

    code = "import-not-ours"


class FolderNameError(QuizError):
    """The folder's name cannot be the name of a pack."""

    code = "import-folder-name"


class NotWritableError(QuizError):
    """The folder cannot be written."""

    code = "import-not-written"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which files were new, which were written again, which are gone."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    gone: tuple[str, ...]


def pack_name(folder: Path) -> str:
    """The name of the pack that a folder holds; raises `FolderNameError`."""
    name = folder.resolve().name
    if not ID.fullmatch(name):
        raise FolderNameError(folder=str(folder))
    return name


def register_in(folder: Path) -> Register:
    """The register of the last import into the folder."""
    path = folder / REGISTER
    return read_register(path.read_text("utf-8")) if path.is_file() else Register()


def compare(folder: Path, files: Mapping[str, str], register: Register) -> Outcome:
    """What writing these files would do."""
    before = {name: _digest_of(folder / name) for name in files}
    gone = [n for n in register.files if n not in files and (folder / n).is_file()]
    return Outcome(
        new=tuple(name for name in files if not before[name]),
        changed=tuple(n for n in files if before[n] and before[n] != _digest(files[n])),
        same=tuple(n for n in files if before[n] == _digest(files[n])),
        gone=tuple(n for n in gone if _digest_of(folder / n) == register.files[n]),
    )


def check_ours(folder: Path, outcome: Outcome, register: Register) -> None:
    """See that nothing a person wrote would be lost; raises `NotOursError`."""
    changed = [
        name
        for name in outcome.changed
        if _digest_of(folder / name) != register.files.get(name)
    ]
    if changed:
        files = ", ".join(str(folder / name) for name in changed)
        raise NotOursError(files=files)


def write(
    folder: Path, files: Mapping[str, str], outcome: Outcome, register: Register
) -> None:
    """Write the files and the register; raises `NotWritableError`."""
    register.files = {name: _digest(text) for name, text in files.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*outcome.new, *outcome.changed):
            (folder / name).write_text(files[name], "utf-8", newline="\n")
        for name in outcome.gone:
            (folder / name).unlink()
        text = write_register(register)
        (folder / REGISTER).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise NotWritableError(folder=str(folder), reason=reason) from error


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
