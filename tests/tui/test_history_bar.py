"""The history bar: one stroke for each question, in the order of the answers."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.language.width import display_width
from quiz.memory.rating import Rating
from quiz.terminal.cells import Piece
from quiz.tui.study.history_bar import history_row


def test_answers_are_drawn_by_rating_and_the_rest_thin() -> None:
    row = history_row((Rating.GOOD, Rating.AGAIN, None), total=5, current=3, width=10)

    assert row.pieces() == (
        Piece("━━", "good"),
        Piece("╍╍", "again"),
        Piece("━━", "quiet"),
        Piece("━━", "strong"),
        Piece("──", "rule"),
    )


def test_card_asked_again_is_bright_where_it_stands() -> None:
    row = history_row((Rating.GOOD, Rating.AGAIN), total=3, current=1, width=6)

    assert row.pieces() == (
        Piece("━━", "good"),
        Piece("━━", "strong"),
        Piece("──", "rule"),
    )


def test_answer_to_see_again_differs_in_shape_too() -> None:
    again = history_row((Rating.AGAIN,), total=1, current=None, width=4).text
    good = history_row((Rating.GOOD,), total=1, current=None, width=4).text

    assert again != good


@given(
    st.lists(st.sampled_from([*Rating, None]), max_size=200),
    st.integers(0, 500),
    st.none() | st.integers(0, 500),
    st.integers(0, 120),
)
def test_bar_fills_its_line(
    history: list[Rating | None], total: int, current: int | None, width: int
) -> None:
    row = history_row(tuple(history), total, current, width)

    assert display_width(row.text) == width
    assert " " not in row.text
