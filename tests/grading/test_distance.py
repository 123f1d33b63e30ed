import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.distance import allowed, slips

SHORT = st.text(alphabet="abc", max_size=7)


def plain_slips(first: str, second: str) -> int:
    """Optimal string alignment, straight from its definition."""
    if not first or not second:
        return len(first) + len(second)
    best = min(
        plain_slips(first[:-1], second) + 1,
        plain_slips(first, second[:-1]) + 1,
        plain_slips(first[:-1], second[:-1]) + (first[-1] != second[-1]),
    )
    if first[-2:] == second[-2:][::-1] and len(first) > 1 and len(second) > 1:
        best = min(best, plain_slips(first[:-2], second[:-2]) + 1)
    return best


@given(st.text("ab", max_size=5), st.text("ab", max_size=5), st.integers(0, 4))
def test_the_distance_is_the_defined_one_up_to_its_limit(
    first: str, second: str, limit: int
) -> None:
    assert slips(first, second, limit) == min(plain_slips(first, second), limit + 1)


@given(SHORT, SHORT)
def test_the_distance_is_the_same_both_ways(first: str, second: str) -> None:
    assert slips(first, second, 3) == slips(second, first, 3)


@pytest.mark.parametrize(
    ("length", "forgiven"), [(4, 0), (5, 1), (9, 1), (10, 2), (16, 2), (17, 3)]
)
def test_a_longer_name_forgives_more(length: int, forgiven: int) -> None:
    assert allowed(length) == forgiven
