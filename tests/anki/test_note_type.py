"""What Anki users already have. A failure here is a deck that doubles itself."""

from quiz.anki import note_type

# The look as last released, and when it was revised.
RELEASED = (1795621805, "7245ac31cf301cb3")


def test_the_note_type_is_frozen() -> None:
    fields = [(field.number, field.name) for field in note_type.FIELDS]

    assert (note_type.NUMBER, note_type.NAME) == (1795300000001, "sasil-quiz 1")
    assert note_type.SORT_FIELD == 2
    assert fields == [
        (1795300001001, "Id"),
        (1795300001002, "Context"),
        (1795300001003, "Question"),
        (1795300001004, "Answer"),
        (1795300001005, "Typed"),
        (1795300001006, "Hint"),
        (1795300001007, "Choices"),
        (1795300001008, "Accepted"),
        (1795300001009, "Explanation"),
        (1795300001010, "Misconception"),
        (1795300001011, "Source"),
        (1795300001012, "Question other"),
        (1795300001013, "Answer other"),
        (1795300001014, "Explanation other"),
        (1795300001015, "Korean"),
        (1795300001016, "Notice"),
        (1795300001017, "Timeline"),
        (1795300001018, "Choices open"),
        (1795300001019, "Reserve 1"),
        (1795300001020, "Reserve 2"),
        (1795300001021, "Reserve 3"),
        (1795300001022, "Reserve 4"),
    ]


def test_cards_are_only_appended() -> None:
    cards = [(card.number, card.name) for card in note_type.templates()]

    assert cards[:1] == [(1795300002001, "Question")]


def test_a_new_look_has_a_new_time_of_revision() -> None:
    revised, fingerprint = RELEASED

    # Changed sides or styling: set REVISED to the present, then write both here.
    assert (note_type.REVISED, note_type.fingerprint()) == (revised, fingerprint)


def test_cards_load_nothing_and_run_nothing() -> None:
    sides = [side for card in note_type.templates() for side in (card.front, card.back)]

    for text in (*sides, note_type.styling()):
        assert "<script" not in text
        assert "http" not in text
        assert "url(" not in text
        assert "@import" not in text
        assert "type:nc" not in text
