import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.content.importing.tables import cell
from quiz.content.importing.writing import Group, Section, Tree, write_file
from quiz.content.yaml_lines import read_yaml

# What a cell may hold after it was cleaned, with what YAML reads in its own way.
TEXTS = st.one_of(
    st.text(max_size=40).map(cell),
    st.sampled_from(
        [
            *(
                "no",
                "~",
                "null",
                "1961",
                "12:30",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "a:",
                "?",
            ),
            *(
                "'",
                '"',
                "it's",
                'a "b"',
                "'\"",
                "\\",
                "\\n",
                "!x",
                "&x",
                "*x",
                "%",
                "@",
            ),
            *(
                "[a]",
                "{a: b}",
                "a, b",
                "a]",
                ",",
                "|",
                ">",
                "---",
                "...",
                "a:b",
                "=",
                "<<",
            ),
            *(
                "김정은",
                "— x",
                "“x”",
                "x ",
                "korea-russia:putin",
                "a\tb",
                "a\nb",
                "(x)",
            ),
        ]
    ),
).map(lambda text: unicodedata.normalize("NFC", text))
KEYS = st.one_of(st.sampled_from(["id", "name", "ko", "no", "null"]), TEXTS)
TREES: st.SearchStrategy[Tree] = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)
ENTRIES = st.dictionaries(KEYS, TREES, min_size=1, max_size=6)


@settings(max_examples=200)
@given(st.lists(ENTRIES, min_size=1, max_size=4))
def test_what_is_written_reads_back_identically(entries: list[dict[str, Tree]]) -> None:
    text = write_file(["written"], [Section("events", [Group(entries, "a group")])])

    reading = read_yaml(text.encode(), "x.yaml")

    assert reading.problems == ()
    assert reading.document is not None
    assert reading.document.root == {"events": entries}


def test_a_file_is_pleasant_to_read() -> None:
    long = "A sentence that is rather long, so that it cannot stand on one line with others"
    entries: list[dict[str, Tree]] = [
        {
            "id": "a",
            "name": {"ko": "가", "en": "A, B"},
            "place": ["x", "y"],
            "date": "1961",
            "note": {"ko": "짧다.", "en": long},
            "visitor": {"value": "korea-russia:putin", "closed": "true"},
        },
        {"id": "b", "within": [{"place": "x", "to": "1991-12-26"}]},
    ]

    text = write_file(
        ["Two lines", "of comment"], [Section("events", [Group(entries, "1961")])]
    )

    assert text == (
        "# Two lines\n"
        "# of comment\n"
        "\n"
        "events:\n"
        "  # 1961\n"
        "\n"
        "  - id: a\n"
        '    name: {ko: 가, en: "A, B"}\n'
        "    place: [x, y]\n"
        "    date: 1961\n"
        "    note:\n"
        "      ko: 짧다.\n"
        f"      en: {long}\n"
        "    visitor: {value: korea-russia:putin, closed: true}\n"
        "\n"
        "  - id: b\n"
        "    within:\n"
        "      - {place: x, to: 1991-12-26}\n"
    )
