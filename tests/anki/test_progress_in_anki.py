"""A learner moves to Anki and back: nothing is lost, nothing counts twice."""

import json
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.history import Clock, History, read_history
from quiz.anki.identity import guid
from quiz.cli import main
from quiz.language.text import Lang
from quiz.memory.card import Card, Interval, State
from quiz.memory.chance import chance
from quiz.memory.entries import Answered, Entry, Flagged, Suspended
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, futures, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

if TYPE_CHECKING:
    from anki.cards import Card as TheirCard
    from anki.scheduler_pb2 import SchedulingState

    from tests.anki.conftest import Anki

EXACT = SchedulingSettings(fuzz=False)
STUDIED = 200


def an_answer(
    question: QuestionId, now: datetime, rating: Rating, card: Card
) -> Answered:
    future = schedule(card, rating, now, EXACT)
    return Answered(
        question=question,
        at=now,
        offset_minutes=round((now.utcoffset() or timedelta()) / timedelta(minutes=1)),
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=None,
        score=None,
        rating=rating,
        proposed=rating,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        spread=future.spread,
        desired_retention=EXACT.desired_retention,
        parameters=EXACT.parameters,
        rollover_hour=EXACT.rollover_hour,
        seconds=2 + 90 * chance("seconds", question, now),
    )


def a_history(question: QuestionId, now: datetime) -> Iterator[Entry]:
    """Answers of every sort over the last months, the last one some days ago."""
    card = Card(question=question)
    moment = now - timedelta(days=60 + 30 * chance("start", question))
    end = now - timedelta(days=1 + 20 * chance("end", question))
    for place in range(30):
        rating = Rating(1 + int(4 * chance("rating", question, place) ** 0.6))
        entry = an_answer(question, moment, rating, card)
        card = schedule(card, rating, moment, EXACT).card
        yield entry
        late = 1 + 0.4 * chance("late", question, place)
        assert card.due is not None
        moment += max((card.due - moment) * late, timedelta(seconds=40))
        if moment > end or chance("stop", question, place) < 0.08:
            break
    if chance("suspended", question) < 0.1:
        yield Suspended(question=question, at=end, offset_minutes=0)
    if chance("flagged", question) < 0.1:
        yield Flagged(question=question, at=end, offset_minutes=0, flag=3)


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> datetime:
    """Noon of Anki's day, whose clock is the machine's, in the zone of the machine."""
    reason = "the real Anki is not installed here"
    collection = pytest.importorskip("anki.collection", reason=reason)
    file = tmp_path_factory.mktemp("clock") / "collection.anki2"
    opened = collection.Collection(str(file))
    cutoff = opened.sched.day_cutoff
    opened.close()
    return datetime.fromtimestamp(cutoff, UTC).astimezone() - timedelta(hours=16)


class Mover:
    """A learner who goes to Anki and comes back, to the same file or to a new one."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.package = folder / "moving.apkg"
        # The end of the day: what Anki logs in a test it logs at the real time.
        self.evening = ["--now", (now + timedelta(hours=15)).isoformat()]

    def take(self, file: Path, *words: str, learner: str = "new.db") -> int:
        options = ["--learner", str(self.folder / learner), "--ui-lang", "en"]
        return main(["import", "anki", str(file), *words, *options, *self.evening])

    def export(self, file: Path, now: datetime) -> int:
        words = ["export", "anki", "-o", str(file), "--with-progress", "--lang", "ko"]
        learner = ["--learner", str(self.folder / "me.db"), "--ui-lang", "en"]
        return main([*words, *learner, "--now", now.isoformat()])

    def cards(self, name: str) -> dict[QuestionId, Card]:
        with LearnerFile.open(self.folder / name) as learner:
            return learner.cards()


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, now: datetime) -> tuple[Path, str]:
    """A learner's file of 200 studied cards and its export; what that said."""
    folder = tmp_path_factory.mktemp("moved")
    common = ["--now", now.isoformat(), "--ui-lang", "en", "--lang", "ko"]
    out, err = StringIO(), StringIO()
    with redirect_stdout(out):
        assert main(["questions", "korea-russia", "--json", *common]) == 0
    ids = [QuestionId(json.loads(line)["id"]) for line in out.getvalue().splitlines()]
    path = folder / "me.db"
    with LearnerFile.open(path) as learner:
        learner.add(*(e for q in ids[:STUDIED] for e in a_history(q, now)))
        assert len(learner.cards()) == STUDIED
    words = ["export", "anki", "-o", str(folder / "moving.apkg"), "--with-progress"]
    with redirect_stderr(err):
        assert main([*words, "--learner", str(path), *common]) == 0
    return folder, err.getvalue()


@pytest.fixture
def mover(moved: tuple[Path, str], tmp_path: Path, now: datetime) -> Mover:
    """The learner, with a copy of everything."""
    for name in ("me.db", "me.anki-exports.tsv", "moving.apkg"):
        shutil.copy(moved[0] / name, tmp_path)
    return Mover(tmp_path, now)


def by_guid(anki: "Anki") -> dict[str, "TheirCard"]:
    cards = map(anki.collection.get_card, anki.collection.find_cards("-is:new"))
    return {card.note().guid: card for card in cards}


def their_intervals(anki: "Anki", card: "TheirCard") -> list[Interval]:
    """What each button of Anki would give."""
    states = anki.collection._backend.get_scheduling_states(card.id)
    return [
        _interval(getattr(states, name)) for name in ("again", "hard", "good", "easy")
    ]


def _interval(state: "SchedulingState") -> Interval:
    normal = state.normal
    kind = str(normal.WhichOneof("kind"))
    inner = getattr(normal, kind)
    if kind == "review":
        return Interval(days=inner.scheduled_days)
    learning = inner.learning if kind == "relearning" else inner
    return Interval(seconds=learning.scheduled_secs)


def test_two_hundred_studied_cards_arrive_in_anki_as_they_were(
    mover: Mover, anki: "Anki", now: datetime
) -> None:
    anki.collection.set_config("fsrs", True)
    anki.take(mover.package, with_scheduling=True)

    theirs, ours = by_guid(anki), mover.cards("me.db")
    today = anki.collection.sched.today
    assert theirs.keys() == {guid(question) for question in ours}
    states, same = set(), 0
    for question, card in ours.items():
        their = theirs[guid(question)]
        states.add(card.state)
        assert their.memory_state is not None
        assert card.due is not None
        assert card.last_review is not None
        assert their.memory_state.stability == pytest.approx(card.stability, abs=1e-3)
        assert their.memory_state.difficulty == pytest.approx(card.difficulty, abs=1e-3)
        assert their.last_review_time == int(card.last_review.timestamp())
        assert (their.reps, their.lapses) == (card.reps, card.lapses)
        assert (their.queue == -1) == card.suspended
        assert their.flags == card.flag
        if card.state is State.REVIEW:
            day = now - timedelta(days=today - their.due)
            assert (their.ivl, day.date()) == (
                card.interval,
                card.due.astimezone().date(),
            )
        else:
            assert their.due == int(card.due.timestamp())
        if not card.suspended:
            kept = replace(
                card,
                stability=round(card.stability, 4),  # Anki keeps so many digits
                difficulty=round(card.difficulty, 3),
            )
            exact, rounded = (
                [future.interval for future in futures(one, now, EXACT).values()]
                for one in (card, kept)
            )
            found = their_intervals(anki, their)
            assert found == rounded, question
            same += found == exact
        computed = anki.collection.compute_memory_state(their.id)
        assert computed.stability == pytest.approx(card.stability, rel=1e-5)
    # Digits decide only where the ideal interval lies between two days.
    assert same > 0.97 * sum(not card.suspended for card in ours.values())
    assert states == {State.LEARNING, State.REVIEW, State.RELEARNING}
    assert anki.faults() == []


def test_every_review_arrives_in_anki(
    mover: Mover, anki: "Anki", moved: tuple[Path, str]
) -> None:
    anki.take(mover.package, with_scheduling=True)

    with LearnerFile.open(mover.folder / "me.db") as learner:
        log = [line.entry for line in learner.entries()]
    ours = sorted(
        (guid(e.question), int(e.rating), e.interval.days or -e.interval.seconds)
        for e in log
        if isinstance(e, Answered)
    )
    assert anki.collection.db is not None
    theirs = anki.collection.db.all(
        "select n.guid, r.ease, r.ivl from revlog r join cards c on c.id = r.cid"
        " join notes n on n.id = c.nid"
    )
    assert sorted(map(tuple, theirs)) == ours
    assert f"{STUDIED} studied cards and {len(ours)} reviews" in moved[1]


def test_exporting_and_importing_progress_again_changes_nothing(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package, with_scheduling=True)
    before = anki.schedule()
    assert anki.collection.db is not None
    reviews = anki.collection.db.scalar("select count() from revlog")
    learner = ["--learner", str(mover.folder / "me.db"), "--lang", "ko"]
    words = ["export", "anki", "-o", str(mover.folder / "again.apkg")]

    assert main([*words, "--with-progress", *learner, *mover.evening]) == 0
    done = anki.take(mover.folder / "again.apkg", with_scheduling=True)

    assert (mover.folder / "again.apkg").read_bytes() == mover.package.read_bytes()
    assert (done["new"], done["updated"]) == (0, 0)
    assert anki.schedule() == before
    assert anki.collection.db.scalar("select count() from revlog") == reviews


def test_cards_that_anki_has_get_progress_only_after_they_were_deleted(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package)
    anki.take(mover.package, with_scheduling=True)
    assert by_guid(anki) == {}

    for _ in range(2):
        anki.collection.remove_notes(anki.collection.find_notes(""))
        anki.take(mover.package, with_scheduling=True)

        assert len(by_guid(anki)) == STUDIED
        assert anki.collection.db is not None
        kept = "select count() from revlog where cid in (select id from cards)"
        assert anki.collection.db.scalar(kept) > 2 * STUDIED


def test_without_learning_progress_ticked_all_cards_are_new(
    mover: Mover, anki: "Anki"
) -> None:
    done = anki.take(mover.package)

    assert done["new"] > STUDIED
    assert by_guid(anki) == {}
    assert anki.faults() == []


def test_back_from_anki_the_states_are_the_same(
    mover: Mover, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    anki.take(mover.package, with_scheduling=True)
    file = anki.give(mover.folder / "back.colpkg")

    assert mover.take(file) == 0

    told = capsys.readouterr()
    assert f"reviews of {STUDIED} questions; 0 were here already." in told.err
    assert told.out == ""
    before, after = mover.cards("me.db"), mover.cards("new.db")
    assert before.keys() == after.keys()
    for question, card in before.items():
        other = after[question]
        assert other.stability == pytest.approx(card.stability, rel=1e-6)
        assert other.difficulty == pytest.approx(card.difficulty, rel=1e-6)
        assert (other.state, other.step) == (card.state, card.step)
        assert (other.interval, other.reps) == (card.interval, card.reps)
        assert (other.lapses, other.last_day) == (card.lapses, card.last_day)


def test_every_kind_of_package_holds_the_same_history(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package, with_scheduling=True)
    history = read_history(mover.package)

    found = [
        read_history(anki.give(mover.folder / f"{legacy}.{kind}", legacy=legacy))
        for kind in ("apkg", "colpkg")
        for legacy in (False, True)
    ]

    assert len(history.reviews) > STUDIED
    assert history.unreadable == 0
    assert [by_the_calendar(h) for h in found] == [by_the_calendar(history)] * 4


def by_the_calendar(history: History) -> History:
    """The history with due days of the calendar: each collection has its own first."""
    first = history.clock.created // 86_400
    cards = {
        guid: replace(card, due=None if card.due is None else card.due + first)
        for guid, card in history.cards.items()
    }
    return replace(history, cards=cards, clock=Clock())


def test_importing_again_or_where_it_came_from_changes_nothing(
    mover: Mover, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    anki.take(mover.package, with_scheduling=True)
    file = anki.give(mover.folder / "back.apkg")
    mover.take(file)
    before = mover.cards("new.db"), mover.cards("me.db")
    capsys.readouterr()

    assert mover.take(file) == 0
    assert mover.take(file, learner="me.db") == 0

    assert capsys.readouterr().err.count("Took in 0 reviews of 0 questions") == 2
    assert (mover.cards("new.db"), mover.cards("me.db")) == before


def test_what_was_studied_in_anki_meanwhile_comes_back_in_its_place(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package, with_scheduling=True)
    before = mover.cards("me.db")
    anki.study(most=20)
    file = anki.give(mover.folder / "back.apkg")

    assert mover.take(file, learner="me.db") == 0

    after = mover.cards("me.db")
    changed = {q for q in after if before.get(q) != after[q]}
    theirs = by_guid(anki)
    assert len(changed) == 20
    for question in changed:
        state = theirs[guid(question)].memory_state
        assert state is not None
        assert after[question].stability == pytest.approx(state.stability, rel=1e-3)


def test_a_trial_writes_nothing(
    mover: Mover, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    anki.take(mover.package, with_scheduling=True)
    file = anki.give(mover.folder / "back.apkg")

    assert mover.take(file, "--dry-run") == 0

    assert "nothing was written" in capsys.readouterr().err
    assert not (mover.folder / "new.db").exists()


def test_reviews_of_other_notes_are_reported_and_left_alone(
    mover: Mover, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    from anki.decks import DeckId

    anki.take(mover.package, with_scheduling=True)
    basic = anki.collection.models.by_name("Basic")
    assert basic is not None
    note = anki.collection.new_note(basic)
    note["Front"] = "theirs"
    anki.collection.add_note(note, DeckId(1))
    assert anki.collection.db is not None
    ids = anki.collection.find_cards("Front:theirs")
    anki.collection.db.execute(
        "insert into revlog values (1700000000000, ?, -1, 3, 1, 1, 2500, 900, 0)",
        ids[0],
    )
    ours = anki.collection.db.scalar("select nid from cards where reps > 0 limit 1")
    anki.collection.db.execute(
        "update notes set guid = 'stray', flds = 'p:\x1b[31mgone/x' || char(31) || flds"
        " where id = ?",
        ours,
    )
    file = anki.give(mover.folder / "back.apkg")
    capsys.readouterr()

    assert mover.take(file) == 0

    out, err = capsys.readouterr()
    assert out.startswith("p:[31mgone/x: there is no such question;")
    assert "1 other note with reviews is none of ours and was left alone." in err


def test_an_export_of_progress_without_any_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learner = ["--learner", str(tmp_path / "nobody.db"), "--ui-lang", "en"]

    code = main(
        ["export", "anki", "-o", str(tmp_path / "a"), "--with-progress", *learner]
    )

    assert code == 1
    assert "Nothing has been studied" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
