"""A table and a map become a pack: read, mended, sifted, and written out."""

from collections.abc import Callable, Mapping, Sequence

from quiz.content.importing.happenings import (
    Happening,
    RowError,
    RowReader,
    check_title,
    give_ids,
    merge,
    title_names,
    title_of,
)
from quiz.content.importing.mapping import ImportMap
from quiz.content.importing.pack_files import pack_files
from quiz.content.importing.register import Register
from quiz.content.importing.tables import Row, Table
from quiz.content.importing.things import Things
from quiz.facts.base import FactBase
from quiz.language.fill import names
from quiz.language.text import Lang
from quiz.problems import ContentError, Problem, QuizError
from quiz.values import dataclass

Progress = Callable[[int, int], None]


class NothingImportedError(QuizError):
    """Not one row became an event."""

    code = "import-nothing"

    def __init__(self, table: Table, dropped: Sequence[Problem]) -> None:
        """Keep why each row was dropped."""
        self.dropped = tuple(sorted(dropped))
        rows = len(table.rows) + len(table.problems)
        super().__init__(file=table.file, rows=str(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The files of the pack by name, and what became of the rows."""

    files: Mapping[str, str]
    dropped: tuple[Problem, ...]
    rows: int
    events: int
    entities: int
    elsewhere: int  # entities used that other packs hold


def import_facts(
    table: Table,
    map_: ImportMap,
    base: FactBase,
    pack: str,
    register: Register,
    progress: Progress = lambda _done, _all: None,
) -> Imported:
    """Turn rows into a pack; raises `ContentError` where the map does not fit.

    `base` is what other packs hold: what it names alike is the same. New ids are
    added to the register.
    """
    _check_map(table, map_)
    things = Things(map_, base, pack)
    importing = _Importing(table, map_, things, progress)
    happenings = importing.run()
    if not happenings:
        raise NothingImportedError(table, importing.dropped)
    for happening in happenings:
        for fillings in happening.roles.values():
            for thing, office in fillings:
                things.use(thing)
                if office is not None:
                    things.use(office)
    things.give_ids(register)
    give_ids(happenings, map_.events, register)
    return Imported(
        files=dict(pack_files(map_, happenings, things)),
        dropped=tuple(sorted(importing.dropped)),
        rows=len(table.rows) + len(table.problems),
        events=len(happenings),
        entities=sum(1 for _ in things),
        elsewhere=things.used_elsewhere,
    )


def _check_map(table: Table, map_: ImportMap) -> None:
    """Every column and every place of the title must be known."""
    known = set(table.columns)
    known |= {column for change in map_.changes for column in change.values}
    able = title_names(map_.events, known)
    problems = [
        Problem(
            file=map_.file,
            line=line,
            code="import-no-column",
            arguments={"column": column, "known": ", ".join(table.columns)},
        )
        for column, line in map_.lines.items()
        if column not in known and column not in ("date", *map_.events.roles)
    ]
    title = map_.events.title
    problems += [
        Problem(
            file=map_.file,
            line=map_.title_line,
            code="import-title",
            arguments={"piece": name},
        )
        for name in sorted((names(title.ko) | names(title.en)) - able)
    ]
    if problems:
        raise ContentError(tuple(problems))


class _Importing:
    """One run over the rows."""

    def __init__(
        self, table: Table, map_: ImportMap, things: Things, progress: Progress
    ) -> None:
        self._table = table
        self._map = map_
        self._reader = RowReader(map_.events, things)
        self._progress = progress
        self.dropped: list[Problem] = list(table.problems)

    def run(self) -> list[Happening]:
        rows = self._wanted()
        self._reader.prepare(rows)
        found: list[Happening] = []
        by_key: dict[str, Happening] = {}
        seen: dict[tuple[object, ...], Happening] = {}
        for number, row in enumerate(rows, start=1):
            self._progress(number, len(rows))
            try:
                happening = self._reader.read(row)
                check_title(happening, self._map.events)
                title = title_of(happening, self._map.events)
                row_key = row.get(self._map.events.key)
                if row_key in by_key:
                    merge(by_key[row_key], happening)
                    continue
                first = seen.setdefault(happening.signature(title), happening)
                if first is not happening:
                    first.twins += [row_key] if row_key else []
                    line = str(first.row.line)
                    self._drop(row, "import-row-twice", {"first": line})
                    continue
            except RowError as error:
                self._drop(row, error.code, error.arguments)
                continue
            found.append(happening)
            if row_key:
                by_key[row_key] = happening
        return found

    def _wanted(self) -> list[Row]:
        """The rows after all changes, without those the map does not want."""
        wanted: list[Row] = []
        for written in self._table.rows:
            row = written
            for change in self._map.changes:
                row = change.apply(row)
            reason = next((d.why for d in self._map.drops if d.where.holds(row)), None)
            if reason is None:
                wanted.append(row)
            else:
                why = {f"why_{lang}": reason.say(lang) for lang in Lang}
                self._drop(row, "import-row-unwanted", why)
        return wanted

    def _drop(self, row: Row, code: str, arguments: Mapping[str, str]) -> None:
        problem = Problem(
            file=self._table.file, line=row.line, code=code, arguments=arguments
        )
        self.dropped.append(problem)
