"""Which aspect is asked of which event types, and how it is worded: data, not code."""

from enum import StrEnum

from quiz.facts.events import TypeId
from quiz.language.text import NOTHING, Text
from quiz.questions.question import Mode
from quiz.values import dataclass


class Comparison(StrEnum):
    """What is asked of several events at once."""

    EARLIER = "earlier"  # which of two came first
    ORDER = "order"  # three to five, in order
    CONTRAST = "contrast"  # which of two has a value that the other has not
    ODD_ONE_OUT = "odd-one-out"  # which of four lacks the value of the others
    MATCH = "match"  # which of them has which value


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTemplate:
    """How to ask one aspect of events of some types.

    `asks` is what the answer is: a role (`visitor`), its office
    (`visitor.office`), a date at a precision (`date.year`, `date.whole`), a role's
    place at a level (`place.city`), what a document lays down or lacks
    (`documents.provisions`, `documents.lacks`), an `ordinal` (which of a series it
    was), `length` (how long it, or a named part of it, took) or `count` of a series.
    `required` are the attributes every stem gives; alternatives are written
    `place|host`. `optional` may be added where the proof needs them.
    Stems hold `{attribute:spec}` and segments in `[…]` that appear only when
    everything in them was given. `set_stem` is used where the answer is a
    closed set; its `{count}` says how many. `formerly` are the aspects under
    which it asked before.

    A stem with `{altered}` states a wrong value in the place of the answer, to be
    corrected. A template that `compares` asks about several events at once, each called by
    its `label`, in which only `required` and `optional` are given. One that is
    `on_request` is for the classroom: a deck has to name it.
    """

    id: str  # "core:visit-visitor"
    types: tuple[TypeId, ...]
    asks: str
    aspect: str
    stem: Text
    set_stem: Text = NOTHING
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = (Mode.CHOICES, Mode.TYPED)
    importance: int = 0  # added to the event's
    covered: bool = False  # asked only where nothing that fits can be missing
    formerly: tuple[str, ...] = ()
    compares: Comparison | None = None
    label: Text = NOTHING
    on_request: bool = False

    @property
    def alters(self) -> bool:
        """Whether it states something with one mistake in it, to be put right."""
        return "{altered" in self.stem.ko or "{altered" in self.stem.en

    @property
    def asks_alone(self) -> bool:
        """Whether it asks about one event, or one series, of itself."""
        return self.compares is None and not self.alters
