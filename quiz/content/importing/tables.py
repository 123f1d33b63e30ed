"""Tables as other programs write them: CSV, and results of Wikidata queries.

Every row keeps the line on which it begins. What cannot be read as a row is a
problem; what cannot be read as a table is an error.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import NoReturn

from quiz.language.normalise import clean
from quiz.problems import ContentError, Problem
from quiz.values import dataclass

_SEPARATORS = (",", ";", "\t", "|")
_LARGEST_CELL = 1_000_000
_ENTITY = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/([QPL]\d+)")
_UNKNOWN = re.compile(r"https?://www\.wikidata\.org/\.well-known/genid/\S+|_:\S+")
_BINDINGS = re.compile(r'"bindings"\s*:\s*\[')


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line where it begins, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """The cell in this column; empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, and what in it is no row."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()


def read_table(data: bytes, file: str, separator: str = "") -> Table:
    """Read a CSV or JSON file; raises `ContentError` where it is no table."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(file, 1 + data.count(b"\n", 0, error.start), "import-not-utf8")
    if text.lstrip().startswith(("{", "[")):
        return _read_json(text, file)
    return _read_csv(text, file, separator)


def cell(text: str) -> str:
    """A cell made fit to keep: one line, composed; Wikidata's ids without address.

    >>> cell("http://www.wikidata.org/entity/Q7747")
    'Q7747'
    """
    short = _ENTITY.fullmatch(text.strip())
    if short:
        return short[1]
    if _UNKNOWN.fullmatch(text.strip()):
        return ""
    return " ".join(clean(text).replace("\ufffe", "").replace("\uffff", "").split())


def _refuse(file: str, line: int, code: str, **arguments: str) -> NoReturn:
    problem = Problem(file=file, line=line, code=code, arguments=arguments)
    raise ContentError((problem,))


def _read_csv(text: str, file: str, separator: str) -> Table:
    csv.field_size_limit(_LARGEST_CELL)
    first = text.lstrip("\r\n").partition("\n")[0]
    mark = separator or max(_SEPARATORS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    columns: tuple[str, ...] = ()
    for line, cells in _numbered(lines, file):
        if not any(value.strip() for value in cells):
            continue
        if not columns:
            columns = tuple(cell(name) for name in cells)
            _check_columns(columns, file, line)
        elif len(cells) != len(columns):
            counts = {"found": str(len(cells)), "wanted": str(len(columns))}
            problems.append(
                Problem(file=file, line=line, code="import-cells", arguments=counts)
            )
        else:
            values = dict(zip(columns, map(cell, cells), strict=True))
            rows.append(Row(line, values))
    if not columns:
        _refuse(file, 1, "import-no-table")
    return Table(file, columns, tuple(rows), tuple(problems))


def _numbered(lines: Iterator[list[str]], file: str) -> Iterator[tuple[int, list[str]]]:
    at = 0
    reader: Iterator[list[str]] = lines
    while True:
        before = at
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            _refuse(file, before + 1, "import-csv", detail=clean(str(error)))
        at = getattr(reader, "line_num", before + 1)
        yield before + 1, cells


def _check_columns(columns: tuple[str, ...], file: str, line: int) -> None:
    for column in columns:
        if columns.count(column) > 1:
            _refuse(file, line, "import-column-twice", column=column)


def _read_json(text: str, file: str) -> Table:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        _refuse(file, line, "import-json", detail=clean(str(error), 200))
    columns: dict[str, None] = {}
    if isinstance(whole, dict):
        head = whole.get("head")
        named = head.get("vars") if isinstance(head, dict) else None
        columns.update(dict.fromkeys(map(str, named or ())))
        opening = _BINDINGS.search(text)
        start = opening.end() if opening else len(text)
    else:
        start = text.index("[") + 1
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, item in _items(text, start):
        if not isinstance(item, dict):
            problems.append(Problem(file=file, line=line, code="import-json-row"))
            continue
        values = {cell(str(name)): _json_cell(value) for name, value in item.items()}
        columns.update(dict.fromkeys(values))
        rows.append(Row(line, values))
    if not columns:
        _refuse(file, 1, "import-no-table")
    return Table(file, tuple(columns), tuple(rows), tuple(problems))


def _items(text: str, start: int) -> Iterator[tuple[int, object]]:
    """The items of a JSON list that was found sound, each with its line."""
    decoder = json.JSONDecoder()
    line, counted, at = 1, 0, start
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if at >= len(text) or text[at] == "]":
            return
        line += text.count("\n", counted, at)
        counted = at
        item, at = decoder.raw_decode(text, at)
        yield line, item


def _json_cell(value: object) -> str:
    if isinstance(value, dict):
        if value.get("type") == "bnode":
            return ""
        value = value.get("value", "")
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    return cell(str(value)) if isinstance(value, str | int | float) else ""
