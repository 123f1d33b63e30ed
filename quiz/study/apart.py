"""What is not shown close together: siblings, and stems that tell an answer."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from quiz.facts.events import EventId
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.laid_out import say_stem
from quiz.questions.question import Question, QuestionId
from quiz.values import dataclass

# So many others stand between two questions that clash, where there are.
DISTANCE = 5
SHORTEST = 3  # keystrokes; what is shorter stands in any text by chance

Clashes = Callable[[QuestionId, QuestionId], bool]


class Clashing:
    """Which questions of a session clash: computed when asked for, and kept.

    Siblings are about the same event. Of a spoiler pair, the stem of one contains
    what answers the other: to answer after reading it is no recall.
    """

    def __init__(
        self,
        questions: Callable[[QuestionId], Question],
        answer_texts: Callable[[Question], Iterable[str]],
    ) -> None:
        """`answer_texts` are the texts by which a stem would tell an answer."""
        self._question = questions
        self._answer_texts = answer_texts
        self._told: dict[QuestionId, _Told] = {}

    def __call__(self, one: QuestionId, other: QuestionId) -> bool:
        """Whether the two are to be kept apart."""
        if one == other:
            return True
        this, that = self._told_of(one), self._told_of(other)
        return (
            not this.subjects.isdisjoint(that.subjects)
            or this.spoils(that)
            or that.spoils(this)
        )

    def spoils(self, shown: QuestionId, asked: QuestionId) -> bool:
        """Whether the stem of one contains what answers the other."""
        return self._told_of(shown).spoils(self._told_of(asked))

    def _told_of(self, question_id: QuestionId) -> "_Told":
        told = self._told.get(question_id)
        if told is None:
            question = self._question(question_id)
            answers = frozenset(map(key, self._answer_texts(question)))
            told = _Told(
                subjects=frozenset(question.subjects),
                stem=" ".join(key(say_stem(question, lang)) for lang in Lang),
                answers=tuple(one for one in answers if len(one) >= SHORTEST),
            )
            self._told[question_id] = told
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a question is about, what its stem tells, and what would tell its answer."""

    subjects: frozenset[EventId]
    stem: str
    answers: tuple[str, ...]

    def spoils(self, asked: "_Told") -> bool:
        """Whether the stem contains what answers the other."""
        return any(answer in self.stem for answer in asked.answers)


def choose(
    pools: Iterable[Sequence[QuestionId]],
    recent: Sequence[QuestionId],
    clashes: Clashes,
) -> QuestionId | None:
    """The first candidate that clashes with none of the questions shown last.

    Pools come in order of urgency, `recent` latest last. Where every candidate
    clashes, the one whose clash was shown longest ago is next.
    """
    best: QuestionId | None = None
    longest = -1
    for candidate in chain.from_iterable(pools):
        since = _shown_since(candidate, recent, clashes)
        if since > longest:
            best, longest = candidate, since
        if since == len(recent):
            break
    return best


def _shown_since(
    candidate: QuestionId, recent: Sequence[QuestionId], clashes: Clashes
) -> int:
    """How many were shown since the last one that clashes with the candidate."""
    for since, shown in enumerate(reversed(recent)):
        if clashes(candidate, shown):
            return since
    return len(recent)
