"""Which ids the files declare, where, and what a reference means."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quiz.content.entries import Entry, Word
from quiz.content.format import REFERENCE
from quiz.content.lines import Lines, Space
from quiz.content.suggestions import Suggestions
from quiz.content.yaml_lines import Document
from quiz.facts.entities import EntityType
from quiz.problems import Problem

CORE = "core"


@dataclass(frozen=True, slots=True)
class Declaration:
    """An entry with its full id."""

    id: str
    pack: str
    section: str
    entry: Entry
    type: EntityType | None = None


@dataclass(slots=True)
class Declared:
    """Every id of every file loaded, and the problems found with them."""

    problems: list[Problem] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    # Where a file could not be read, what it declares is unknown: then an id that
    # is not found is no mistake of the one who wrote it.
    complete: bool = True
    # The ids that may stand where a file could not be read.
    perhaps: set[str] = field(default_factory=set)
    suggestions: Suggestions = field(default_factory=Suggestions)
    _spaces: dict[Space, dict[str, Declaration]] = field(
        default_factory=lambda: {space: {} for space in Space}
    )

    def add(self, space: Space, declaration: Declaration) -> None:
        """Take an entry in; a second one of the same id is a problem."""
        known = self._spaces[space]
        first = known.get(declaration.id)
        if first is not None:
            entry = declaration.entry
            self.report(
                entry.document,
                entry.line_of("id"),
                "duplicate-id",
                id=entry.id,
                first=f"{first.entry.document.file}:{first.entry.line_of('id')}",
            )
            return
        known[declaration.id] = declaration
        self.lines.add(space, declaration.id, declaration.entry)

    def all(self, space: Space) -> Iterator[Declaration]:
        """The declarations of a space, in the order read."""
        return iter(self._spaces[space].values())

    def get(self, space: Space, identity: str) -> Declaration | None:
        """The declaration with this full id."""
        return self._spaces[space].get(identity)

    def report(
        self, document: Document, line: int, code: str, **arguments: str
    ) -> None:
        """Note a problem."""
        self.problems.append(
            Problem(file=document.file, line=line, code=code, arguments=arguments)
        )

    def resolve(
        self, space: Space, word: Word, pack: str, document: Document
    ) -> Declaration | None:
        """What a reference means; reports it where it means nothing."""
        if not REFERENCE.fullmatch(word.text):
            return None  # reported with its shape
        found = self._look_up(space, word.text, pack)
        if found is None and self.complete:
            is_known = word.text.rpartition(":")[2] in self.perhaps
            if not is_known:
                self._report_unknown(space, word, pack, document)
        return found

    def _look_up(self, space: Space, text: str, pack: str) -> Declaration | None:
        known = self._spaces[space]
        if ":" in text:
            return known.get(text)
        found = known.get(f"{pack}:{text}")
        if found is None and space is Space.TYPE:
            found = known.get(f"{CORE}:{text}")
        return found

    def _report_unknown(
        self, space: Space, word: Word, pack: str, document: Document
    ) -> None:
        meant = self._meant(space, word.text, pack)
        code = f"unknown-{space.value}" + ("-meant" if meant else "")
        arguments = {"id": word.text} | ({"meant": meant} if meant else {})
        self.report(document, word.line, code, **arguments)

    def _meant(self, space: Space, text: str, pack: str) -> str:
        local = text.rpartition(":")[2]
        full = [d.id for d in self.all(space)]
        same = [name for name in full if name.rpartition(":")[2] == local]
        if same:
            return same[0]
        if ":" in text:
            return self.suggestions.nearest(text, full)
        reachable = {pack, CORE} if space is Space.TYPE else {pack}
        candidates = (
            name.partition(":")[2] if name.partition(":")[0] in reachable else name
            for name in full
        )
        return self.suggestions.nearest(text, candidates)
