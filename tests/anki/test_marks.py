"""What was done in Anki without an answer comes back, once, and over nothing newer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from quiz.anki.history import Clock, History, Reviewed, Standing
from quiz.anki.marks import find_marks
from quiz.anki.progress import progress_of
from quiz.anki.reviews import Kind, Marks, marks_sent
from quiz.memory.days import date_of
from quiz.memory.entries import (
    Buried,
    CardEntry,
    EntryId,
    Flagged,
    Logged,
    Rescheduled,
    Suspended,
    Undone,
)
from quiz.memory.plausible import is_plausible
from quiz.memory.replay import replay
from tests.anki.test_importing import (
    DAY,
    NOON,
    SEOUL,
    SETTINGS,
    YEAR,
    a_review,
    an_answer,
    learner,
    milliseconds,
)

HOUR = timedelta(hours=1)
MIDNIGHT = datetime(2026, 11, 1, 4, tzinfo=SEOUL)  # when the collection begins its days


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def a_card(*, hours_ago: float = 3, **changes: object) -> Standing:
    values: dict[str, object] = {
        "suspended": False,
        "buried": False,
        "flag": 0,
        "due": None,
        "changed": seconds(NOON - hours_ago * HOUR),
        "sent": None,
        **changes,
    }
    return Standing(**values)  # type: ignore[arg-type]


def a_file(
    standing: Standing,
    *reviews: Reviewed,
    hours_ago: float = 1,
    guid: str = "g",
    begun: datetime = MIDNIGHT,
) -> History:
    clock = Clock(
        created=seconds(begun),
        offset_minutes=540,
        changed=milliseconds(NOON - hours_ago * HOUR),
    )
    return History(
        reviews=reviews, unreadable=0, ids={}, clock=clock, cards={guid: standing}
    )


def marks(file: History, log: Iterable[Logged] = ()) -> tuple[Logged, ...]:
    return find_marks(file, {"g": YEAR}, log, learner())


def here(entry: type[CardEntry], hours_ago: float, **values: object) -> Logged:
    """A mark that the learner made in this program."""
    at = (NOON - hours_ago * HOUR).astimezone(UTC)
    about = {"question": YEAR, "at": at, "offset_minutes": 540}
    made = entry(**about, **values)  # type: ignore[arg-type]
    return Logged(EntryId("me", milliseconds(at)), made)


def merged(log: Iterable[Logged], new: Iterable[Logged]) -> tuple[Logged, ...]:
    """The log with new lines, in the order of its file: that of their moments."""
    return tuple(sorted((*log, *new), key=lambda line: line.entry.at))


def sent(log: Iterable[Logged]) -> Marks | None:
    """The marks that an export of this log would write."""
    cards = replay(log)
    progress = progress_of(cards, log, {}, SETTINGS, NOON)
    return marks_sent(progress.cards[YEAR].data)


def test_a_card_suspended_in_anki_is_suspended_here_as_of_then() -> None:
    (line,) = marks(a_file(a_card(suspended=True, hours_ago=3)))

    assert line.entry == Suspended(
        question=YEAR, at=(NOON - 3 * HOUR).astimezone(UTC), offset_minutes=540
    )


@pytest.mark.parametrize(
    "standing",
    [
        a_card(suspended=True),
        a_card(flag=4),
        a_card(buried=True),
        a_card(suspended=True, flag=4),
        a_card(),
    ],
)
def test_the_same_file_again_changes_nothing(standing: Standing) -> None:
    file = a_file(standing)

    log = marks(file)

    assert marks(file, log) == ()
    assert marks(replace(file, clock=replace(file.clock, changed=1)), log) == ()


def test_a_card_let_back_in_anki_is_let_back_here() -> None:
    log = marks(a_file(a_card(suspended=True, flag=2, hours_ago=9), hours_ago=8))

    back = marks(a_file(a_card(due=3, hours_ago=3), hours_ago=2), log)

    assert {type(line.entry).__name__ for line in back} == {"Suspended", "Flagged"}
    assert replay((*log, *back)) == {}


def test_two_collections_do_not_undo_what_was_marked_in_one_another() -> None:
    marked = a_file(a_card(suspended=True, flag=2, hours_ago=9), hours_ago=8)
    bare = a_file(a_card(due=3, hours_ago=5), hours_ago=4, begun=MIDNIGHT - 9 * DAY)

    log = marks(marked)

    assert marks(bare, log) == ()
    assert marks(marked, log) == ()


def test_a_collection_that_let_a_card_back_says_so_whatever_another_has() -> None:
    other = MIDNIGHT - 9 * DAY
    log = marks(a_file(a_card(suspended=True, hours_ago=20), begun=other))
    log += marks(a_file(a_card(suspended=True, hours_ago=9), hours_ago=8), log)

    back = marks(a_file(a_card(due=3, hours_ago=3), hours_ago=2), log)

    assert [type(line.entry).__name__ for line in back] == ["Suspended"]
    assert marks(a_file(a_card(suspended=True, hours_ago=20), begun=other), log) == ()


def test_a_mark_imported_before_collections_were_told_apart_is_no_news() -> None:
    entry = here(Suspended, 9).entry
    log = [Logged(EntryId.imported("anki", "g suspended", 7), entry)]

    assert marks(a_file(a_card(suspended=True, hours_ago=9)), log) == ()
    assert len(marks(a_file(a_card(due=3, hours_ago=3)), log)) == 1


def test_what_was_suspended_here_and_never_in_anki_stays_so() -> None:
    log = [here(Suspended, 5), here(Flagged, 5, flag=3)]

    assert marks(a_file(a_card(hours_ago=1)), log) == ()


def test_what_was_let_back_here_later_stays_so() -> None:
    file = a_file(a_card(suspended=True, hours_ago=9), hours_ago=8)
    log = merged(marks(file), [here(Suspended, 4, suspended=False)])

    assert marks(file, log) == ()
    assert marks(a_file(a_card(suspended=True, hours_ago=3)), log) == ()


def test_what_both_did_is_not_done_again_when_it_is_undone_here() -> None:
    file = a_file(a_card(suspended=True, hours_ago=9), hours_ago=8)
    log = [here(Suspended, 10)]
    log += marks(file, log)
    log.append(here(Suspended, 4, suspended=False))

    assert marks(file, log) == ()


def test_an_import_that_was_taken_back_is_not_repeated() -> None:
    file = a_file(a_card(suspended=True))
    (line,) = marks(file)
    log = (line, here(Undone, 0.5, undoes=line.id, given=line.entry.at))

    assert replay(log) == {}
    assert marks(file, log) == ()


def test_marks_that_went_out_with_the_card_are_no_news_when_they_return() -> None:
    log = [an_answer(9), here(Suspended, 30), here(Flagged, 29, flag=3)]

    file = a_file(a_card(suspended=True, flag=3, sent=sent(log), hours_ago=20))

    assert marks(file, log) == ()


def test_marks_that_went_out_and_were_removed_in_anki_are_removed_here() -> None:
    log = (an_answer(9), here(Suspended, 30), here(Flagged, 29, flag=3))

    file = a_file(a_card(sent=sent(log), due=3, hours_ago=2))

    (card,) = replay(merged(log, marks(file, log))).values()
    assert (card.suspended, card.flag) == (False, 0)


def test_what_was_sent_anew_is_what_anki_has() -> None:
    first = a_file(a_card(suspended=True, hours_ago=9), hours_ago=8)
    log = merged([an_answer(9), *marks(first)], [here(Suspended, 6, suspended=False)])

    again = a_file(a_card(suspended=True, hours_ago=3, sent=sent(log)))

    assert len(marks(again, log)) == 1


def test_marks_return_to_a_file_that_knows_nothing_of_them() -> None:
    log = [an_answer(9), here(Suspended, 30), here(Flagged, 29, flag=3)]
    file = a_file(a_card(suspended=True, flag=3, sent=sent(log), hours_ago=20))

    (card,) = replay(marks(file)).values()

    assert (card.suspended, card.flag) == (True, 3)


def test_a_flag_given_on_both_sides_is_that_of_this_side() -> None:
    assert marks(a_file(a_card(flag=2)), [here(Flagged, 5, flag=3)]) == ()


def test_a_retired_note_was_suspended_by_us() -> None:
    file = a_file(a_card(suspended=True, sent=Marks(suspended=True)))

    assert marks(file) == ()
    assert find_marks(file, {}, (), learner()) == ()


def test_a_card_buried_today_waits_until_tomorrow_here_as_well() -> None:
    (line,) = marks(a_file(a_card(buried=True, hours_ago=3)))

    assert isinstance(line.entry, Buried)
    assert date_of(line.entry.until_day) == date(2026, 11, 23)


def test_a_card_buried_on_another_day_is_back_by_now() -> None:
    assert marks(a_file(a_card(buried=True, hours_ago=24))) == ()


@pytest.mark.parametrize("kind", [Kind.MANUAL, Kind.RESCHEDULED])
def test_a_due_day_set_in_anki_is_the_due_day_here(kind: Kind) -> None:
    answer = an_answer(10)  # due on the 17th of November
    moved = Reviewed("g", a_review(2, 0, 17, factor=100, kind=kind))

    (line,) = marks(a_file(a_card(due=28), moved), [answer])

    assert line.entry == Rescheduled(
        question=YEAR, at=(NOON - 2 * DAY).astimezone(UTC), offset_minutes=540, days=17
    )
    due = replay([answer, line])[YEAR].due
    assert due is not None
    assert due.astimezone(SEOUL).date() == MIDNIGHT.date() + 28 * DAY
    assert marks(a_file(a_card(due=28), moved), [answer, line]) == ()


def test_a_due_day_set_before_the_last_answer_is_of_the_past() -> None:
    moved = Reviewed("g", a_review(4, 0, 17, factor=100, kind=Kind.MANUAL))
    later = Reviewed("g", a_review(2))

    assert marks(a_file(a_card(due=28), moved, later), [an_answer(10)]) == ()


def test_a_due_day_is_counted_from_the_answer_before_it_was_set() -> None:
    moved = Reviewed("g", a_review(2, 0, 17, factor=100, kind=Kind.MANUAL))

    (line,) = marks(a_file(a_card(due=28), moved), [an_answer(10), an_answer(1)])

    assert isinstance(line.entry, Rescheduled)
    assert line.entry.days == 17


def test_a_new_card_that_was_given_a_day_has_no_memory_to_move() -> None:
    moved = Reviewed("g", a_review(2, 0, 0, factor=2500, kind=Kind.MANUAL))

    assert marks(a_file(a_card(due=28), moved)) == ()


@pytest.mark.parametrize("offset", [None, -1440, 540, 1440])
@pytest.mark.parametrize("year", [1970, 2026, 8407, 9999])
@pytest.mark.parametrize("due", [-36_500, 0, 36_500])
def test_no_file_moves_a_card_where_another_machine_would_not_let_it(
    offset: int | None, year: int, due: int
) -> None:
    moved = Reviewed("g", a_review(2, 0, 17, factor=100, kind=Kind.MANUAL))
    clock = Clock(
        created=seconds(datetime(year, 12, 31, 23, 59, tzinfo=UTC)),
        offset_minutes=offset,
    )
    file = replace(a_file(a_card(due=due), moved), clock=clock)

    lines = marks(file, [an_answer(10)])

    assert all(is_plausible(replace(line, stamp=1)) for line in lines)


def test_a_card_made_new_again_is_not_moved() -> None:
    made_new = Reviewed("g", a_review(2, 0, 0, factor=0, kind=Kind.MANUAL))

    assert marks(a_file(a_card(), made_new), [an_answer(10)]) == ()
