"""Compiled content kept in the platform's cache folder, and found there again.

It is used only where the very same files and the very same program would make it
again. Whatever is wrong with it, it is made again, and no one is told.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.content.cache.lazy import BROKEN
from quiz.content.cache.marks import Mark, mark, marks_fit, name_for, program_mark
from quiz.content.cache.rows import read_shelf
from quiz.content.cache.shelf import Row, Shelf, packed, write_shelf
from quiz.content.compiled import Compiled, compile_facts, prove
from quiz.content.files import gather, shown_path
from quiz.folders import user_cache

if TYPE_CHECKING:
    from quiz.content.cache.writing import Prove
    from quiz.content.packs import Loaded

ENDING = ".compiled"
MOST_FILES = 8  # compiled files kept, those used last
MOST_BYTES = 4 * 1024**3  # of all of them together

Make = Callable[[], Compiled]


def cache_folder() -> Path:
    """Where compiled content is kept; all of it can be deleted at any time."""
    return user_cache()


class Cache:
    """The compiled form of some content folders."""

    def __init__(self, folders: Sequence[Path], keep_in: Path | None = None) -> None:
        """List the files; reads none of them yet."""
        packs, decks = gather(folders)
        self._files = [*(f for pack in packs for f in pack.files), *decks]
        self._made_of: list[object] = []
        self._folder = keep_in or cache_folder()
        # Places are written as they look from the current folder.
        names = [str(path) for f in folders for path in (f.resolve(), shown_path(f))]
        self._path = self._folder / f"{name_for(names)}{ENDING}"

    def find(self, make: Make) -> Compiled | None:
        """What was compiled, if it still holds; `make` makes it anew if it is broken.

        Where there is nothing, the files are marked as they are before they are read.
        """
        found = self._open(make)
        if found is None:
            with suppress(OSError):
                seen = time.time_ns()
                marks = [_plain(mark(path)) for path in self._files]
                self._made_of = [program_mark(), seen, *marks]
        return found

    def _open(self, make: Make) -> Compiled | None:
        try:
            shelf = Shelf(self._path)
        except BROKEN:
            return None
        with ExitStack() as unless_used, suppress(*BROKEN, OSError):
            unless_used.callback(shelf.close)
            if self._holds(shelf):
                found = read_shelf(shelf, self._anew(make))
                self._path.touch()
                unless_used.pop_all()
                return found
        return None

    def _holds(self, shelf: Shelf) -> bool:
        program, seen, *marks = shelf.get("made-of", "") or ("", 0)
        found = [Mark(*one) for one in marks]
        return program == program_mark() and marks_fit(found, self._files, seen)

    def _anew(self, make: Make) -> Make:
        @lru_cache(maxsize=1)
        def anew() -> Compiled:
            with suppress(OSError):
                self._path.unlink()
            return make()

        return anew

    def make(self, loaded: "Loaded", again: Make, proving: "Prove" = prove) -> Compiled:
        """Keep what was read since `find` and what comes of it, where that is possible.

        What is proven goes straight to the file: memory holds the facts, not the
        questions. What still holds of the file that is there is not proven again.
        """
        if self._made_of:
            with suppress(OSError):
                self._keep(loaded, proving)
                _tidy(self._folder, keep=self._path)
        return self._open(again) or compile_facts(loaded)

    def _keep(self, loaded: "Loaded", proving: "Prove") -> None:
        from quiz.content.cache.before import Before
        from quiz.content.cache.writing import rows_of

        made_of = ("made-of", "", packed(self._made_of))
        with suppress(*BROKEN), closing(Shelf(self._path)) as last:
            if _maker(last) == self._made_of[0]:
                rows = _closing(rows_of(loaded, proving, Before(last)), last)
                write_shelf(self._path, chain([made_of], rows))
                return
        write_shelf(self._path, chain([made_of], rows_of(loaded, proving, None)))


def _maker(shelf: Shelf) -> object:
    """The mark of the program that made a file."""
    return next(iter(shelf.get("made-of", "") or ()), None)


def _closing(rows: Iterator[Row], shelf: Shelf) -> Iterator[Row]:
    """The rows; then the file that they come from is closed, to be replaced."""
    yield from rows
    shelf.close()  # a file in use cannot be replaced on Windows


def _plain(one: Mark) -> list[object]:
    return [one.path, one.size, one.written, one.altered, one.digest]


def _tidy(folder: Path, keep: Path) -> None:
    """Delete what was used longest ago where there is too much of it."""
    found = [(path, path.stat()) for path in folder.glob(f"*{ENDING}")]
    found.sort(key=lambda one: (one[0] == keep, one[1].st_mtime_ns), reverse=True)
    total = 0
    for number, (path, stat) in enumerate(found):
        total += stat.st_size
        if path != keep and (number >= MOST_FILES or total > MOST_BYTES):
            path.unlink(missing_ok=True)
