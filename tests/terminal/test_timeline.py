"""The line of time: years where they belong, labels that never run into each other."""

import pytest

from quiz.facts.dates import Span, day_number
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.terminal.timeline import Axis, Mark, axis_of, line_rows, names_row, say_year


def day(year: int) -> int:
    return day_number(year, 7, 1)


def a_span(first: int, last: int) -> Span:
    return Span(day(first), day(last))


@pytest.mark.parametrize("width", [12, 38, 72, 116])
@pytest.mark.parametrize(
    "span", [a_span(1949, 2024), a_span(-2332, 2026), a_span(2000, 2000)]
)
def test_years_stand_apart_and_fit(span: Span, width: int) -> None:
    _, years = line_rows(axis_of(span, width), Lang.KO)

    assert display_width(years.text) == width
    labels = years.text.replace("기원전 ", "-").split()
    assert [int(label) for label in labels] == sorted({int(one) for one in labels})


def test_years_before_christ_are_round_as_people_count_them() -> None:
    _, years = line_rows(axis_of(a_span(-2332, 2026), 116), Lang.EN)

    assert "2000 BC" in years.text
    assert "2001 BC" not in years.text


def test_year_stands_under_its_day() -> None:
    axis = Axis(1940, 2030, 91)

    line, years = line_rows(axis, Lang.EN, marks=[Mark(day(1961))])

    assert line.text.index("•") in (21, 22)
    assert years.text.index("1960") == 18


def test_the_one_pointed_out_takes_the_place_of_the_years_around_it() -> None:
    axis = Axis(1940, 2030, 91)

    line, years = line_rows(axis, Lang.EN, current=[Mark(day(1961), "1961")])

    assert "◆" in line.text
    assert "1961" in years.text
    assert "1960" not in years.text


def test_names_never_run_into_each_other() -> None:
    axis = Axis(1940, 2030, 60)
    others = [Mark(day(year), "조소 우호조약") for year in range(1941, 2029)]

    row = names_row(axis, Mark(day(1961), "북중 우호조약"), others)

    assert row.text.count("북중 우호조약") == 1
    assert "조약조소" not in row.text
    assert "조약 조소" not in row.text


def test_what_a_question_tells_is_a_bar_over_its_days() -> None:
    axis = Axis(1940, 2030, 91)

    line, _ = line_rows(axis, Lang.EN, given=[Span(day(1960), day(1969))])

    assert line.text.count("━") == 10


@pytest.mark.parametrize(
    ("year", "ko", "en"), [(1961, "1961", "1961"), (-43, "기원전 44", "44 BC")]
)
def test_years_before_christ_say_so(year: int, ko: str, en: str) -> None:
    assert (say_year(year, Lang.KO), say_year(year, Lang.EN)) == (ko, en)
