"""What entries say about a value: its status, its sources, the versions beside it."""

from collections.abc import Callable
from typing import TypeVar

from quiz.content.declared import Declared
from quiz.content.entity_reader import read_sources
from quiz.content.entries import Entry
from quiz.facts.claims import Claim, Source, SourceId, Status, Variant
from quiz.language.text import Text
from quiz.values import dataclass

T = TypeVar("T")

_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Backing:
    """The status and sources that a value has, its own or those of its event."""

    status: Status
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class ClaimReader:
    """Reads claims of one pack; knows every source that was loaded."""

    pack: str
    declared: Declared
    sources: dict[SourceId, Source]

    def backing(self, entry: Entry, outer: Backing | None = None) -> Backing:
        """The status and sources of an entry; missing ones come from around it."""
        default = outer or Backing(Status.SINGLE, ())
        written = _STATUSES.get(entry.text("status"))
        own = read_sources(entry, self.pack, self.declared)
        backing = Backing(written or default.status, own or default.sources)
        if backing.status is Status.CONFIRMED and (written or own):
            self._check_confirmed(entry, backing)
        return backing

    def claim(
        self,
        value: T,
        entry: Entry | None,
        outer: Backing,
        read_value: Callable[[Entry], T | None],
    ) -> Claim[T]:
        """A value as the claim that its entry makes; a bare value has no entry."""
        if entry is None:
            return Claim(value=value, status=outer.status, sources=outer.sources)
        backing = self.backing(entry, outer)
        return Claim(
            value=value,
            status=backing.status,
            sources=backing.sources,
            variants=self.variants(entry, read_value),
            note=entry.words("note"),
        )

    def variants(
        self, entry: Entry, read_value: Callable[[Entry], T | None]
    ) -> tuple[Variant[T], ...]:
        """The other versions of a value."""
        found: list[Variant[T]] = []
        for variant in entry.entries("variants"):
            value = read_value(variant)
            sources = read_sources(variant, self.pack, self.declared)
            why: Text = variant.words("why")
            if value is not None:
                found.append(Variant(value=value, sources=sources, why=why))
        return tuple(found)

    def _check_confirmed(self, entry: Entry, backing: Backing) -> None:
        known = tuple(source for source in backing.sources if source in self.sources)
        if not known or len(known) < len(entry.list("sources")):
            return  # missing and unknown sources are problems of their own
        if any(self.sources[source].official for source in known):
            return
        families = {self.sources[source].family.casefold() for source in known}
        if len(families) < 2:
            self.declared.report(
                entry.document,
                entry.line_of("status" if entry.has("status") else "sources"),
                "confirmed-by-one",
                source=known[0].partition(":")[2],
            )
