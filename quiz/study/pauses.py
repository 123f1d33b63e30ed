"""After a pause: what fell due in it comes back over some days, not all at once."""

from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.study.settings import Pause, StudySettings
from quiz.study.standing import Seen
from quiz.values import dataclass

LONGEST_RETURN = 7  # days


@dataclass(frozen=True, slots=True)
class Return:
    """The days after a pause, by number, on which its cards come back."""

    pause: Pause
    days: tuple[int, ...]

    def day_for(self, card: Card | Seen) -> int | None:
        """When a card that fell due in the pause comes back; None if it did not."""
        if card.last_day is None:
            return None
        due = card.last_day + card.interval
        if not self.pause.first.toordinal() <= due <= self.pause.last.toordinal():
            return None
        if not self.days:
            return None
        place = chance(self.pause.last, card.question) * len(self.days)
        return self.days[int(place)]


def return_from(settings: StudySettings, pause: Pause) -> Return:
    """The return from a pause: as many working days as it had days, a week at most."""
    first, last = pause.first.toordinal(), pause.last.toordinal()
    length = min(last - first + 1, LONGEST_RETURN)
    days = list(settings.working_days(last + 1, last + 2 * LONGEST_RETURN))
    return Return(pause, tuple(days[:length]))


def after_pause(settings: StudySettings, today: int) -> Return | None:
    """The return from a pause that ended lately; None where none did."""
    for pause in settings.pauses:
        back = return_from(settings, pause)
        if back.days and pause.last.toordinal() < today <= back.days[-1]:
            return back
    return None
