"""Cards looked up by the day come to the queue that a look at every card comes to."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.memory.card import Card, Interval, State
from quiz.memory.entries import (
    Answered,
    Buried,
    CardEntry,
    Rescheduled,
    Reset,
    Suspended,
)
from quiz.memory.rating import Rating
from quiz.questions.listing import Listing
from quiz.questions.question import Item, Mode, Question, QuestionId
from quiz.store import looking
from quiz.store.learner_file import LearnerFile
from quiz.study.queue import count, gather, gather_ahead
from quiz.study.settings import Pause, ReviewOrder, StudySettings
from quiz.study.spread import Load
from tests.store.made import an_answer
from tests.study.making import NOON, TODAY, a_question

LAST = date.fromordinal(TODAY)


def a_comparison(*events: int) -> Question:
    """A question that lays out several events."""
    about = [a_question(f"event-{number}") for number in events]
    return replace(
        a_question(f"event-{'-'.join(map(str, events))}", "order"),
        subjects=tuple(one.subjects[0] for one in about),
        items=tuple(Item(one.subjects[0], one.stem) for one in about),
    )


EVENTS, ASPECTS = 5, ("who", "where")
PLAIN = [a_question(f"event-{n}", aspect) for n, aspect in product(range(5), ASPECTS)]
DECK = [*PLAIN[:6], a_comparison(0, 1), a_comparison(1, 4), *PLAIN[6:]]
OTHERS = [a_question(f"elsewhere-{n}") for n in range(3)]
OLD = QuestionId("p:event-0-as-it-was/who")
OLDER = QuestionId("p:event-0-before-that/who")
FORMER = {DECK[0].id: (OLD, OLDER), DECK[2].id: (QuestionId("p:never-answered/who"),)}
ASKED = [*(one.id for one in (*DECK, *OTHERS)), OLD, OLDER]


def entries_about(question: QuestionId) -> st.SearchStrategy[CardEntry]:
    """What may have happened to a card in the days before, or today."""
    ago = st.integers(0, 12)

    def at(days: int) -> dict[str, object]:
        moment = (NOON - timedelta(days=days)).astimezone(UTC)
        return {"question": question, "at": moment, "offset_minutes": 540}

    def answered(
        days: int,
        rating: Rating,
        state: State,
        interval: int,
        answer: tuple[str, ...],
        mode: Mode,
    ) -> Answered:
        now = NOON - timedelta(days=days)
        entry, _ = an_answer(Card(question=question), rating, now, mode=mode)
        away = (
            Interval(days=interval) if state is State.REVIEW else Interval(seconds=60)
        )
        return replace(entry, state=state, interval=away, answer=answer)

    return st.one_of(
        st.builds(
            answered,
            ago,
            st.sampled_from(Rating),
            st.sampled_from((State.REVIEW, State.REVIEW, State.LEARNING)),
            st.integers(1, 30),
            st.sampled_from(((), ("p:putin",), ("p:putin",), ("p:lavrov",))),
            st.sampled_from((Mode.TYPED, Mode.FLIP)),
        ),
        ago.map(lambda days: Reset(**at(days))),  # type: ignore[arg-type]
        st.booleans().map(lambda on: Suspended(**at(1), suspended=on)),  # type: ignore[arg-type]
        st.integers(-2, 3).map(
            lambda day: Buried(**at(2), until_day=TODAY + day)  # type: ignore[arg-type]
        ),
        st.integers(1, 20).map(lambda days: Rescheduled(**at(1), days=days)),  # type: ignore[arg-type]
    )


LOGS = st.lists(st.sampled_from(ASKED).flatmap(entries_about), max_size=40)
PAUSES = st.one_of(
    st.just(()),
    st.builds(
        lambda first, length: (
            Pause(LAST + timedelta(days=first), LAST + timedelta(days=first + length)),
        ),
        st.integers(-6, 2),
        st.integers(0, 4),
    ),
)
SETTINGS = st.builds(
    StudySettings,
    new_per_day=st.integers(0, 8),
    reviews_per_day=st.integers(0, 8),
    order=st.sampled_from(ReviewOrder),
    easy_days=st.sampled_from(((1.0,) * 7, (1.0, 0.5, 1.0, 1.0, 0.0, 1.0, 1.0))),
    pauses=PAUSES,
    exam=st.one_of(
        st.none(), st.integers(-1, 20).map(lambda days: LAST + timedelta(days=days))
    ),
)


@pytest.mark.parametrize(
    "examples",
    [
        pytest.param(40, id="some"),
        pytest.param(300, id="many", marks=pytest.mark.soak),
    ],
)
def test_the_queue_is_the_one_that_a_look_at_every_card_comes_to(examples: int) -> None:
    settings(max_examples=examples)(the_queue_is_the_same)()


@given(LOGS, LOGS, SETTINGS, st.booleans(), st.integers(0, 3))
def the_queue_is_the_same(
    earlier: list[CardEntry],
    later: list[CardEntry],
    chosen: StudySettings,
    are_renamed: bool,
    day: int,
) -> None:
    tree = frozenset((DECK[1].id, OTHERS[0].id))
    now = NOON + timedelta(days=day)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "learner.db"
        with LearnerFile.open(path, FORMER if are_renamed else None) as learner:
            for entries in (
                earlier,
                later,
            ):  # what is kept of the first look is old then
                learner.add(*entries)
                kept, cards = learner.kept_cards(), learner.cards()
                for listing in (Listing(DECK, mark="deck"), Listing(DECK[3:9])):
                    for within in ((), tree):
                        asked = (listing, kept, chosen, now, within)
                        spelt_out = (listing, cards, chosen, now, within)
                        assert gather(*asked) == gather(*spelt_out)
                        assert count(*asked) == count(*spelt_out)
                    ahead = gather_ahead(listing, kept, chosen, now, 9)
                    assert ahead == gather_ahead(listing, cards, chosen, now, 9)
                assert dict(kept) == cards
                assert set(kept) == set(cards)
                assert bool(kept) == bool(cards)
                days = range(TODAY - 30, TODAY + 40)
                assert [*map(Load(kept), days)] == [*map(Load(cards), days)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def answer_all(learner: LearnerFile, deck: Iterable[Question]) -> None:
    for question in deck:
        learner.record(*an_answer(Card(question=question.id), now=NOON))


def test_what_was_found_out_about_a_deck_is_kept_for_the_next_time(path: Path) -> None:
    listing = Listing(PLAIN, mark="deck")
    with LearnerFile.open(path) as learner:
        answer_all(learner, PLAIN[:4])
        gather(listing, learner.kept_cards(), StudySettings(), NOON)
    change(
        path, "update standings set kinds = unhexed(replace(hex(kinds), '01', '00'))"
    )

    with LearnerFile.open(path) as learner:
        queue = gather(listing, learner.kept_cards(), StudySettings(), NOON)

    assert queue.new == ()  # as the standing says, that was changed


def test_other_facts_have_a_standing_of_their_own(path: Path) -> None:
    renamed = [a_question(f"another-{number}") for number in range(len(PLAIN))]
    with LearnerFile.open(path) as learner:
        answer_all(learner, PLAIN)
        for mark, deck in (("one", PLAIN), ("other", renamed)):
            queue = gather(
                Listing(deck, mark), learner.kept_cards(), StudySettings(), NOON
            )
            assert len(queue.new) == (0 if deck is PLAIN else len(renamed))


def test_no_more_standings_are_kept_than_are_of_use(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        for number in range(looking.MOST_STANDINGS + 5):
            listing = Listing(PLAIN, mark=f"edition {number}")
            gather(listing, learner.kept_cards(), StudySettings(), NOON)

    with closing(sqlite3.connect(path)) as db:
        kept = [mark for (mark,) in db.execute("select mark from standings")]
    assert len(kept) == looking.MOST_STANDINGS
    assert f"edition {looking.MOST_STANDINGS + 4}" in kept


def test_a_file_that_another_writes_to_is_asked_without_waiting(path: Path) -> None:
    listing = Listing(PLAIN, mark="deck")
    with LearnerFile.open(path) as learner, closing(sqlite3.connect(path)) as other:
        answer_all(learner, PLAIN[:4])
        other.execute("begin immediate")

        queue = gather(listing, learner.kept_cards(), StudySettings(), NOON)

        other.execute("rollback")
        assert len(queue.new) == len(PLAIN) - 4
        learner.record(*an_answer(Card(question=PLAIN[5].id), now=NOON))


@pytest.mark.parametrize(
    "damage",
    [
        "delete from cards",
        "drop table cards",
        "drop table standings",
        "update cards set due = 'x'",
        "update cards set answer = '{'",
    ],
)
def test_damaged_cards_are_made_anew_before_a_queue_is_made_of_them(
    path: Path, damage: str
) -> None:
    with LearnerFile.open(path) as learner:
        answer_all(learner, PLAIN)
        expected = learner.cards()
    change(path, damage)

    with LearnerFile.open(path) as learner:
        later = NOON + timedelta(days=1)
        kept = learner.kept_cards()
        queue = gather(Listing(PLAIN, "deck"), kept, StudySettings(), later)

        assert queue == gather(PLAIN, expected, StudySettings(), later)
        assert dict(kept) == expected
        assert learner.was_mended


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.create_function("unhexed", 1, bytes.fromhex)
        db.execute(sql)
        db.commit()
