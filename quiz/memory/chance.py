"""Chance that falls the same way every time: a stable hash of ids."""

from collections.abc import Iterable, Iterator

from quiz.hashing import blake2b

_MASK = (1 << 64) - 1


def chance(*parts: object) -> float:
    """A number from 0 up to 1 that these parts alone decide."""
    *first, last = parts
    (lot,) = drawn([str(last)], *first)
    return (int.from_bytes(lot) >> 11) / (1 << 53)


def drawn(texts: Iterable[str], *parts: object) -> list[bytes]:
    """Lots for texts after the same parts, in the order of their chances."""
    begun = blake2b(digest_size=8)
    for part in parts:
        begun.update(f"{part}\x1f".encode())
    lots = []
    for text in texts:
        ended = begun.copy()
        ended.update(text.encode())
        lots.append(ended.digest())
    return lots


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
