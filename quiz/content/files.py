"""Which files make up content: packs under `data/`, decks under `decks/`."""

import os
from collections.abc import Sequence
from pathlib import Path

from quiz.language.normalise import clean
from quiz.values import dataclass

PACK_FILE = "pack.yaml"
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class PackFolder:
    """The files of one pack."""

    name: str
    path: Path
    files: tuple[Path, ...]


def gather(
    folders: Sequence[Path],
) -> tuple[tuple[PackFolder, ...], tuple[Path, ...]]:
    """The packs and the files of decks in content folders, each folder once."""
    unique = tuple({folder.resolve(): folder for folder in folders}.values())
    return (
        tuple(pack for folder in unique for pack in packs_in(folder / "data")),
        tuple(path for folder in unique for path in yaml_files(folder / "decks")),
    )


def packs_in(data: Path) -> tuple[PackFolder, ...]:
    """The packs in a folder of packs, in the order of their names."""
    if not data.is_dir():
        return ()
    folders = sorted(p for p in data.iterdir() if p.is_dir() and _is_seen(p.name))
    packs = (pack_in(folder) for folder in folders)
    return tuple(pack for pack in packs if pack.files)


def pack_in(folder: Path) -> PackFolder:
    """The pack that a folder holds; its name is the folder's."""
    return PackFolder(folder.resolve().name, folder, yaml_files(folder))


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files in a folder and those within it, in the order of their names."""
    found: list[Path] = []
    for within, folders, files in os.walk(folder):  # asked at every start
        folders[:] = filter(_is_seen, folders)
        found += [
            Path(within, name)
            for name in filter(_is_seen, files)
            if os.path.normcase(name).endswith(ENDINGS)
        ]
    return tuple(sorted(path for path in found if path.is_file()))


def _is_seen(name: str) -> bool:
    return not name.startswith(".")


def shown_path(path: Path) -> str:
    """The path as people see it: from the current folder where it lies within."""
    try:
        shown = path.resolve().relative_to(Path.cwd())
    except (ValueError, OSError):
        shown = path
    return clean(shown.as_posix())
