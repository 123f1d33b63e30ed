"""Which of the days that are as good a card comes back on: the quietest, as a rule."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate

from quiz.memory.card import Card, State
from quiz.questions.question import QuestionId
from quiz.study.queue import due_day
from quiz.study.settings import StudySettings
from quiz.study.standing import Kept
from quiz.values import dataclass


class Load:
    """How many reviews fall due on each day, counted when first asked for."""

    def __init__(self, cards: Mapping[QuestionId, Card]) -> None:
        """Of all these cards."""
        self._cards = cards
        self._by_day: Mapping[int, int] | None = None

    def __call__(self, day: int) -> int:
        """How many there are on a day, by its number."""
        if self._by_day is None:
            self._by_day = (
                self._cards.reviews_by_day()
                if isinstance(self._cards, Kept)
                else reviews_by_day(self._cards.values())
            )
        return self._by_day.get(day, 0)


def reviews_by_day(cards: Iterable[Card]) -> Counter[int]:
    """How many reviews of these cards fall due on each day."""
    review = (card for card in cards if card.state is State.REVIEW)
    return Counter(map(due_day, review))


@dataclass(frozen=True, slots=True)
class Spread:
    """Chooses days for cards answered today.

    As in Anki a day is the likelier the fewer reviews it has and the sooner it
    comes. An easy day takes its share, a pause none.
    """

    settings: StudySettings
    today: int
    load: Callable[[int], int]

    def __call__(self, low: int, high: int, luck: float) -> int:
        """How many days away the card comes back."""
        days = range(self.today + low, self.today + high + 1)
        weights = {day: self.settings.share(day) / (day - self.today) for day in days}
        if not any(weights.values()):
            return self._nearest_working_day(days) - self.today
        return self._drawn(weights, luck)

    def _drawn(self, weights: Mapping[int, float], luck: float) -> int:
        """A day that luck draws, quiet ones likelier, counted from today."""
        bare = [weight / max(self.load(d), 1) ** 2 for d, weight in weights.items()]
        *sums, total = accumulate(bare)
        reached = bisect_right(sums, luck * total)
        return tuple(weights)[reached] - self.today

    def _nearest_working_day(self, days: range) -> int:
        """The nearest day to these that is not off, rather after than before."""
        for away in range(1, 367):
            for day in (days[-1] + away, days[0] - away):
                if day > self.today and self.settings.share(day) > 0:
                    return day
        return days[0]
