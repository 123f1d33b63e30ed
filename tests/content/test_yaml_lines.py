import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.content import yaml_lines
from quiz.content.yaml_lines import (
    MAX_DEPTH,
    MAX_SCALAR,
    Document,
    YamlList,
    YamlMap,
    read_yaml,
)
from quiz.language.messages import say
from quiz.language.text import Lang

GOOD = """\
events:
  - id: visit-2000
    date: 2000-02-09
    title: {ko: 방문, en: "A visit: the first"}
    place: [moscow, omsk]
    note:
      ko: 글
"""


def read(text: str | bytes) -> Document:
    data = text.encode() if isinstance(text, str) else text
    reading = read_yaml(data, "a.yaml")
    assert reading.problems == ()
    assert reading.document is not None
    return reading.document


def root(text: str | bytes) -> YamlMap:
    value = read(text).root
    assert isinstance(value, YamlMap)
    return value


def codes(data: str | bytes) -> list[tuple[int, str]]:
    reading = read_yaml(data.encode() if isinstance(data, str) else data, "a.yaml")
    for problem in reading.problems:
        assert all(say(problem.code, lang, **problem.arguments) for lang in Lang)
    return [(problem.line, problem.code) for problem in reading.problems]


@pytest.mark.parametrize(
    "text",
    ["1961", "no", "12:30", "-0044", "2000-02-09", "0x1F", "1_000", "yes", ".inf"],
)
def test_nothing_is_typed_by_yaml(text: str) -> None:
    assert root(f"a: {text}") == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_what_is_empty_is_empty_text(text: str) -> None:
    assert root(f"a: {text}") == {"a": ""}


def test_what_is_quoted_is_never_empty() -> None:
    assert root("a: '~'\nb: \"null\"") == {"a": "~", "b": "null"}


def test_every_key_value_and_item_has_its_line() -> None:
    document = read(GOOD)
    events = root(GOOD)["events"]
    assert isinstance(document.root, YamlMap)
    events = document.root["events"]
    assert isinstance(events, YamlList)
    event = events[0]
    assert isinstance(event, YamlMap)
    place = event["place"]
    assert isinstance(place, YamlList)

    assert document.line_of_key(document.root, "events") == 1
    assert document.line_of_value(document.root, "events") == 2
    assert document.line_of_item(events, 0) == 2
    assert [document.line_of_key(event, key) for key in event] == [2, 3, 4, 5, 6]
    assert document.line_of_value(event, "note") == 7
    assert document.line_of_item(place, 1) == 5
    assert document.line_of_key(event, "missing") == event.line == 2


def test_the_line_of_a_value_may_differ_from_that_of_its_key() -> None:
    document = read("a:\n\n  text\nb: [1,\n  2]")
    assert isinstance(document.root, YamlMap)
    items = document.root["b"]
    assert isinstance(items, YamlList)

    assert document.line_of_key(document.root, "a") == 1
    assert document.line_of_value(document.root, "a") == 3
    assert [document.line_of_item(items, index) for index in (0, 1)] == [4, 5]


def test_a_key_written_twice_is_a_problem_and_the_first_value_stays() -> None:
    reading = read_yaml(b"a: 1\nb: {x: 1, x: [2, {y: 3}]}\na: {z: 4}\nc: 5", "a.yaml")

    assert [(p.line, p.arguments) for p in reading.problems] == [
        (2, {"key": "x", "first": "2"}),
        (3, {"key": "a", "first": "1"}),
    ]
    assert reading.document is not None
    assert reading.document.root == {"a": "1", "b": {"x": "1"}, "c": "5"}
    assert isinstance(reading.document.root, YamlMap)
    assert reading.document.line_of_key(reading.document.root, "c") == 4


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: &x 1", 1, "yaml-alias"),
        ("a: &x [1]", 1, "yaml-alias"),
        ("b: 1\na: *x", 2, "yaml-alias"),
        ("a: !!str 1", 1, "yaml-tag"),
        ("a: !!python/object/apply:os.system [ls]", 1, "yaml-tag"),
        ("a: 1\n---\nb: 2", 2, "yaml-several-documents"),
        ("? [a]\n: 1", 1, "yaml-key-is-not-text"),
        ("{a: 1}: 2", 1, "yaml-key-is-not-text"),
        ("a: 1\n\tb: 2", 2, "yaml-tab"),
        ("a:\n\t- b", 2, "yaml-tab"),
        ("a: b: c", 1, "yaml-colon"),
        ("a: 'x\nb: 1\nc: 2\n", 1, "yaml-open-quote"),
        ('a: "x\nb: 1\n', 1, "yaml-open-quote"),
        ('a: "\\q"', 1, "yaml-escape"),
        ("a: @home", 1, "yaml-start"),
        ("a: [1, 2\nb: 3", 1, "yaml-brackets"),
        ("a: {b: 1", 1, "yaml-brackets"),
        ("a: {b: 1,\n  'c' d: 2,\n  e: 3}\nf: 1", 2, "yaml-brackets"),
        ("a: 1\n b: 2\n- c", 2, "yaml-colon"),
        ("- a\nb: 1", 2, "yaml-syntax"),
        ("%YAML 9.9\n---\na: 1", 1, "yaml-syntax"),
    ],
)
def test_what_is_no_plain_yaml_is_a_problem_with_its_line(
    text: str, line: int, code: str
) -> None:
    assert codes(text) == [(line, code)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a: [{b: 1}, {b: 2}]\nc: [{d: 1}, {d: [}]", {"a": 2, "c": 1}),
        ("a:\n  - b: 1\n  - b: 2\n    c: 'x\n", {"a": 1}),
        ("a: [{b: 1}]\nc: {d: 1, e: [}", {"a": 1}),
        ("a: [1]\na: {b: [}", {"a": 1}),
        ("a: [1]\nb: *x", {"a": 1}),
        ("a: [1]\n---\nb: 2", {"a": 1}),
    ],
)
def test_what_stands_before_a_mistake_is_kept_and_half_an_entry_is_not(
    text: str, kept: dict[str, int]
) -> None:
    document = read_yaml(text.encode(), "a.yaml").document

    assert document is not None
    assert not document.whole
    assert isinstance(document.root, YamlMap)
    assert {key: len(items) for key, items in document.root.items()} == kept
    for key, items in document.root.items():
        assert isinstance(items, YamlList)
        assert document.line_of_key(document.root, key) > 0
        assert [document.line_of_item(items, i) > 0 for i in range(len(items))]


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n"
        for i in range(20)
    )

    assert codes(bomb) == [(1, "yaml-alias")]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_has_a_limit(opening: str) -> None:
    assert [code for _, code in codes(opening * 5000)] == ["yaml-too-deep"]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert codes("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert codes("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [
        (1, "yaml-too-deep")
    ]


def test_a_value_has_a_limit() -> None:
    assert codes("a: " + "x" * MAX_SCALAR) == []
    assert codes("b: 1\na: " + "x" * (MAX_SCALAR + 1)) == [(2, "yaml-long-value")]


def test_a_file_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_lines, "MAX_BYTES", 5)

    assert codes("a: 1\n") == []
    assert codes("a: 12\n") == [(1, "yaml-too-large")]


@pytest.mark.parametrize(
    "char",
    ["\0", "\x07", "\x1b", "\x85", "\u200b", "\u2028", "\u202e", "\ufeff", "\ufffe"],
)
def test_an_invisible_character_is_named(char: str) -> None:
    reading = read_yaml(f"a: 1\nb: x{char}y".encode(), "a.yaml")

    (problem,) = reading.problems
    assert (problem.line, problem.code) == (2, "yaml-character")
    assert problem.arguments == {"character": f"U+{ord(char):04X}"}


@pytest.mark.parametrize("escape", [r"\0", r"\e", r"\u202e", r"\x85", r"\N"])
def test_an_escape_smuggles_no_invisible_character(escape: str) -> None:
    assert codes(f'a: "x{escape}y"') == [(1, "yaml-character")]


@pytest.mark.parametrize("escape", [r"\ud800", r"\UFFFFFFFF", r"\U00110000"])
def test_an_escape_beyond_unicode_is_a_problem(escape: str) -> None:
    (found,) = codes(f'a: "{escape}"')

    assert found in [(1, "yaml-escape"), (1, "yaml-character"), (1, "yaml-syntax")]


def test_a_byte_order_mark_and_windows_lines_are_read() -> None:
    document = read(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n")

    assert document.root == {"a": "1", "b": ["x"]}
    assert isinstance(document.root, YamlMap)
    assert document.line_of_value(document.root, "b") == 3


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("a: 가".encode("utf-16"), 1),
        (b"a: 1\nb: \xb0\xa1", 2),
        (b"a: \xed\xa0\x80", 1),
        (b"a: \xf8\x88\x80\x80\x80", 1),
    ],
)
def test_text_that_is_not_utf8_is_a_problem(data: bytes, line: int) -> None:
    assert codes(data) == [(line, "yaml-not-utf8")]


def test_decomposed_hangul_is_composed() -> None:
    text = unicodedata.normalize("NFD", "이름: 김정은")

    assert root(text) == {"이름": "김정은"}
    assert root('a: "\\u1100\\u1161"') == {"a": "가"}


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "--- ~\n"])
def test_an_empty_file_is_empty(text: str) -> None:
    assert read(text).root == ""


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert root("<<: {a: 1}") == {"<<": {"a": "1"}}


def test_the_python_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(GOOD)
    monkeypatch.setattr(yaml_lines, "_Loader", yaml.SafeLoader)
    slow = read(GOOD)

    assert slow.root == fast.root
    assert slow.lines == fast.lines


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    reading = read_yaml(data, "a.yaml")

    assert (reading.document is None) <= bool(reading.problems)


@given(st.text("ab:-[]{},'\"\\#&*!|>%@`?\n\t ~0\u00e9가", max_size=60))
def test_no_text_of_yaml_marks_raises(text: str) -> None:
    reading = read_yaml(text.encode(), "a.yaml")

    assert all(problem.line >= 1 for problem in reading.problems)


@given(st.text("ab:-[]{},'\"\\#|>%@?\n ~0", max_size=60))
def test_what_is_read_is_what_yaml_says(text: str) -> None:
    reading = read_yaml(text.encode(), "a.yaml")
    if reading.document is None or reading.problems:
        return

    oracle = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506, TID251 - strings only
    assert _plain(reading.document.root) == _plain(oracle)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {_plain(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return "" if value in (None, "~") else value


@given(st.data())
def test_a_mutated_file_gives_a_document_or_problems(data: st.DataObject) -> None:
    raw = bytearray(GOOD.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place] = data.draw(st.integers(0, 255))

    reading = read_yaml(bytes(raw), "a.yaml")

    last = 1 + raw.count(b"\n") + raw.count(b"\r")
    assert all(1 <= problem.line <= last for problem in reading.problems)
    assert reading.document or reading.problems
