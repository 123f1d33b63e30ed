"""The days before an exam: when each card has its last look, and how many are new."""

from math import ceil

from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.fsrs import Model, model
from quiz.study.settings import StudySettings
from quiz.study.standing import Seen
from quiz.values import dataclass

# A card likelier than this to be recalled on the day needs no last look.
SURE = 0.95
SHORTEST_WINDOW = 7  # days
LONGEST_WINDOW = 60
# So much of what a day can hold is kept for last looks; the rest goes on as ever.
SHARE_FOR_LAST_LOOKS = 0.5


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam and the days before it, by number, over which last looks are spread.

    The `window` has as many days as it takes for the looks not to pile up.
    """

    day: int
    window: tuple[int, ...]
    model: Model

    def look_day(self, card: Card | Seen) -> int | None:
        """When a card that would come back after the exam is to be seen once more.

        None where it comes back before, was seen in the window, or is known for sure.
        Nothing of this is kept: without the exam the card is due when it was.
        """
        if card.last_day is None:
            return None
        due = card.last_day + card.interval
        if not self.wants_look(card.last_day, due, card.stability):
            return None
        return self.place(chance(self.day, card.question))

    def wants_look(self, last: int, due: int, stability: float) -> bool:
        """Whether a card last seen and due on these days is to be seen once more."""
        if due < self.day or not self.window or last >= self.window[0]:
            return False
        return self.model.retrievability(stability, self.day - last) < SURE

    def place(self, luck: float) -> int:
        """The day of the window that luck draws."""
        return self.window[int(luck * len(self.window))]


def exam_ahead(settings: StudySettings, today: int, cards: int) -> Exam | None:
    """The exam of a deck of which so many cards were seen; None where none is ahead."""
    if settings.exam is None or settings.exam.toordinal() <= today:
        return None
    day = settings.exam.toordinal()
    window: list[int] = []
    room = 0.0
    for before in reversed(list(settings.working_days(day - LONGEST_WINDOW, day - 1))):
        if len(window) >= SHORTEST_WINDOW and room >= cards:
            break
        window.append(before)
        room += settings.reviews_on(before) * SHARE_FOR_LAST_LOOKS
    fsrs = model(settings.scheduling.parameters)
    return Exam(day, tuple(reversed(window)), fsrs)


def new_needed(settings: StudySettings, today: int, unseen: int) -> int | None:
    """How many new cards a full day takes for all to be seen before the exam.

    None where there is no exam ahead; today counts, the day of the exam does not.
    """
    if settings.exam is None or settings.exam.toordinal() <= today:
        return None
    left = range(today, settings.exam.toordinal())
    days = sum(settings.share(day) for day in left)
    return ceil(unseen / days) if days else unseen
