"""Chance that is always the same: stable hashes of ids.

Adding a fact must not reshuffle the others, and the same facts must give the same
bytes, so nothing here knows a random generator.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from quiz.hashing import blake2b

T = TypeVar("T")


def draw(below: int, *ids: str) -> int:
    """A number from 0 to `below - 1`, evenly spread over the ids."""
    return stable_hash(*ids) % below


def stable_hash(*ids: str) -> int:
    """A 64-bit number that depends on these ids and on nothing else."""
    digest = blake2b("\x1f".join(ids).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def shuffled(items: Iterable[T], name: Callable[[T], str], *seed: str) -> list[T]:
    """The items in an order fixed by each one's own id and the seed."""
    return sorted(items, key=lambda item: (stable_hash(*seed, name(item)), name(item)))
