"""Study settings as people write them: a TOML file, read with all its problems.

`[study]` holds for every deck; `[deck."id"]` says what is different for one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from quiz.problems import Problem
from quiz.study.settings import StudySettings
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsRead:
    """What a settings file says; where it has problems, the defaults stand."""

    study: StudySettings = field(default_factory=StudySettings)
    decks: Mapping[str, StudySettings] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def of(self, deck: str) -> StudySettings:
        """The settings of a deck: its own, or of the nearest deck that it lies in."""
        while deck:
            if deck in self.decks:
                return self.decks[deck]
            deck = deck.rpartition("::")[0]
        return self.study


def read_settings(
    text: str, file: str, before: StudySettings | None = None
) -> SettingsRead:
    """Read a settings file; `file` is its name in problems.

    What it does not say is as `before`, or the default. Tables other than `study`
    and `deck` are others' and passed over.
    """
    import tomllib  # which takes a while, and few have such a file

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"at line (\d+)", str(error))
        line = int(match[1]) if match else text.count("\n") + 1
        reason = re.sub(r"\s*\(at .*\)$", "", str(error))
        problem = Problem(
            file=file, line=line, code="settings-toml", arguments={"reason": reason}
        )
        return SettingsRead(problems=(problem,))
    return _Reader(text, file).read(tables, before or StudySettings())


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self._lines = text.splitlines()
        self._file = file
        self._problems: list[Problem] = []

    def read(self, tables: Mapping[str, object], before: StudySettings) -> SettingsRead:
        study = self._table(("study",), tables.get("study", {}), before)
        decks = tables.get("deck", {})
        if not isinstance(decks, dict):
            self._add(("deck",), "", "settings-table", table="deck")
            decks = {}
        # The outer decks first: what holds for one holds for those within it.
        own: dict[str, StudySettings] = {}
        for deck in sorted(decks, key=lambda name: name.count("::")):
            outer = SettingsRead(study=study, decks=own).of(deck.rpartition("::")[0])
            own[deck] = self._table(("deck", deck), decks[deck], outer)
        return SettingsRead(study=study, decks=own, problems=tuple(self._problems))

    def _table(
        self, path: tuple[str, ...], table: object, settings: StudySettings
    ) -> StudySettings:
        # Only where something is set, which few do.
        from quiz.study.settings_fields import FIELDS, BadValueError

        if not isinstance(table, dict):
            self._add(path[:-1], path[-1], "settings-table", table=path[-1])
            return settings
        for key, value in table.items():
            if key not in FIELDS:
                self._add(path, key, "settings-unknown", name=key, meant=_meant(key))
                continue
            try:
                settings = FIELDS[key].read(settings, value)
            except BadValueError as error:
                self._add(path, key, error.code, field=key, **error.arguments)
        return settings

    def _add(self, path: tuple[str, ...], key: str, code: str, **words: str) -> None:
        found = (*places(self._lines, path, key), *places(self._lines, path, ""), 0)
        self._problems.append(
            Problem(file=self._file, line=found[0] + 1, code=code, arguments=words)
        )


def _meant(key: str) -> str:
    """The field most like this one, or all of them."""
    from difflib import get_close_matches  # only for those who slip

    from quiz.study.settings_fields import FIELDS

    return ", ".join(get_close_matches(key, FIELDS, 1) or FIELDS)


_HEADER = re.compile(r"\s*\[([^\[\]].*)\]\s*(#.*)?$")


def is_header(line: str) -> bool:
    """Whether a table begins on the line."""
    return _HEADER.match(line) is not None


def places(lines: list[str], path: tuple[str, ...], key: str) -> Iterator[int]:
    """The lines, from 0, on which a key of a table begins; without a key, its header."""
    table: tuple[str, ...] = ()
    begins = re.compile(rf"\s*\"?{re.escape(key)}\"?\s*[.=]")
    for number, line in enumerate(lines):
        if header := _HEADER.match(line):
            table = _path(header[1])
            if table == (*path, *filter(None, [key])):
                yield number
        elif key and table == path and begins.match(line):
            yield number


def _path(header: str) -> tuple[str, ...]:
    import tomllib

    try:
        table: object = tomllib.loads(f"[{header}]")
    except tomllib.TOMLDecodeError:
        return ()
    names: list[str] = []
    while isinstance(table, dict) and table:
        ((name, table),) = table.items()
        names.append(name)
    return tuple(names)
