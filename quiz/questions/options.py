"""How many options there are, and in which place the right one stands."""

from collections.abc import Sequence

from quiz.questions.question import Choices, Option
from quiz.questions.shuffle import draw, shuffled

OPTIONS = 3  # Rodriguez (2005): more than three adds only implausible ones


def drawn_rank(possible: Sequence[int], *seed: str) -> int:
    """The rank of the right option that is drawn, or the nearest that it can have."""
    wanted = draw(OPTIONS, *seed)
    return min(possible, key=lambda rank: (abs(rank - wanted), rank))


def in_drawn_order(right: Option, wrong: Sequence[Option], *seed: str) -> Choices:
    """The options with the right one in a place that is drawn, the others anyhow."""
    ordered = shuffled(wrong, lambda option: option.key, *seed)
    ordered.insert(draw(len(wrong) + 1, *seed, "place"), right)
    return Choices(options=tuple(ordered))
