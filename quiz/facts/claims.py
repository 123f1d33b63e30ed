"""Values with who says so and how far they agree."""

from collections.abc import Callable
from enum import StrEnum
from typing import Generic, NewType, TypeVar

from quiz.facts.dates import EventDate
from quiz.language.text import NOTHING, Text
from quiz.values import dataclass

SourceId = NewType("SourceId", str)

T = TypeVar("T")


class Status(StrEnum):
    """How far the sources of a value agree."""

    CONFIRMED = "confirmed"  # two families agree, or an official record of the act
    SINGLE = "single"  # one source, or several that repeat one
    DISPUTED = "disputed"  # sources differ and none has won
    ARTICLE_ONLY = "article-only"  # found nowhere but in the text under study


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says so; `family` names the agency or work that it repeats."""

    id: SourceId
    publisher: Text
    title: Text = NOTHING
    date: EventDate | None = None
    address: str = ""
    family: str = ""
    official: bool = False  # a record kept by those who did what it records


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Generic[T]):
    """Another version of a value, kept beside it.

    Beside a confirmed or single value it is contradicted, and `why` tells a
    learner who gives it; beside a disputed one it may be true.
    """

    value: T
    sources: tuple[SourceId, ...] = ()
    why: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Generic[T]):
    """A value with its status, its sources and the versions beside it."""

    value: T
    status: Status
    sources: tuple[SourceId, ...]
    variants: tuple[Variant[T], ...] = ()
    note: Text = NOTHING

    @property
    def is_confirmed(self) -> bool:
        """Whether a question may rest on it without naming who says so."""
        return self.status is Status.CONFIRMED

    @property
    def rivals(self) -> tuple[T, ...]:
        """Versions that may be true instead: those of a disputed value."""
        if self.status is not Status.DISPUTED:
            return ()
        return tuple(variant.value for variant in self.variants)


def families(sources: tuple[SourceId, ...], find: Callable[[SourceId], Source]) -> int:
    """How many independent families stand behind these sources."""
    return len({find(source).family or source for source in sources})
