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
# Without any of these in a file, each scalar in it is what it looks like.
_MARKS = ("!", "&", "*", "\\", *_NULLS)
_AROUND = (yaml.StreamStartEvent, yaml.DocumentEndEvent)


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


def _build(text: str, file: str, problems: list[Problem]) -> Document:
    builder = _Builder(file, problems, is_plain=not any(map(text.__contains__, _MARKS)))
    stop: _StopError
    try:
        builder.build(_Loader(text))
    except _StopError as error:
        stop = error
    except yaml.YAMLError as error:
        stop = _syntax(error, text)
    except (ValueError, OverflowError, RecursionError):
        # PyYAML's Python scanner on an escape such as "\Uffffffff".
        stop = _StopError(1, "yaml-syntax", detail="")
    else:
        return Document(file, builder.root, builder.lines)
    problems.append(_stopped(stop, file))
    _close(builder.opened, builder.lines)
    return Document(file, builder.root, builder.lines, whole=False)


class _Builder:
    """Builds the values of one file from the parser's events.

    It runs once for each of the millions of scalars of a large file: hence the loops
    with everything in locals.
    """

    def __init__(self, file: str, problems: list[Problem], *, is_plain: bool) -> None:
        """Nothing yet; in a file that `is_plain` no scalar has to be looked into."""
        self.root: Value = ""
        self.lines = array("I")
        self.opened: list[tuple[YamlMap | YamlList, list[int]]] = []
        self._file = file
        self._problems = problems
        self._is_plain = is_plain
        self._names: dict[str, str] = {}  # each key is held once

    def build(self, parser: _Parser) -> None:
        """Read to the end; raises `_StopError` and what the parser raises."""
        documents = 0
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            kind = type(event)
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    _stop(event, "yaml-several-documents")
            elif kind not in _AROUND:
                self.root = self._begun(event)
                self._fill(self.root, event, parser)

    def _begun(self, event: Any) -> Value:  # noqa: ANN401
        """The scalar of an event, or the container, still empty, that it begins."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value: str = event.value if self._is_plain else _inspected(event)
            if len(value) > MAX_SCALAR:
                _stop(event, "yaml-long-value", characters=str(MAX_SCALAR))
            return value
        if kind is yaml.AliasEvent:
            _stop(event, "yaml-alias", name=event.anchor)
        if not self._is_plain:
            _refuse_marks(event)
        container = YamlMap() if kind is yaml.MappingStartEvent else YamlList()
        container.line = event.start_mark.line + 1
        return container

    def _fill(self, value: Value, event: Any, parser: _Parser) -> None:  # noqa: ANN401
        """Read what is in a container that was begun; nothing for a scalar."""
        if isinstance(value, str):
            return
        if len(self.opened) >= MAX_DEPTH:
            _stop(event, "yaml-too-deep", levels=str(MAX_DEPTH))
        own: list[int] = []
        self.opened.append((value, own))
        if isinstance(value, YamlMap):
            self._fill_map(value, own, parser)
        else:
            self._fill_list(value, own, parser)
        value.start = len(self.lines)
        self.lines.extend(own)
        self.opened.pop()

    def _fill_map(self, value: YamlMap, own: list[int], parser: _Parser) -> None:
        get_event, begun, is_plain = parser.get_event, self._begun, self._is_plain
        note, names = own.append, self._names
        scalar: type[Any] = yaml.ScalarEvent
        while type(event := get_event()) is not yaml.MappingEndEvent:
            if type(event) is not scalar:
                begun(event)  # for what there may be to say of it
                _stop(event, "yaml-key-is-not-text")
            if not is_plain or len(event.value) > MAX_SCALAR:
                event.value = begun(event)
            name = names.setdefault(event.value, event.value)
            is_new = name not in value
            if is_new:
                note(event.start_mark.line + 1)
            else:
                first = own[2 * [*value].index(name)]
                line = event.start_mark.line + 1
                self._problems.append(_duplicate(self._file, line, name, first))
            event = get_event()
            is_scalar = type(event) is scalar
            part: Value
            if is_scalar and is_plain and len(event.value) <= MAX_SCALAR:
                part = event.value
            else:
                part = begun(event)
            if is_new:
                value[name] = part
                note(event.start_mark.line + 1)
            if not is_scalar:
                self._fill(part, event, parser)

    def _fill_list(self, value: YamlList, own: list[int], parser: _Parser) -> None:
        get_event, begun, is_plain = parser.get_event, self._begun, self._is_plain
        note, append = own.append, value.append
        scalar: type[Any] = yaml.ScalarEvent
        while type(event := get_event()) is not yaml.SequenceEndEvent:
            is_scalar = type(event) is scalar
            item: Value
            if is_scalar and is_plain and len(event.value) <= MAX_SCALAR:
                item = event.value
            else:
                item = begun(event)
            append(item)
            note(event.start_mark.line + 1)
            if not is_scalar:
                self._fill(item, event, parser)


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
