"""Cards of questions that were renamed, merged or split."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered, EntryId, Logged, Undone
from quiz.memory.heritage import inherit
from quiz.memory.rating import Rating
from quiz.memory.replay import is_study, replay
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
OLD, OTHER, NEW = (QuestionId(f"p:{name}/when") for name in ("old", "other", "new"))

Given = tuple[QuestionId, int, Mode, Rating]


def a_log(*answers: Given) -> list[Logged]:
    """Answers on some days, each as the app would have written it."""
    cards: dict[QuestionId, Card] = {}
    log: list[Logged] = []
    settings = SchedulingSettings()
    for number, (question, day, mode, rating) in enumerate(answers, start=1):
        card = cards.get(question) or Card(question=question)
        now = NOON + timedelta(days=day)
        future = schedule(card, rating, now, settings, study=is_study(card, mode))
        cards[question] = future.card
        entry = Answered(
            question=question,
            at=now,
            offset_minutes=0,
            mode=mode,
            lang=Lang.EN,
            verdict=Verdict.CORRECT,
            score=1.0,
            rating=rating,
            proposed=rating,
            state=future.card.state,
            step=future.card.step,
            interval=future.interval,
            spread=future.spread,
            desired_retention=settings.desired_retention,
            parameters=settings.parameters,
            rollover_hour=settings.rollover_hour,
            seconds=1.0,
        )
        log.append(Logged(EntryId("here", number), entry))
    return log


def typed(question: QuestionId, day: int, rating: Rating = Rating.GOOD) -> Given:
    return question, day, Mode.TYPED, rating


def look(question: QuestionId, day: int) -> Given:
    return question, day, Mode.FLIP, Rating.AGAIN


def test_a_renamed_question_has_the_card_of_the_old_one() -> None:
    log = a_log(look(OLD, 0), typed(OLD, 0), typed(OLD, 3))

    card = inherit(log, NEW)

    before = replay(log)[OLD]
    assert card is not None
    assert card.question == NEW
    assert (card.due, card.stability, card.reps) == (
        before.due,
        before.stability,
        before.reps,
    )


def test_merged_answers_count_in_the_order_they_were_given() -> None:
    log = a_log(typed(OLD, 0), typed(OTHER, 1), typed(OLD, 9), typed(OTHER, 12))

    card = inherit(log, NEW)

    assert card is not None
    assert card.reps == 4
    assert card.last_review == NOON + timedelta(days=12)
    assert card.first_day == replay(log)[OLD].first_day


def test_the_first_look_at_what_was_merged_later_is_no_failure() -> None:
    known = a_log(look(OLD, 0), typed(OLD, 0), typed(OLD, 4))
    both = a_log(look(OLD, 0), typed(OLD, 0), typed(OLD, 4), look(OTHER, 5))

    assert inherit(both, NEW) == inherit(known, NEW)


def test_a_look_that_was_taken_back_is_not_the_first() -> None:
    log = a_log(look(OTHER, 0), look(OLD, 1), typed(OLD, 2))
    undone = Undone(question=OTHER, at=NOON, offset_minutes=0, undoes=log[0].id)

    card = inherit([*log, Logged(EntryId("here", 9), undone)], NEW)

    assert card is not None
    assert card == inherit(log[1:], NEW)
    assert card.reps == 2


def test_nothing_answered_is_no_card() -> None:
    log = a_log(typed(OLD, 0))
    undone = Undone(question=OLD, at=NOON, offset_minutes=0, undoes=log[0].id)

    assert inherit([], NEW) is None
    assert inherit([*log, Logged(EntryId("here", 2), undone)], NEW) is None


@given(
    st.lists(
        st.tuples(
            st.just(OLD),
            st.integers(0, 5),
            st.sampled_from(list(Mode)),
            st.sampled_from(list(Rating)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_one_former_id_is_inherited_whole(answers: list[Given]) -> None:
    days = sorted(answer[1] for answer in answers)
    log = a_log(
        *((q, day, mode, r) for day, (q, _, mode, r) in zip(days, answers, strict=True))
    )

    card = inherit(log, OLD)

    assert card == replay(log)[OLD]
