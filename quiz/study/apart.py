"""What is not shown close together: siblings, and stems that tell an answer."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import Question, QuestionId
from quiz.questions.saying import say_stem

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
        self._told: dict[QuestionId, tuple[str, frozenset[str]]] = {}

    def __call__(self, one: QuestionId, other: QuestionId) -> bool:
        """Whether the two are to be kept apart."""
        return (
            one == other
            or self.are_siblings(one, other)
            or self.spoils(one, other)
            or self.spoils(other, one)
        )

    def are_siblings(self, one: QuestionId, other: QuestionId) -> bool:
        """Whether the two are about the same event."""
        subjects = self._question(one).subjects
        return not set(subjects).isdisjoint(self._question(other).subjects)

    def spoils(self, shown: QuestionId, asked: QuestionId) -> bool:
        """Whether the stem of one contains what answers the other."""
        stem, _ = self._keys(shown)
        _, answers = self._keys(asked)
        return any(answer in stem for answer in answers)

    def _keys(self, question_id: QuestionId) -> tuple[str, frozenset[str]]:
        if question_id not in self._told:
            question = self._question(question_id)
            stem = " ".join(key(say_stem(question, lang)) for lang in Lang)
            answers = frozenset(map(key, self._answer_texts(question)))
            told = frozenset(one for one in answers if len(one) >= SHORTEST)
            self._told[question_id] = stem, told
        return self._told[question_id]


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
