"""Reviews of Anki as entries of the log, and entries as reviews."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from quiz.anki.history import History, Reviewed
from quiz.anki.importing import Found, Learner, find_entries, unknown_ids
from quiz.anki.progress import progress_of
from quiz.anki.reviews import Kind, Review
from quiz.language.text import Lang
from quiz.memory.card import Card, Interval, State
from quiz.memory.days import date_of
from quiz.memory.entries import Answered, EntryId, Logged, Reset
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.memory.scheduling import SchedulingSettings
from quiz.questions.question import Mode, QuestionId

SEOUL = timezone(timedelta(hours=9))
NOON = datetime(2026, 11, 22, 12, tzinfo=SEOUL)
DAY = timedelta(days=1)
YEAR = QuestionId("p:e/when.year")
SETTINGS = SchedulingSettings()


def milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def a_review(
    days_ago: float = 10, rating: int = 3, interval: int = 5, **changes: int | Kind
) -> Review:
    values: dict[str, int | Kind] = {"factor": 500, "milliseconds": 4000, **changes}
    at = milliseconds(NOON - days_ago * DAY)
    return Review(at=at, rating=rating, interval=interval, **values)  # type: ignore[arg-type]


def found(
    *reviews: Review,
    log: Iterable[Logged] = (),
    questions: Mapping[str, QuestionId] | None = None,
    ids: Mapping[str, str] | None = None,
) -> Found:
    known = {"g": YEAR} if questions is None else questions
    return find_entries(history(*reviews, ids=ids), known, log, learner())


def history(*reviews: Review, ids: Mapping[str, str] | None = None) -> History:
    return History(
        reviews=tuple(Reviewed("g", review) for review in reviews),
        unreadable=0,
        ids=dict(ids or {}),
    )


def learner(zone: tzinfo = SEOUL) -> Learner:
    return Learner(
        lang=Lang.KO,
        now=NOON,
        clock=lambda at: at.astimezone(zone),
        scheduling=SETTINGS,
    )


def an_answer(
    days_ago: float, rating: Rating = Rating.GOOD, **changes: object
) -> Logged:
    at = NOON - days_ago * DAY
    values: dict[str, object] = {
        "question": YEAR,
        "at": at.astimezone(UTC),
        "offset_minutes": 540,
        "mode": Mode.TYPED,
        "lang": Lang.KO,
        "verdict": None,
        "score": None,
        "rating": rating,
        "proposed": rating,
        "state": State.REVIEW,
        "step": 0,
        "interval": Interval(days=5),
        "desired_retention": 0.9,
        "parameters": "fsrs-6",
        "rollover_hour": 4,
        "seconds": 3.0,
        **changes,
    }
    return Logged(EntryId("m", milliseconds(at)), Answered(**values))  # type: ignore[arg-type]


def test_a_review_becomes_an_answer_given_in_anki() -> None:
    (line,) = found(a_review(rating=2)).lines

    entry = line.entry
    assert isinstance(entry, Answered)
    assert (entry.question, entry.rating, entry.origin) == (YEAR, Rating.HARD, "anki")
    assert entry.at == NOON - 10 * DAY
    assert (entry.offset_minutes, entry.rollover_hour) == (540, 4)
    assert (entry.state, entry.interval) == (State.REVIEW, Interval(days=5))
    assert (entry.seconds, entry.verdict) == (4.0, None)


def test_a_review_is_of_the_day_that_its_own_clock_showed() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moments = [
        datetime(2026, 3, 29, 3, 30, tzinfo=berlin),  # the night it sprang forward
        datetime(2026, 7, 1, 3, 30, tzinfo=berlin),
        datetime(2026, 10, 24, 3, 30, tzinfo=berlin),
        datetime(2026, 10, 26, 3, 30, tzinfo=berlin),  # the clock went back between
        datetime(2026, 11, 2, 4, 30, tzinfo=berlin),
    ]
    reviews = [replace(a_review(), at=milliseconds(moment)) for moment in moments]

    result = find_entries(history(*reviews), {"g": YEAR}, (), learner(berlin))

    entries = [line.entry for line in result.lines]
    assert [e.offset_minutes for e in entries] == [120, 120, 120, 60, 60]
    last_days = [replay(result.lines[:n])[YEAR].last_day for n in range(1, 6)]
    nights = [moment.date() for moment in moments[:4]]
    assert [date_of(day) for day in last_days if day] == [
        *(night - DAY for night in nights),  # before four: the day that went before
        moments[4].date(),
    ]


def test_steps_are_counted_for_anki_logs_none() -> None:
    learning = Kind.LEARNING
    lines = found(
        a_review(9.4, 1, -60, kind=learning),
        a_review(9.3, 3, -600, kind=learning),
        a_review(9.2, 2, -600, kind=learning),
        a_review(9.1, 3, 3, kind=learning),
        a_review(6, 1, -600, kind=Kind.REVIEW),
        a_review(5.9, 3, 2, kind=Kind.RELEARNING),
    ).lines

    states = [
        (e.state, e.step)
        for e in (line.entry for line in lines)
        if isinstance(e, Answered)
    ]
    assert states == [
        (State.LEARNING, 0),
        (State.LEARNING, 1),
        (State.LEARNING, 1),
        (State.REVIEW, 0),
        (State.RELEARNING, 0),
        (State.REVIEW, 0),
    ]


def test_the_same_review_has_the_same_id_wherever_it_is_imported() -> None:
    assert found(a_review()).lines == found(a_review()).lines


def test_what_was_answered_here_is_known_though_anki_keeps_no_microseconds() -> None:
    here = an_answer(10 - 2e-9)

    result = found(a_review(10), a_review(3), log=[here])

    assert (len(result.lines), result.known) == (1, 1)


def test_what_was_answered_under_a_former_id_is_known() -> None:
    old = QuestionId("p:old/when.year")
    here = [an_answer(10, question=old)]

    result = find_entries(
        history(a_review(10), a_review(3)), {"g": YEAR}, here, learner(), {YEAR: (old,)}
    )

    assert (len(result.lines), result.known) == (1, 1)


def test_a_card_made_new_in_anki_is_made_new_here() -> None:
    made_new = a_review(4, 0, 0, factor=0, kind=Kind.MANUAL)

    lines = found(
        a_review(10), made_new, a_review(2, 3, -600, kind=Kind.LEARNING)
    ).lines

    assert isinstance(lines[1].entry, Reset)
    card = replay(lines)[YEAR]
    assert (card.reps, card.state) == (1, State.LEARNING)


def test_what_anki_moved_without_an_answer_is_no_review() -> None:
    moved = a_review(4, 0, 9, factor=2500, kind=Kind.MANUAL)
    spread = a_review(3, 0, 9, factor=500, kind=Kind.RESCHEDULED)

    assert found(moved, spread).lines == ()


def test_an_answer_beside_the_schedule_leaves_the_card_alone() -> None:
    beside = a_review(4, 1, 5, factor=0, kind=Kind.FILTERED)

    first, second = found(a_review(10), beside).lines

    assert isinstance(second.entry, Answered)
    assert second.entry.cram
    assert replay([first, second]) == replay([first])


def test_a_review_from_the_future_is_left_out() -> None:
    result = found(a_review(-1), a_review(1))

    assert (len(result.lines), result.future) == (1, 1)


def test_the_last_moment_there_is_breaks_no_clock() -> None:
    last = replace(a_review(), at=253_402_300_799_000)

    assert found(last).future == 1


def test_notes_of_ours_that_match_nothing_are_named() -> None:
    result = found(a_review(), questions={}, ids={"g": "p:gone/x", "other": "p:y/z"})

    assert result.lines == ()
    ids = {"g": "p:gone/x", "other": "p:y/z"}
    assert list(unknown_ids(history(ids=ids), result)) == [("p:gone/x", 1)]


def test_reviews_go_out_and_come_back_as_they_were() -> None:
    log = [
        an_answer(20),
        an_answer(12, Rating.AGAIN, cram=True),
        an_answer(9, Rating.EASY),
    ]
    cards = replay(log)

    out = progress_of(cards, log, {}, SETTINGS, NOON).cards[YEAR]
    back = found(*out.reviews).lines

    assert [r.kind for r in out.reviews] == [Kind.LEARNING, Kind.FILTERED, Kind.REVIEW]
    assert replay(back)[YEAR].stability == cards[YEAR].stability
    assert found(*out.reviews, log=log).known == 3


def test_a_collection_begins_on_the_clock_of_its_first_day_whenever_it_is_made() -> (
    None
):
    berlin = ZoneInfo("Europe/Berlin")
    log = [an_answer(200)]  # in May

    calendars = [
        progress_of(
            replay(log),
            log,
            {},
            SETTINGS,
            datetime(2026, month, 15, 12, tzinfo=berlin),
            clock=lambda at: at.astimezone(berlin),
        ).calendar
        for month in (7, 12)
    ]

    assert calendars[0] == calendars[1]
    assert calendars[0].offset_minutes == 120


def test_a_card_goes_out_under_the_settings_of_its_deck() -> None:
    log = [an_answer(9)]
    own = replace(SETTINGS, desired_retention=0.8)

    out = progress_of(replay(log), log, {}, SETTINGS, NOON, {YEAR: own}).cards[YEAR]

    assert json.loads(out.data)["dr"] == 0.8


def test_a_split_question_gives_each_half_its_reviews_at_times_of_their_own() -> None:
    old, one, two = (QuestionId(f"p:{name}/x") for name in ("old", "one", "two"))
    log = [an_answer(8, question=old)]
    (card,) = replay(log).values()

    out = progress_of(
        {one: card, two: card}, log, {one: (old,), two: (old,)}, SETTINGS, NOON
    )

    times = [review.at for part in out.cards.values() for review in part.reviews]
    assert len(times) == len(set(times)) == 2


def test_a_suspended_card_that_was_never_asked_keeps_its_place() -> None:

    card = Card(question=YEAR, suspended=True, flag=2)

    out = progress_of({YEAR: card}, [], {}, SETTINGS, NOON).cards[YEAR]

    assert (out.queue, out.due, out.data, out.flag) == (-1, None, "", 2)
