# mypy: disable-error-code="explicit-override"
"""What has to be known of a question before it is read: enough to decide on its turn."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from quiz.facts.events import EventId
from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import Question, QuestionId

# The template asked, and of what it gives an attribute with its value.
Trait = tuple[str, str, str]

# What a stem gives of these is shared by too many facts to confuse them.
_EVERYWHERE = frozenset({"type", "date", "date.whole", "place", "series"})


class Outline(NamedTuple):
    """A question that lies on file, without most of what is in it.

    `compares` is set where it lays out several things; `answer` are the keys of its
    answer, `traits` see `traits_of`, `read` gives the question at its place.
    """

    place: int
    id: QuestionId
    subjects: tuple[EventId, ...]
    importance: int
    compares: bool
    answer: tuple[str, ...]
    traits: tuple[Trait, ...]
    read: Callable[[int], Question]


Outlined = Question | Outline  # what a session is gathered from


def whole(one: Outlined) -> Question:
    """The question itself."""
    return one if isinstance(one, Question) else one.read(one.place)


def compares(one: Outlined) -> bool:
    """Whether it lays out several things."""
    return bool(one.items) if isinstance(one, Question) else one.compares


def turn_of(one: Outlined) -> tuple[int, int, QuestionId]:
    """What new questions are put in order by: the weighty first, else as it falls."""
    return turn(one.importance, one.id)


def turn(importance: int, question: QuestionId) -> tuple[int, int, QuestionId]:
    """The same of a question of this weight."""
    return -importance, crc32(question.encode()), question


def keys_of(one: Outlined) -> tuple[str, ...]:
    """The keys of its answer."""
    return answer_keys(one.answer) if isinstance(one, Question) else one.answer


def traits_of(one: Outlined) -> tuple[Trait, ...]:
    """What it shares with those it is easily confused with.

    They ask the same aspect of other events of which the same is told: "in which
    year did Kim Jong-il visit …?", twice.
    """
    if not isinstance(one, Question):
        return one.traits
    return tuple(
        (one.template, given.attribute, given.value)
        for given in one.proof.given
        if given.attribute not in _EVERYWHERE
    )


class ReadWhenAsked(Mapping[QuestionId, Question]):
    """Questions by their ids, each read when it is first asked for."""

    def __init__(self, outlined: Mapping[QuestionId, Outlined]) -> None:
        """Read nothing yet."""
        self._outlined = outlined

    def __getitem__(self, question: QuestionId) -> Question:
        """The question; raises `KeyError`."""
        return whole(self._outlined[question])

    def __iter__(self) -> Iterator[QuestionId]:
        """The ids, in their order."""
        return iter(self._outlined)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._outlined)
