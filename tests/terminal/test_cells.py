"""Cells: wide characters take two and are never cut in half."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.language.width import display_width
from quiz.terminal.cells import Piece, Row, clip, wrap

SENTENCE = "2019년 블라디보스토크에서 푸틴을 만난 북한 지도자는 누구입니까?"
WORDS = st.text(alphabet="ab 가나다한글漢字·“”—é", max_size=60)


def test_text_that_fits_is_left_alone() -> None:
    assert clip("김정은", 6) == "김정은"


def test_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert clip("블라디보스토크", 8) == "블라디…"


def test_clipping_to_no_room_leaves_nothing() -> None:
    assert clip("김정은", 0) == ""


@given(WORDS, st.integers(0, 30))
def test_clipped_text_is_never_wider_than_its_room(text: str, width: int) -> None:
    assert display_width(clip(text, width)) <= width


def test_korean_wraps_between_words() -> None:
    assert wrap(SENTENCE, 34) == (
        "2019년 블라디보스토크에서 푸틴을",
        "만난 북한 지도자는 누구입니까?",
    )


def test_word_longer_than_the_line_is_broken() -> None:
    assert wrap("블라디보스토크", 6) == ("블라디", "보스토", "크")


def test_nothing_wraps_to_one_empty_line() -> None:
    assert wrap("", 10) == ("",)


@given(WORDS, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(display_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_row_takes_text_at_a_column() -> None:
    row = Row(10)

    after = row.put(2, "한글", "strong")

    assert after == 6
    assert row.text == "  한글    "
    assert Piece("한글", "strong") in row.pieces()


def test_wide_character_that_would_stick_out_is_left_out() -> None:
    row = Row(5)

    row.put(0, "한글날")

    assert row.text == "한글 "


def test_half_covered_wide_character_becomes_a_space() -> None:
    row = Row(6)
    row.put(0, "한글날")

    row.put(1, "x")

    assert row.text == " x글날"


def test_text_against_the_right_edge_keeps_its_margin() -> None:
    row = Row(8)

    row.put_right("3일", margin=1)

    assert row.text == "    3일 "


def test_centred_text_is_clipped_to_its_place() -> None:
    row = Row(9)

    row.put_centred(1, 6, "블라디보스토크")

    assert row.text == " 블라…   "


def test_mark_joins_the_letter_before_it() -> None:
    row = Row(4)

    row.put(0, "e\u0301x")

    assert row.text == "e\u0301x  "


def test_painting_adds_to_the_style_that_was_there() -> None:
    row = Row(3)
    row.put(0, "a", "strong")

    row.paint(0, 2, "on-panel")

    assert row.pieces() == (
        Piece("a", "strong on-panel"),
        Piece(" ", "on-panel"),
        Piece(" ", ""),
    )


@given(st.lists(st.tuples(st.integers(-5, 25), WORDS), max_size=6))
def test_row_is_always_exactly_as_wide_as_it_was_made(
    puts: list[tuple[int, str]],
) -> None:
    row = Row(20)

    for column, text in puts:
        row.put(column, text)

    assert display_width(row.text) == 20
