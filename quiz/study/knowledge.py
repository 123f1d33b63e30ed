"""How well an event is known: from the cards of the questions about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quiz.facts.events import EventId
from quiz.memory.card import Card
from quiz.memory.fsrs import model
from quiz.questions.question import Question, QuestionId
from quiz.values import dataclass

STRONG = 0.9  # recall from which something counts as known well


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Of so many questions, how many were met, and how likely those are recalled."""

    asked: int = 0
    met: int = 0
    recall: float = 0.0  # the mean of those met

    @property
    def is_weak(self) -> bool:
        """Whether something was met and is about to be forgotten."""
        return self.met > 0 and self.recall < STRONG


class Known:
    """What a learner knows of each event on one day; reckoned when asked for."""

    def __init__(
        self,
        questions: Iterable[Question],
        cards: Mapping[QuestionId, Card],
        today: int,
        parameters: str,
    ) -> None:
        """Look at these questions and cards; `today` counts as `memory.days` does."""
        self._cards = cards
        self._today = today
        self._recall = model(parameters).retrievability
        self._about: dict[EventId, list[QuestionId]] = defaultdict(list)
        for question in questions:
            for event in question.subjects:
                self._about[event].append(question.id)

    def questions(self, event: EventId) -> tuple[QuestionId, ...]:
        """What is asked about the event."""
        return tuple(self._about.get(event, ()))

    def recall(self, question: QuestionId) -> float | None:
        """How likely the answer is recalled today; None where it was never met."""
        card = self._cards.get(question)
        if card is None or card.last_day is None or not card.stability:
            return None
        return self._recall(card.stability, self._today - card.last_day)

    def of(self, event: EventId) -> Knowledge:
        """How well the event is known."""
        asked = self._about.get(event, ())
        met = [r for r in map(self.recall, asked) if r is not None]
        mean = sum(met) / len(met) if met else 0.0
        return Knowledge(len(asked), len(met), mean)
