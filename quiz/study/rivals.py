"""What is taken for what: as the authors of facts say, and as the learner shows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quiz.memory.confusions import REALLY, Confusion, is_number

Rivals = Mapping[str, frozenset[str]]  # by the key of an answer or of what is given


def rivals_of(
    declared: Iterable[tuple[str, str]], confused: Iterable[Confusion]
) -> Rivals:
    """What each is taken for, both ways; the learner's own once they are no slips."""
    found: dict[str, set[str]] = defaultdict(set)
    own = (
        one.pair
        for one in confused
        if one.count >= REALLY and not any(map(is_number, one.pair))
    )
    for one, other in (*declared, *own):
        found[one].add(other)
        found[other].add(one)
    return {key: frozenset(others) for key, others in found.items()}
