"""Watches files for changes by looking at them again and again; needs no library."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from quiz.content.files import yaml_files

SECONDS = 0.5

# What tells one state of a file from another: its time of change and its size.
Snapshot = Mapping[Path, tuple[int, int]]


def snapshot(places: Iterable[Path]) -> Snapshot:
    """The content files at some places, each with the state it is in.

    A place is a file, or a folder; one that is gone has no files.
    """
    return {
        path: state
        for place in places
        for path in _files(place)
        if (state := _state(path)) is not None
    }


def changes(
    look: Callable[[], Snapshot],
    sleep: Callable[[float], None],
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[Path, ...]]:
    """The files that changed, appeared or went, each time some did.

    What changes after the call is told, however late the first one is taken. Editors
    write a file in several steps, so a change is told once it has settled.
    """
    return _changes(look(), look, sleep, stop)


def _changes(
    known: Snapshot,
    look: Callable[[], Snapshot],
    sleep: Callable[[float], None],
    stop: Callable[[], bool],
) -> Iterator[tuple[Path, ...]]:
    while not stop():
        sleep(SECONDS)
        now = look()
        if now == known:
            continue
        while not stop():
            sleep(SECONDS)
            before, now = now, look()
            if now == before:
                break
        yield _differing(known, now)
        known = now


def _differing(before: Snapshot, now: Snapshot) -> tuple[Path, ...]:
    every = sorted({*before, *now})
    return tuple(path for path in every if before.get(path) != now.get(path))


def _files(place: Path) -> tuple[Path, ...]:
    if not place.is_dir():
        return (place,)
    try:
        return yaml_files(place)
    except OSError:
        return ()  # it went while we looked


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
