import json

import pytest

from quiz.content.importing.tables import Table, read_table
from quiz.problems import ContentError


def table(text: str, separator: str = "") -> Table:
    return read_table(text.encode(), "trips.csv", separator)


def refused(data: bytes) -> tuple[int, str]:
    with pytest.raises(ContentError) as error:
        read_table(data, "trips.csv")
    problem = error.value.problems[0]
    return problem.line, problem.code


def test_a_row_keeps_the_line_where_it_begins() -> None:
    found = table('name,note\nA,"two\nlines"\n\nB,one\n')

    assert [(row.line, row.get("name")) for row in found.rows] == [(2, "A"), (5, "B")]
    assert found.rows[0].get("note") == "two lines"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found_in_the_first_line(mark: str) -> None:
    found = table(f"name{mark}place\nA{mark}B\n")

    assert found.columns == ("name", "place")
    assert found.rows[0].get("place") == "B"


def test_a_row_with_a_cell_too_many_is_a_problem_of_its_line() -> None:
    found = table("a,b\n1,2\n1,2,3\n4,5\n")

    assert [row.get("a") for row in found.rows] == ["1", "4"]
    assert [(p.line, p.code) for p in found.problems] == [(3, "import-cells")]


def test_cells_are_cleaned_of_what_nobody_sees() -> None:
    found = table("\ufeffname,n\n A\u200b\u00a0 B\x1b[31m ,\u202ex\n")

    assert found.rows[0].get("name") == "A B[31m"
    assert found.rows[0].get("n") == "x"


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"a,b\n1,\xff\n", (2, "import-not-utf8")),
        (b'a,b\n1,"open\n', (2, "import-csv")),
        (b"", (1, "import-no-table")),
        (b"a,b,a\n", (1, "import-column-twice")),
        (b'{"results": {\n"bindings": [}', (2, "import-json")),
        (b"[]", (1, "import-no-table")),
        (b'{"head": 1}', (1, "import-no-table")),
        (b"[" * 100_000, (1, "import-json")),
    ],
)
def test_what_is_no_table_is_told_with_its_line(
    data: bytes, where: tuple[int, str]
) -> None:
    assert refused(data) == where


def test_wikidata_results_are_read_with_their_lines() -> None:
    bindings = [
        {
            "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
            "itemLabel": {"type": "literal", "xml:lang": "ko", "value": "해전"},
        },
        {"item": {"type": "bnode", "value": "t1"}},
    ]
    text = json.dumps(
        {
            "head": {"vars": ["item", "itemLabel", "when"]},
            "results": {"bindings": bindings},
        },
        indent=1,
        ensure_ascii=False,
    )

    found = table(text)

    assert found.columns == ("item", "itemLabel", "when")
    assert [row.get("item") for row in found.rows] == ["Q1", ""]
    assert found.rows[0].get("itemLabel") == "해전"
    lines = text.splitlines()
    assert [lines[row.line - 1].strip() for row in found.rows] == ["{", "{"]


def test_the_plain_json_of_wikidata_is_read_as_well() -> None:
    found = table(
        '[{"item": "http://www.wikidata.org/entity/Q1", "n": 3},\n'
        ' {"item": "http://www.wikidata.org/.well-known/genid/abc", "n": null},\n 7]'
    )

    assert [dict(row.cells) for row in found.rows] == [
        {"item": "Q1", "n": "3"},
        {"item": "", "n": ""},
    ]
    assert [(p.line, p.code) for p in found.problems] == [(3, "import-json-row")]
