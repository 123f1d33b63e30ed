"""How many reviews each day to come will ask, as things stand and limits allow."""

from collections import Counter
from collections.abc import Iterable

from quiz.memory.card import Card
from quiz.study.coming import coming
from quiz.study.settings import StudySettings

LONGEST = 3650  # days over which what a day cannot hold is put off


def forecast(
    cards: Iterable[Card], settings: StudySettings, today: int
) -> Counter[int]:
    """The reviews of each day, what a day may not hold put off to those after it.

    As if every answer were right and came back no sooner than that: what is forgotten,
    and what is new, comes on top. Other decks that share the limits are not counted.
    """
    cards = tuple(cards)
    falls_due = coming(cards, settings, today)
    answered = sum(card.last_day == today != card.first_day for card in cards)
    asked: Counter[int] = Counter()
    waiting, left, day = 0, falls_due.total(), today
    while left and day < today + LONGEST:
        waiting += falls_due[day]
        most = settings.reviews_on(day) - (answered if day == today else 0)
        asked[day] = min(waiting, max(most, 0))
        waiting -= asked[day]
        left -= asked[day]
        day += 1
    return asked
