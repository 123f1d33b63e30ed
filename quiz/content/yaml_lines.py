"""YAML as text with line numbers: the only door to the `yaml` library.

Values are built straight from the parser's events, so nothing is typed by YAML's
own guesses: `1961`, `no`, `12:30` and dates stay text. Tags, anchors and aliases
are refused, which also makes alias bombs impossible.
"""

import codecs
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import field
from typing import Any, NoReturn, Protocol, Union

import yaml

from quiz.problems import Problem
from quiz.values import dataclass

MAX_BYTES = 256 * 1024 * 1024
MAX_DEPTH = 24
MAX_SCALAR = 20_000

Value = Union[str, "YamlMap", "YamlList"]

_Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = (
    yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
)


class _Parser(Protocol):
    """What is used of PyYAML's parsers: the C one and the Python one."""

    # PyYAML's events are typed too loosely to help.
    def get_event(self) -> Any: ...  # noqa: ANN401


# Control characters, line separators that editors do not count, direction marks,
# byte order marks inside the text, lone surrogates, characters that are none.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ufeff\ud800-\udfff\ufffe\uffff]"
)
_NULLS = ("~", "null", "Null", "NULL")
_DUPLICATE = "\0duplicate"


class YamlMap(dict[str, Value]):
    """A mapping in the order written; `line` is where it begins."""

    __slots__ = ("line", "start")
    line: int
    start: int


class YamlList(list[Value]):
    """A sequence; `line` is where it begins."""

    __slots__ = ("line", "start")
    line: int
    start: int


_MANY_KEYS = 64


@dataclass(frozen=True, slots=True)
class Document:
    """One file's values, with the line of each key, value and item beside them.

    `lines` holds, for each container, a run that begins at its `start`: key line and
    value line by turns for a mapping, one line an item for a list. A document that
    is not `whole` ends before the mistake that stopped the reading. `places` remembers
    where the keys of large mappings stand, once one was asked for.
    """

    file: str
    root: Value
    lines: "array[int]" = field(repr=False, default_factory=lambda: array("I"))
    whole: bool = True
    places: "dict[int, dict[str, int]]" = field(
        repr=False, compare=False, default_factory=dict
    )

    def line_of_key(self, within: YamlMap, key: str) -> int:
        """The line of a key; of the mapping itself where it has no such key."""
        place = self._place(within, key)
        return within.line if place is None else self.lines[within.start + 2 * place]

    def line_of_value(self, within: YamlMap, key: str) -> int:
        """The line where the value of a key begins."""
        place = self._place(within, key)
        if place is None:
            return within.line
        return self.lines[within.start + 2 * place + 1]

    def _place(self, within: YamlMap, key: str) -> int | None:
        """Which key it is; of a broken file with 400,000 keys each may be asked for."""
        if len(within) < _MANY_KEYS:
            return next((n for n, name in enumerate(within) if name == key), None)
        places = self.places.get(within.start)
        if places is None:
            places = {name: n for n, name in enumerate(within)}
            self.places[within.start] = places
        return places.get(key)

    def line_of_item(self, within: YamlList, index: int) -> int:
        """The line where an item of a list begins."""
        return self.lines[within.start + index]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: a document, unless nothing could be read.

    `unread` is the text of a file that could not be read to its end, as far as it is
    legible.
    """

    document: Document | None
    problems: tuple[Problem, ...] = ()
    unread: str = ""


class _StopError(Exception):
    """The file cannot be read further."""

    def __init__(self, line: int, code: str, **arguments: str) -> None:
        self.line = line
        self.code = code
        self.arguments = arguments
        super().__init__(code)


def read_yaml(data: bytes, file: str) -> Reading:
    """Read one file; whatever is wrong with it comes back as problems."""
    problems: list[Problem] = []
    try:
        text = _decode(data)
    except _StopError as stop:
        return Reading(None, (_stopped(stop, file),), _legible(data))
    document = _build(text, file, problems)
    return Reading(document, tuple(problems), "" if document.whole else text)


def _legible(data: bytes) -> str:
    """What can be made out of a file in another encoding: ids are plain letters."""
    if len(data) > MAX_BYTES:
        return ""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if is_wide else "utf-8", "replace").replace("\0", "")


def _stopped(stop: _StopError, file: str) -> Problem:
    return Problem(file=file, line=stop.line, code=stop.code, arguments=stop.arguments)


def _decode(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise _StopError(1, "yaml-too-large", megabytes=str(MAX_BYTES // 1024**2))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _StopError(1, "yaml-not-utf8")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        raise _StopError(line, "yaml-not-utf8") from None
    refused = _REFUSED.search(text)
    if refused is not None:
        raise _StopError(
            1 + text.count("\n", 0, refused.start()),
            "yaml-character",
            character=f"U+{ord(refused[0]):04X}",
        )
    # Hangul typed on a Mac may come decomposed; one form makes names comparable.
    return (
        text
        if unicodedata.is_normalized("NFC", text)
        else unicodedata.normalize("NFC", text)
    )


def _build(text: str, file: str, problems: list[Problem]) -> Document:  # noqa: PLR0912, PLR0915
    # One flat loop with everything in locals: it runs once for each of the millions
    # of scalars of a large file.
    lines = array("I")
    root: Value = ""
    documents = 0
    container: YamlMap | YamlList | None = None
    in_list = False
    key: str | None = None
    own: list[int] = []
    stack: list[tuple[YamlMap | YamlList | None, bool, str | None, list[int]]] = []
    keys: dict[str, str] = {}
    suspicious = any(mark in text for mark in "!&*\\~") or "null" in text.casefold()
    stop: _StopError
    try:
        parser: _Parser = _Loader(text)
        get_event = parser.get_event
        while True:
            event = get_event()
            kind = type(event)
            value: Value
            if kind is yaml.ScalarEvent:
                value = event.value
                if suspicious:
                    value = _inspected(event)
                if len(value) > MAX_SCALAR:
                    _stop(event, "yaml-long-value", characters=str(MAX_SCALAR))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                assert container is not None  # noqa: S101
                container.start = len(lines)
                lines.extend(own)
                container, in_list, key, own = stack.pop()
                continue
            elif kind is yaml.MappingStartEvent:
                value = YamlMap()
            elif kind is yaml.SequenceStartEvent:
                value = YamlList()
            elif kind is yaml.StreamEndEvent:
                break
            elif kind is yaml.AliasEvent:
                _stop(event, "yaml-alias", name=event.anchor)
            else:
                if kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        _stop(event, "yaml-several-documents")
                continue

            line = event.start_mark.line + 1
            if container is None:
                root = value
            elif in_list:
                container.append(value)  # type: ignore[union-attr]
                own.append(line)
            elif key is None:
                if kind is not yaml.ScalarEvent:
                    _stop(event, "yaml-key-is-not-text")
                name = keys.setdefault(value, value)  # type: ignore[arg-type]
                if name in container:
                    assert isinstance(container, YamlMap)  # noqa: S101
                    problems.append(
                        _duplicate(file, line, name, own[2 * _at(container, name)])
                    )
                    key = _DUPLICATE
                else:
                    key = name
                    own.append(line)
                continue
            else:
                if key is not _DUPLICATE:
                    container[key] = value  # type: ignore[call-overload]
                    own.append(line)
                key = None

            if kind is not yaml.ScalarEvent:
                if suspicious:
                    _refuse_marks(event)
                if len(stack) >= MAX_DEPTH:
                    _stop(event, "yaml-too-deep", levels=str(MAX_DEPTH))
                value.line = line  # type: ignore[union-attr]
                stack.append((container, in_list, key, own))
                container = value  # type: ignore[assignment]
                in_list = kind is yaml.SequenceStartEvent
                key = None
                own = []
    except _StopError as error:
        stop = error
    except yaml.YAMLError as error:
        stop = _syntax(error, text)
    except (ValueError, OverflowError, RecursionError):
        # PyYAML's Python scanner on an escape such as "\Uffffffff".
        stop = _StopError(1, "yaml-syntax", detail="")
    else:
        return Document(file, root, lines)
    problems.append(_stopped(stop, file))
    if container is not None:
        opened = [(outer, numbers) for outer, *_, numbers in stack if outer is not None]
        _close([*opened, (container, own)], lines)
    return Document(file, root, lines, whole=False)


def _close(
    opened: Sequence[tuple[YamlMap | YamlList, list[int]]], lines: "array[int]"
) -> None:
    """Close what was open where the reading stopped: the file and its section.

    What is open within a section is half an entry, and left out.
    """
    for depth, (container, own) in enumerate(opened[:2]):
        within = opened[depth + 1][0] if depth + 1 < len(opened) else None
        is_section = depth == 0 and isinstance(within, YamlList)
        if isinstance(container, YamlMap):
            last = next(reversed(container.values()), None)
            is_last = last is not None and last is within  # else a key twice
            if is_last and not is_section:
                container.popitem()
            del own[2 * len(container) :]
        elif within is not None:
            container.pop()
            own.pop()
        container.start = len(lines)
        lines.extend(own)
        if not is_section:
            return


def _at(container: YamlMap, name: str) -> int:
    return next(index for index, key in enumerate(container) if key == name)


def _duplicate(file: str, line: int, key: str, first: int) -> Problem:
    arguments = {"key": key, "first": str(first)}
    return Problem(file=file, line=line, code="yaml-duplicate-key", arguments=arguments)


def _stop(event: Any, code: str, **arguments: str) -> NoReturn:  # noqa: ANN401
    raise _StopError(event.start_mark.line + 1, code, **arguments)


def _refuse_marks(event: Any) -> None:  # noqa: ANN401
    if event.anchor is not None:
        _stop(event, "yaml-alias", name=event.anchor)
    if event.tag is not None:
        _stop(event, "yaml-tag", tag=event.tag)


def _inspected(event: Any) -> str:  # noqa: ANN401
    _refuse_marks(event)
    value: str = event.value
    if event.style == '"':
        refused = _REFUSED.search(value)
        if refused is not None:
            _stop(event, "yaml-character", character=f"U+{ord(refused[0]):04X}")
        return unicodedata.normalize("NFC", value)
    if value in _NULLS and not event.style:
        return ""
    return value


def _syntax(error: yaml.YAMLError, text: str) -> _StopError:
    if not isinstance(error, yaml.MarkedYAMLError):
        return _StopError(1, "yaml-syntax", detail=_detail(str(error)))
    mark = error.problem_mark or error.context_mark
    problem = error.problem or ""
    context = error.context or ""
    rows = text.rstrip().split("\n")
    line = min(mark.line + 1 if mark is not None else 1, len(rows))
    row = rows[line - 1]
    opened = line
    if error.context_mark is not None:
        # The parser may stand on the line after the last one.
        opened = min(error.context_mark.line + 1, len(rows))
    if "\t" in row[: len(row) - len(row.lstrip())]:
        return _StopError(line, "yaml-tab")
    if "nesting depth" in problem:  # newer libyaml has a limit of its own
        return _StopError(line, "yaml-too-deep", levels=str(MAX_DEPTH))
    if "mapping values are not allowed" in problem:
        return _StopError(line, "yaml-colon")
    if "quoted scalar" in context:
        if "end of stream" in problem or "document" in problem:
            return _StopError(opened, "yaml-open-quote")
        if "escape" in problem:
            return _StopError(line, "yaml-escape")
    if "cannot start any token" in problem:
        return _StopError(line, "yaml-start", character=row.strip()[:1])
    if "flow" in context:
        at_end = mark is not None and mark.line + 1 >= len(rows)
        return _StopError(opened if at_end else line, "yaml-brackets")
    return _StopError(line, "yaml-syntax", detail=_detail(problem))


def _detail(problem: str) -> str:
    return " ".join(problem.split())[:120]
