"""A study session, driven the way a door drives it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Verdict
from quiz.memory.card import Interval, State
from quiz.memory.entries import Answered, EntryId, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import replay, standing
from quiz.questions.question import (
    Choices,
    Mode,
    Question,
)
from quiz.study.apart import DISTANCE
from quiz.study.settings import StudySettings
from tests.study.learner import (
    JUDGE,
    MINUTE,
    NOON,
    Learner,
    a_learner_who_knows,
    a_question,
    choices_for,
    some,
)

# -- the way of a new card


def test_a_new_card_is_studied_then_chosen_then_typed() -> None:
    learner = Learner([a_question()])
    modes, entries = [], []
    while (ask := learner.session.ask(learner.now)) is not None:
        modes.append(ask.mode)
        entries.append(learner.answers())
        learner.waits(10 * MINUTE)

    assert modes == [Mode.FLIP, Mode.CHOICES, Mode.TYPED]
    assert [entry.rating.name for entry in entries] == ["AGAIN", "GOOD", "GOOD"]
    assert [entry.interval for entry in entries] == [
        Interval(seconds=60),
        Interval(seconds=600),
        Interval(days=1),
    ]
    assert learner.cards[a_question().id].state is State.REVIEW


def test_who_knew_a_new_fact_says_so_and_is_asked_to_type_it_soon() -> None:
    learner = Learner([a_question()])

    learner.answers(rating=Rating.GOOD)

    assert learner.asked.mode is Mode.CHOICES
    assert learner.cards[a_question().id].due == (NOON + 10 * MINUTE)


def test_choices_are_not_made_where_they_are_not_shown() -> None:
    made = []

    def counting(question: Question) -> Choices:
        made.append(question.id)
        return choices_for(question)

    learner = Learner([a_question()], judge=replace(JUDGE, choices_for=counting))
    assert learner.asked.choices is None
    learner.answers()

    assert made == []
    assert learner.asked.choices is not None


def test_a_question_without_choices_is_typed() -> None:
    learner = Learner([a_question()], judge=replace(JUDGE, choices_for=lambda _: None))
    learner.answers()

    assert learner.asked.mode is Mode.TYPED
    assert learner.asked.choices is None


def test_two_misses_in_a_row_bring_choices_back() -> None:
    learner = a_learner_who_knows(a_question())
    modes = []
    for response in ("wrong", "wrong", "correct", "correct"):
        modes.append(learner.asked.mode)
        learner.answers(response)
        learner.waits(10 * MINUTE)
        if learner.session.ask(learner.now) is None:
            break

    assert modes == [Mode.TYPED, Mode.TYPED, Mode.CHOICES]


# -- what is worked out while a question is read


@pytest.mark.parametrize("answers_before", [0, 1, 3])
def test_what_is_foreseen_is_what_would_be_found_when_it_is_answered(
    answers_before: int,
) -> None:
    learner = Learner(some(4))
    for _ in range(answers_before):
        learner.answers()

    foreseen = learner.session.thought_ahead(learner.asked, learner.now)

    assert foreseen.foreseen == learner.judged().foreseen
    assert foreseen == learner.asked


def test_nothing_is_reckoned_again_for_an_answer_that_was_foreseen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learner = a_learner_who_knows(a_question())
    ask = learner.session.thought_ahead(learner.asked, learner.now)
    monkeypatch.setattr("quiz.study.session.decisions", pytest.fail)

    judged = learner.session.judge_typed(ask, "correct", learner.now + MINUTE)
    step = learner.session.rate(judged, Rating.GOOD, learner.now + MINUTE, 4.0)

    assert step.card.last_review == learner.now + MINUTE


def test_what_was_foreseen_yesterday_is_reckoned_again() -> None:
    learner = a_learner_who_knows(a_question())
    ask = learner.session.thought_ahead(learner.asked, learner.now)
    learner.waits(timedelta(days=30))

    judged = learner.session.judge_typed(ask, "correct", learner.now)

    assert judged.foreseen == learner.judged().foreseen != ask.foreseen


# -- judging


def test_an_incomplete_answer_gets_one_free_retry_and_then_proposes_hard() -> None:
    learner = a_learner_who_knows(a_question())

    first = learner.judged("incomplete")
    second = learner.session.judge_typed(first.ask, "correct", learner.now, after=first)

    assert first.retry
    assert not second.retry
    assert second.proposed is Rating.HARD
    assert second.earlier == ("incomplete",)


def test_the_second_incomplete_answer_stands() -> None:
    learner = a_learner_who_knows(a_question())

    first = learner.judged("incomplete")
    second = learner.session.judge_typed(first.ask, "close", learner.now, after=first)

    assert not second.retry
    assert second.proposed is Rating.AGAIN


def test_what_cannot_be_read_is_asked_again_without_penalty() -> None:
    learner = a_learner_who_knows(a_question())

    judged = learner.judged("unparsed")
    for _ in range(3):
        assert judged.retry
        judged = learner.session.judge_typed(
            judged.ask, "unparsed", learner.now, after=judged
        )
    judged = learner.session.judge_typed(
        judged.ask, "correct", learner.now, after=judged
    )

    assert judged.proposed is Rating.GOOD


def test_an_unreadable_answer_does_not_give_a_second_free_retry() -> None:
    learner = a_learner_who_knows(a_question())
    judged = learner.judged("close")
    for response in ("unparsed", "close"):
        judged = learner.session.judge_typed(
            judged.ask, response, learner.now, after=judged
        )

    assert not judged.retry
    assert judged.earlier == ("close", "unparsed")


def test_every_attempt_is_logged() -> None:
    learner = a_learner_who_knows(a_question())
    first = learner.judged("close")
    second = learner.session.judge_typed(first.ask, "correct", learner.now, after=first)

    entry = learner.stores(
        learner.session.rate(second, second.proposed, learner.now, 9.5)
    )

    assert isinstance(entry, Answered)
    assert (entry.response, entry.earlier) == ("correct", ("close",))
    assert (entry.verdict, entry.score) == (Verdict.CORRECT, 1.0)
    assert (entry.rating, entry.seconds) == (Rating.HARD, 9.5)


def test_a_choice_logs_the_options_shown_and_the_one_picked() -> None:
    learner = Learner([a_question()])
    learner.answers()

    entry = learner.answers("wrong")

    assert entry.options == ("p:medvedev", "p:putin", "p:stalin")
    assert entry.response == "p:medvedev"
    assert entry.verdict is Verdict.WRONG


def test_a_choice_is_good_at_most() -> None:
    learner = Learner([a_question()])
    learner.answers()

    judged = learner.judged()
    entry = learner.answers(rating=Rating.EASY)

    assert judged.futures[Rating.EASY] == judged.futures[Rating.GOOD]
    assert entry.rating is Rating.GOOD


@pytest.mark.parametrize("rating", list(Rating))
def test_what_the_tiles_promise_is_what_happens(rating: Rating) -> None:
    learner = a_learner_who_knows(a_question())

    judged = learner.judged()
    entry = learner.answers(rating=rating)

    assert entry.interval == judged.futures[rating].interval
    card, future = learner.cards[a_question().id], judged.futures[rating]
    assert (card.state, card.step) == (future.state, future.step)
    assert card.interval == future.interval.days


def test_hidden_characters_never_reach_the_log() -> None:
    learner = a_learner_who_knows(a_question())

    judged = learner.judged("cor\u202erect\x1b\u200b")

    assert judged.response == "correct"


def test_a_judgement_is_not_rated_twice() -> None:
    learner = a_learner_who_knows(a_question())
    judged = learner.judged("wrong")
    learner.stores(learner.session.rate(judged, Rating.AGAIN, learner.now, 1))

    with pytest.raises(ValueError, match="answered since"):
        learner.session.rate(judged, Rating.AGAIN, learner.now, 1)


def test_a_question_without_options_takes_no_choice() -> None:
    learner = a_learner_who_knows(a_question())

    with pytest.raises(ValueError, match="choices"):
        learner.session.judge_choice(learner.asked, 0, learner.now)


# -- the session as a whole


def test_a_session_without_anything_due_says_when_it_will_be() -> None:
    question = a_question()
    learner = Learner([question])
    learner.answers(rating=Rating.EASY)

    later = Learner([question], learner.cards, now=NOON + timedelta(hours=1))

    assert later.session.ask(later.now) is None
    assert later.session.next_due(later.now) == learner.cards[question.id].due


def test_an_empty_deck_is_finished_at_once() -> None:
    learner = Learner([])

    assert learner.session.ask(NOON) is None
    assert learner.session.next_due(NOON) is None
    assert learner.session.undo(NOON) is None


def test_a_card_on_a_step_is_asked_ahead_of_time_when_nothing_else_is_left() -> None:
    learner = Learner([a_question()])
    learner.answers(rating=Rating.GOOD)

    assert learner.session.ask(NOON) is not None


def test_a_step_beyond_the_learn_ahead_limit_is_waited_for() -> None:
    settings = StudySettings(learn_ahead=5 * MINUTE)
    learner = Learner([a_question()], settings=settings)
    learner.answers(rating=Rating.GOOD)

    assert learner.session.ask(NOON) is None
    assert learner.session.next_due(NOON) == NOON + 10 * MINUTE
    assert learner.session.ask(NOON + 5 * MINUTE) is not None


def test_a_due_step_comes_before_new_cards_but_not_right_after_itself() -> None:
    learner = Learner(some(10))
    first = learner.answers()
    learner.waits(2 * MINUTE)

    others = [learner.answers().question for _ in range(DISTANCE)]

    assert first.question not in others
    assert learner.asked.question.id == first.question


def test_the_history_and_the_counts_follow_the_answers() -> None:
    learner = Learner(some(3))
    for rating in (Rating.AGAIN, Rating.EASY):
        learner.answers(rating=rating)

    assert learner.session.history == (Rating.AGAIN, Rating.EASY)
    assert (learner.asked.done, learner.asked.left) == (1, 2)


def test_progress_counts_cards_however_often_they_are_asked() -> None:
    learner = Learner(some(4))
    told = []
    while (ask := learner.session.ask(learner.now)) is not None:
        told.append((ask.done, ask.done + ask.left))
        learner.answers()
        learner.waits(5 * MINUTE)

    assert len(told) > 4
    assert {total for _, total in told} == {4}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert (learner.session.done, learner.session.total) == (4, 4)


def test_the_summary_counts_looks_at_new_cards_apart() -> None:
    learner = Learner([a_question()])
    for response in ("look", "wrong", "correct", "correct"):
        learner.answers(response)
        learner.waits(10 * MINUTE)

    summary = learner.session.summary(learner.now)

    assert summary.answered == 4
    assert summary.introduced == 1
    assert (summary.right, summary.again) == (2, 1)
    assert summary.time == timedelta(seconds=16)
    assert summary.next_due == learner.cards[a_question().id].due


def test_an_answer_is_logged_in_utc_with_the_learners_offset() -> None:
    entry = Learner([a_question()]).answers()

    assert entry.at == datetime(2026, 3, 10, 3, tzinfo=UTC)
    assert entry.at.utcoffset() == timedelta(0)
    assert entry.offset_minutes == 540


# -- another rating

ratings = st.sampled_from(list(Rating))


@given(
    st.integers(0, 4),
    st.sampled_from(["correct", "wrong", "partial"]),
    st.lists(ratings, max_size=3),
    ratings,
    st.integers(0, 1500),
)
def test_rating_anew_is_the_same_as_rating_so_at_once(
    earlier: int, response: str, first: list[Rating], last: Rating, minutes: int
) -> None:
    direct, changed = to_learner(3), to_learner(3)
    for learner in (direct, changed):
        for _ in range(earlier):
            learner.answers("correct")
            learner.waits(10 * MINUTE)
    if direct.session.ask(direct.now) is None:
        return
    direct.answers(response, last)

    judged = changed.judged(response)
    changed.answers(response)
    changed.waits(minutes * MINUTE)
    for rating in (*first, last):
        changed.changes_the_rating(judged, rating)

    assert changed.cards == direct.cards
    assert replay(changed.log) == replay(direct.log) == direct.cards
    assert list(standing(changed.log)) == list(standing(direct.log))
    assert changed.session.ask(changed.now) == direct.session.ask(changed.now)
    assert changed.session.history == direct.session.history


def test_rating_anew_takes_the_first_rating_back() -> None:
    learner = a_learner_who_knows(a_question())
    judged = learner.judged("wrong")
    learner.answers("wrong")
    learner.changes_the_rating(judged, Rating.GOOD)

    first, undone, second = (logged.entry for logged in learner.log)
    assert isinstance(first, Answered)
    assert isinstance(undone, Undone)
    assert isinstance(second, Answered)
    assert undone.undoes == learner.log[0].id
    assert (first.rating, second.rating) == (Rating.AGAIN, Rating.GOOD)
    assert second.proposed is Rating.AGAIN


def test_the_rating_that_stands_is_not_stored_twice() -> None:
    learner = Learner([a_question()])
    learner.answers()
    judged = learner.judged()
    learner.answers()

    assert judged.ratings == (Rating.AGAIN, Rating.HARD, Rating.GOOD)
    assert learner.session.rerate(judged, Rating.GOOD, learner.now) is None
    assert learner.session.rerate(judged, Rating.EASY, learner.now) is None


def test_a_rating_changed_is_taken_back_like_any_other() -> None:
    learner = a_learner_who_knows(a_question())
    asked, judged = learner.asked, learner.judged("wrong")
    learner.answers("wrong")
    learner.changes_the_rating(judged, Rating.EASY)

    learner.takes_back()

    assert learner.asked == asked
    assert list(standing(learner.log)) == []


def test_only_the_last_answer_can_be_rated_anew() -> None:
    learner = Learner(some(3))
    judged = learner.judged()

    with pytest.raises(ValueError, match="not the last"):
        learner.session.rerate(judged, Rating.GOOD, learner.now)
    learner.answers()
    learner.answers()
    with pytest.raises(ValueError, match="not the last"):
        learner.session.rerate(judged, Rating.GOOD, learner.now)


# -- undo


def test_undo_asks_the_same_question_again() -> None:
    learner = Learner(some(5))
    asked = learner.asked
    learner.answers()

    learner.takes_back()

    assert learner.asked == asked
    assert learner.session.history == ()


def test_undo_names_the_answer_it_takes_back() -> None:
    learner = Learner(some(5))
    learner.answers()
    learner.answers()

    undone = learner.takes_back()

    assert undone.undoes == EntryId("here", 2)
    assert undone.question == learner.asked.question.id


def test_every_answer_of_a_session_can_be_taken_back_in_turn() -> None:
    learner = Learner(some(40), settings=StudySettings(new_per_day=40))
    asked = []
    for _ in range(60):
        asked.append(learner.asked.question.id)
        learner.answers()
        learner.waits(MINUTE / 4)

    for question in reversed(asked):
        learner.takes_back()
        assert learner.asked.question.id == question
    assert learner.session.undo(learner.now) is None
    assert replay(learner.log) == {}


def to_learner(number: int) -> Learner:
    return Learner(
        [a_question(f"event-{n // 2}", f"aspect-{n % 2}") for n in range(number)],
        settings=StudySettings(new_per_day=number),
    )


Action = Callable[[Learner], object]
actions: st.SearchStrategy[Action] = st.one_of(
    st.builds(
        lambda response, rating: lambda learner: learner.answers(response, rating),
        st.sampled_from(["correct", "wrong", "partial"]),
        st.sampled_from([None, *Rating]),
    ),
    st.builds(
        lambda minutes: lambda learner: learner.waits(minutes * MINUTE),
        st.integers(-30, 3000),
    ),
    st.just(lambda learner: learner.session.past and learner.takes_back()),
)


@given(st.integers(1, 6), st.lists(actions, max_size=30))
def test_cards_equal_the_replay_of_the_log_whatever_is_done(
    number: int, done: list[Action]
) -> None:
    learner = to_learner(number)
    for action in done:
        if learner.session.ask(learner.now) is None:
            learner.waits(timedelta(days=1))
            continue
        action(learner)

    standing = {q: c for q, c in learner.cards.items() if not c.is_new}
    assert replay(learner.log) == standing


@given(st.integers(1, 6), st.lists(actions, max_size=20))
def test_undo_restores_the_card_exactly(number: int, done: list[Action]) -> None:
    learner = to_learner(number)
    for action in done:
        if learner.session.ask(learner.now) is not None:
            action(learner)
    if learner.session.ask(learner.now) is None:
        return
    asked, cards = learner.asked, dict(learner.session.cards)

    learner.answers("wrong")
    learner.takes_back()

    assert learner.session.cards == cards
    assert learner.asked == asked


@given(st.lists(st.sampled_from(["correct", "wrong"]), min_size=40, max_size=40))
def test_siblings_keep_apart_while_there_is_an_alternative(
    responses: list[str],
) -> None:
    learner = to_learner(16)
    shown: list[Question] = []
    for response in responses:
        ask = learner.session.ask(learner.now)
        if ask is None:
            break
        if len(learner.session.main) > 12:  # six events wait, of which five are recent
            events = {event for q in shown[-DISTANCE:] for event in q.subjects}
            assert events.isdisjoint(ask.question.subjects)
        shown.append(ask.question)
        learner.answers(response)
        learner.waits(MINUTE / 3)


# -- the right to object


def test_an_objection_is_rated_as_a_right_answer_and_logged() -> None:
    learner = a_learner_who_knows(a_question())
    judged = learner.judged("wrong")

    objected = learner.session.object_to(judged)
    entry = learner.stores(
        learner.session.rate(objected, objected.proposed, learner.now, 4.0)
    )

    assert judged.may_object
    assert isinstance(entry, Answered)
    assert (judged.proposed, entry.rating) == (Rating.AGAIN, Rating.GOOD)
    assert (entry.verdict, entry.response) == (Verdict.WRONG, "wrong")
    assert entry.objected
    assert learner.cards[entry.question].misses == 0
    assert replay(learner.log) != {}


def test_an_objection_ends_the_retry_that_was_offered() -> None:
    learner = a_learner_who_knows(a_question())

    objected = learner.session.object_to(learner.judged("close"))

    assert not objected.retry
    assert not objected.may_object


def test_an_objection_after_a_retry_proposes_what_a_right_retry_does() -> None:
    learner = a_learner_who_knows(a_question())
    first = learner.judged("close")
    second = learner.session.judge_typed(first.ask, "wrong", learner.now, after=first)

    assert learner.session.object_to(second).proposed is Rating.HARD


def test_an_objection_rated_again_is_withdrawn() -> None:
    learner = a_learner_who_knows(a_question())
    objected = learner.session.object_to(learner.judged("wrong"))

    step = learner.session.rate(objected, Rating.AGAIN, learner.now, 4.0)

    assert isinstance(step.entry, Answered)
    assert not step.entry.objected


def test_an_answer_taken_back_takes_its_objection_with_it() -> None:
    learner = a_learner_who_knows(a_question())
    objected = learner.session.object_to(learner.judged("wrong"))
    learner.stores(learner.session.rate(objected, objected.proposed, learner.now, 4.0))
    learner.takes_back()

    assert list(standing(learner.log)) == []


@pytest.mark.parametrize("response", ["correct", "typo", "skipped"])
def test_there_is_no_objecting_to_what_is_right_or_was_not_answered(
    response: str,
) -> None:
    learner = a_learner_who_knows(a_question())
    judged = learner.judged(response)

    assert not judged.may_object
    with pytest.raises(ValueError, match="object"):
        learner.session.object_to(judged)


def test_there_is_no_objecting_to_a_choice() -> None:
    learner = Learner([a_question()])
    learner.answers()
    learner.waits(MINUTE)

    assert learner.asked.mode is Mode.CHOICES
    assert not learner.judged("wrong").may_object
