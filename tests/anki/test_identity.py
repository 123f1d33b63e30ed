import unicodedata

from quiz.anki.identity import deck_number, digest, guid


def test_the_guid_of_a_question_never_changes() -> None:
    # Everyone who has imported a deck holds these. They may not be edited.
    assert guid("korea-russia:putin-pyongyang-2000/when.year") == "i4e7oc4s7stsqieo"
    assert guid("rome:caesar/place.city") == "d5o4yzg3ehh3sskh"


def test_the_number_of_a_deck_never_changes() -> None:
    assert deck_number("summits") == 1871676338


def test_composed_and_decomposed_ids_are_one_note() -> None:
    composed = "한국사:세종/when.year"

    assert guid(unicodedata.normalize("NFD", composed)) == guid(composed)


def test_a_guid_holds_nothing_that_text_files_or_searches_stumble_on() -> None:
    guids = [guid(f"p:e-{n}/when.year") for n in range(2000)]

    assert len(set(guids)) == 2000
    assert all(len(one) == 16 and one.isascii() and one.isalnum() for one in guids)


def test_a_digest_tells_fields_apart() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])
