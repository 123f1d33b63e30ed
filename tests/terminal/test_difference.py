"""Differences: what is same, extra and missing between two answers."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from quiz.terminal.cells import Piece
from quiz.terminal.difference import EXTRA, MISSING, SAME, difference

NAMES = st.text(alphabet="김정은일성푸틴 Kimabc", max_size=12)


def test_wrong_letter_is_marked_in_both_answers() -> None:
    mine, right = difference("임진외란", "임진왜란")

    assert mine == (Piece("임진", SAME), Piece("외", EXTRA), Piece("란", SAME))
    assert right == (Piece("임진", SAME), Piece("왜", MISSING), Piece("란", SAME))


def test_missing_letter_is_marked_in_the_right_answer_only() -> None:
    mine, right = difference("Vladimir Puti", "Vladimir Putin")

    assert mine == (Piece("Vladimir Puti", SAME),)
    assert right == (Piece("Vladimir Puti", SAME), Piece("n", MISSING))


def test_capitals_are_no_difference() -> None:
    mine, right = difference("kim jong un", "Kim Jong Un")

    assert mine == (Piece("kim jong un", SAME),)
    assert right == (Piece("Kim Jong Un", SAME),)


def test_decomposed_hangul_is_no_difference() -> None:
    mine, _ = difference(unicodedata.normalize("NFD", "김정은"), "김정은")

    assert mine == (Piece("김정은", SAME),)


def test_answers_with_little_in_common_are_not_marked_by_letters() -> None:
    mine, right = difference("푸틴", "김정은")

    assert mine == (Piece("푸틴", EXTRA),)
    assert right == (Piece("김정은", MISSING),)


@given(NAMES, NAMES)
def test_pieces_put_together_are_the_answers(given: str, right: str) -> None:
    mine, theirs = difference(given, right)

    assert "".join(piece.text for piece in mine) == given
    assert "".join(piece.text for piece in theirs) == right
