"""One outcome an id, and no two questions in the same words."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Protocol

from quiz.facts.events import EventId
from quiz.hashing import blake2b
from quiz.questions.question import Question, QuestionId, Refusal
from quiz.values import dataclass

Outcome = Question | Refusal


class Wording(NamedTuple):
    """In which words something is asked, as a digest; `twin` had them before it."""

    id: QuestionId
    words: bytes
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Proven:
    """What came of one event, or of events compared: the questions, then the refusals.

    `name` is the event's id, or that of the comparison. `wordings` say in which words
    something was asked, so that it can be kept. What `is_kept` was proven before and
    is not told again: its outcomes are empty.
    """

    name: str
    outcomes: tuple[Outcome, ...]
    wordings: tuple[Wording, ...]
    is_kept: bool = False

    @property
    def subject(self) -> str:
        """What it is about: an event, a series or several events."""
        return self.name.partition("/")[0]


class Comparisons(Protocol):
    """Which comparisons of the last time stand."""

    @property
    def kept(self) -> AbstractSet[QuestionId]:
        """Those that do."""

    @property
    def turns(self) -> AbstractSet[EventId]:
        """The events that have to look again for others to be compared with."""


class Kept(Protocol):
    """What was proven before of facts that were a little different."""

    def wordings(self, name: str) -> Sequence[Wording] | None:
        """In which words it was asked of an event where that still holds; else None."""

    def comparisons(self) -> Comparisons | None:
        """Which comparisons still hold; None where no one can tell."""

    def question(self, name: QuestionId) -> Question:
        """A comparison that still holds; raises `LookupError`."""


@dataclass(frozen=True, slots=True)
class Generated:
    """What is asked and what is not, in the order of time."""

    questions: tuple[Question, ...]
    refusals: tuple[Refusal, ...]

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> "Generated":
        """The outcomes, sorted into the two."""
        questions: list[Question] = []
        refusals: list[Refusal] = []
        for one in outcomes:
            if isinstance(one, Question):
                questions.append(one)
            else:
                refusals.append(one)
        return cls(tuple(questions), tuple(refusals))


def settled(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """One outcome an id, the questions first, in the order of their ids."""
    questions: dict[QuestionId, Outcome] = {}
    refusals: dict[QuestionId, Refusal] = {}
    for one in outcomes:
        identity = one.id
        if isinstance(one, Question):
            questions.setdefault(identity, one)
            continue
        known = refusals.get(identity)
        # Of several wordings of one aspect, the one that came nearest tells why.
        if known is None or known.code in (one.code, "anchor-missing"):
            refusals[identity] = one
    asked = [questions[identity] for identity in sorted(questions)]
    return [*asked, *[r for name, r in refusals.items() if name not in questions]]


class Twins:
    """Which stems were taken: the first question with a stem has it."""

    def __init__(self) -> None:
        """None yet."""
        # A digest for each, as there may be a million of them.
        self._first: dict[bytes, QuestionId] = {}

    def sort_out(self, outcome: Outcome) -> tuple[Outcome, Wording | None]:
        """The outcome; a refusal where what it asks was asked in the same words.

        With it the words of a question, refused or not.
        """
        if isinstance(outcome, Refusal):
            return outcome, None
        words, identity = _words(outcome), outcome.id
        first = self._first.setdefault(words, identity)
        if first == identity:
            return outcome, Wording(identity, words)
        refusal = Refusal(
            id=outcome.id,
            template=outcome.template,
            subject=outcome.subjects[0],
            code="asked-already",
            arguments={"asks": outcome.aspect, "other": first},
        )
        return refusal, Wording(outcome.id, words, twin=first)

    def leave(self, wordings: Iterable[Wording]) -> bool:
        """Take in what was asked before; whether each is still the twin that it was."""
        firsts = [(one, self._first.setdefault(one.words, one.id)) for one in wordings]
        return all(first == (one.twin or one.id) for one, first in firsts)


def _words(question: Question) -> bytes:
    korean, english = question.stem
    words = f"{korean}\0{english}"
    if question.items:
        # In any order: the same things laid out are the same question.
        words += repr(sorted((i.key, *i.text) for i in question.items))
    return blake2b(words.encode(), digest_size=12).digest()
