"""What statistics say in words and bars."""

import pytest

from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.memory.statistics import Known, Rate, Retention
from quiz.terminal.figures import say_due, say_known, say_retention


def words(load: dict[int, int], lang: Lang = Lang.EN, width: int = 60) -> str:
    lines = say_due(lambda day: load.get(day, 0), 0, 30, width, lang)
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def test_reviews_to_come_are_drawn_and_counted() -> None:
    assert "4 in 30 days" in words({1: 3, 2: 1})
    assert "3 on the busiest day" in words({1: 3, 2: 1})


@pytest.mark.parametrize(
    ("lang", "said"),
    [(Lang.EN, "still being learned"), (Lang.KO, "익히는 중인 질문")],
)
def test_where_no_review_is_to_come_it_says_what_comes_instead(
    lang: Lang, said: str
) -> None:
    """A first session leaves cards on their steps and none in the forecast."""
    assert said in words({}, lang)
    assert "█" not in words({}, lang)
    assert "0" not in words({}, lang).splitlines()[0]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("load", [{}, {3: 12_345}])
def test_reviews_to_come_fit_on_the_smallest_screen(
    load: dict[int, int], lang: Lang
) -> None:
    said = words(load, lang, width=36)

    assert max(map(display_width, said.splitlines())) <= 36
    assert str(max(load.values(), default=0)) in said


@pytest.mark.parametrize(("recall", "said"), [(0.0, "0%"), (4.0, "<1%"), (12.0, "1%")])
def test_what_is_known_of_very_many_is_not_called_nothing(
    recall: float, said: str
) -> None:
    known = Known(recall=recall, new=996, learning=4)

    share = "".join(piece.text for piece in say_known(known, 1000, 60, Lang.EN)[1])

    assert share.split()[-1] == said


@pytest.mark.parametrize("lang", Lang)
def test_shares_recalled_stand_one_below_the_other(lang: Lang) -> None:
    kept = Retention(young=Rate(86, 101), mature=Rate(9, 10))
    periods = [("stats-period-month", kept), ("stats-period-all", kept)]
    lines = say_retention(periods, 80, lang)[1:]

    starts = {display_width(label.text) for label, _ in lines}
    assert len(lines) == 6
    assert len(starts) == 1
