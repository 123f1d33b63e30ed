"""Chance that falls the same way every time: a stable hash of ids."""

from collections.abc import Iterator
from hashlib import blake2b

_MASK = (1 << 64) - 1


def chance(*parts: object) -> float:
    """A number from 0 up to 1 that these parts alone decide."""
    text = "\x1f".join(str(part) for part in parts)
    number = int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
    return (number >> 11) / (1 << 53)


def stream(*parts: object) -> Iterator[float]:
    """Numbers from 0 up to 1 without end, that these parts alone decide.

    For simulations, which need millions: SplitMix64 (Steele, Lea and Flood 2014).
    """
    state = int(chance(*parts) * (1 << 53))
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield ((mixed ^ (mixed >> 31)) >> 11) / (1 << 53)
