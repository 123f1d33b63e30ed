from quiz.content.suggestions import MAX_SUGGESTIONS, Suggestions, did_you_mean


def test_a_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert did_you_mean("vistor", ["host", "visitor"]) == "visitor"
    assert did_you_mean("weather", ["host", "visitor"]) == ""


def test_a_word_is_looked_up_once() -> None:
    suggestions = Suggestions()

    first = suggestions.nearest("puttin", ["putin"])

    assert first == suggestions.nearest("puttin", []) == "putin"


def test_suggestions_end_before_they_take_for_ever() -> None:
    suggestions = Suggestions()
    for number in range(MAX_SUGGESTIONS):
        suggestions.nearest(f"word-{number}", [])

    assert suggestions.nearest("puttin", ["putin"]) == ""
