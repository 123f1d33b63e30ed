# mypy: disable-error-code="explicit-override"
"""Collections that read what they hold from a compiled file when it is asked for.

Where the file turns out to be broken, what it should have held is made again from
the sources, once, and everything is answered from that.
"""

from bisect import bisect_right
from collections.abc import (
    Callable,
    ItemsView,
    Iterator,
    Mapping,
    Sequence,
    ValuesView,
)
from threading import RLock
from typing import Any, TypeVar, overload

from quiz.content.cache.codec import Codec
from quiz.content.cache.shelf import BrokenShelfError, Shelf
from quiz.content.lines import Lines, Space

T = TypeVar("T")
K = TypeVar("K", bound=str)

# What decoding raises for data that is not what was written.
BROKEN = (BrokenShelfError, ValueError, TypeError, LookupError, AttributeError)


class ShelvedMap(Mapping[K, T]):
    """A mapping whose values lie in the rows of a file, each under its key."""

    def __init__(
        self, shelf: Shelf, kind: str, codec: Codec, again: Callable[[], Mapping[K, T]]
    ) -> None:
        """Read nothing yet; `again` makes the mapping anew where the file is broken."""
        self._shelf, self._kind, self._codec, self._again = shelf, kind, codec, again
        self._known: dict[K, T] = {}
        self._keys: dict[K, None] | None = None
        self._whole: Mapping[K, T] | None = None

    def __getitem__(self, key: K) -> T:
        """The value; raises `KeyError`."""
        if key in self._known:
            return self._known[key]
        if self._whole is None:
            try:
                data = self._shelf.get(self._kind, key)
                if data is not None:
                    value: T = self._codec.decode(data)
                    self._known[key] = value
                    return value
                is_lost = key in self._all_keys()
            except BROKEN:
                is_lost = True
            if is_lost:
                return self._made()[key]
            raise KeyError(key)
        return self._whole[key]

    def __iter__(self) -> Iterator[K]:
        """The keys, in the order they were declared."""
        if self._whole is None:
            try:
                return iter(self._all_keys())
            except BROKEN:
                pass
        return iter(self._made())

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def __contains__(self, key: object) -> bool:
        """Whether there is such a key."""
        if self._whole is None:
            try:
                return key in self._known or key in self._all_keys()
            except BROKEN:
                pass
        return key in self._made()

    def values(self) -> ValuesView[T]:
        """The values; all of them are read at once."""
        self._read_all()
        return super().values()

    def items(self) -> ItemsView[K, T]:
        """The keys with their values; all of them are read at once."""
        self._read_all()
        return super().items()

    def _read_all(self) -> None:
        if self._whole is not None or len(self._known) == len(self):
            return
        try:
            for key, data in self._shelf.all(self._kind):
                if key not in self._known:
                    self._known[key] = self._codec.decode(data)  # type: ignore[index]
        except BROKEN:
            self._made()

    def _all_keys(self) -> dict[K, None]:
        if self._keys is None:
            self._keys = dict.fromkeys(self._shelf.get("keys", self._kind))
        return self._keys

    def _made(self) -> Mapping[K, T]:
        if self._whole is None:
            self._whole = self._again()
        return self._whole


class ShelvedList(Sequence[T]):
    """A sequence whose values lie in the rows of a file, a block of them to a row.

    Which value each block begins with is on file too.
    """

    def __init__(
        self,
        shelf: Shelf,
        kind: str,
        length: int,
        codec: Codec,
        again: Callable[[], Sequence[T]],
    ) -> None:
        """Read nothing yet; `again` makes the sequence anew where the file is broken."""
        self._shelf, self._kind, self._codec, self._again = shelf, kind, codec, again
        self._length = length
        self._starts: list[int] | None = None
        self._blocks: dict[int, list[Any]] = {}  # as they lie on file
        self._known: dict[int, T] = {}
        self._lock = RLock()  # screens read in threads, and a row is taken once
        self._whole: Sequence[T] | None = None

    def __len__(self) -> int:
        """How many there are."""
        return self._length

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        """The value at a place, or those between two."""
        if isinstance(place, slice):
            return tuple(self[n] for n in range(*place.indices(self._length)))
        if place < 0:
            place += self._length
        if not 0 <= place < self._length:
            raise IndexError(place)
        if self._whole is None:
            try:
                return self._read(place)
            except BROKEN:
                self._whole = self._again()
        return self._whole[place]

    def _read(self, place: int) -> T:
        if place not in self._known:
            with self._lock:
                if place not in self._known:
                    self._known[place] = self._take(place)
        return self._known[place]

    def _take(self, place: int) -> T:
        if self._starts is None:
            self._starts = list(self._shelf.get("starts", self._kind))
        number = bisect_right(self._starts, place) - 1
        if number not in self._blocks:
            self._blocks[number] = self._shelf.at(self._kind, number)
        rows, inside = self._blocks[number], place - self._starts[number]
        value: T = self._codec.decode(rows[inside])
        rows[inside] = None  # held once
        return value


class ShelvedLines(Lines):
    """Where things are written, read when it is first asked."""

    def __init__(self, shelf: Shelf, again: Callable[[], Lines]) -> None:
        """Read nothing yet."""
        super().__init__()
        self._shelf, self._again = shelf, again
        self._found: Lines | None = None

    def find(
        self, identity: str, part: str = "", space: Space | None = None
    ) -> tuple[str, int] | None:
        """The file and line of a thing or of one of its fields."""
        if self._found is None:
            try:
                self._found = Lines.from_plain(self._shelf.get("lines", ""))
            except BROKEN:
                self._found = self._again()
        return self._found.find(identity, part, space)
