"""What a body of facts covers: the licence to say that nothing else happened."""

from collections.abc import Mapping
from typing import NewType

from quiz.facts.claims import SourceId
from quiz.facts.dates import EventDate
from quiz.facts.entities import EntityId
from quiz.facts.events import Role, TypeId
from quiz.language.text import Text
from quiz.values import dataclass

CoverageId = NewType("CoverageId", str)  # "pack:name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Events of which every one is on record, as "all trips of US presidents".

    Covered is each event of one of the `types` in the `period` that has, in each of
    the `roles`, one of those named: who, in which office, or where (anything within
    a place counts). `still` are those whose deeds go on after the period: of them
    nothing is covered without a date.
    """

    id: CoverageId
    name: Text
    types: tuple[TypeId, ...]
    period: EventDate
    according_to: Text
    sources: tuple[SourceId, ...]
    roles: Mapping[Role, tuple[EntityId, ...]]
    still: tuple[EntityId, ...] = ()
