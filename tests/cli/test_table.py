from quiz.cli.table import table


def test_columns_are_as_wide_as_they_look_and_numbers_end_together() -> None:
    rows: list[tuple[str | int, ...]] = [
        ("덱", "모두", "제목"),
        ("a", 7, "하나"),
        ("summits", 120, "two"),
    ]

    assert list(table(rows)) == [
        "덱       모두  제목",
        "a           7  하나",
        "summits   120  two",
    ]


def test_a_cell_cannot_paint_the_terminal() -> None:
    assert list(table([("a\x1b[31mb", 1)])) == ["a[31mb  1"]
