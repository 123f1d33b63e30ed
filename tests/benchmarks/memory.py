# ruff: noqa: T201
"""How fast memory and its file are, against the real Anki and py-fsrs in the same run.

    python -m tests.benchmarks.memory               everything, some minutes
    python -m tests.benchmarks.memory replay        one of replay, answer, queue, due
    python -m tests.benchmarks.memory queue 20000   with fewer cards than 100,000

Not collected by pytest. Each figure is a ratio: both sides take turns, and the best of
several turns counts on each. Both write every answer to the disk before they go on, each
with one sync of its write-ahead log: the files lie in this folder's build/, for the
system's own may be in memory, where nothing waits. Both spread what falls due. An answer
is waited for in full, the median of 150; what of it is the processor's has its own line,
and so has what the app works out while the question is read. Anki works that out before
it shows the question, and grades nothing.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from quiz.content.packs import load
from quiz.facts.dates import Precision, parse_date
from quiz.facts.events import EventId
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import Lang, Text
from quiz.memory.card import Card, Interval, State
from quiz.memory.chance import chance
from quiz.memory.entries import Answered, EntryId, Logged
from quiz.memory.rating import Rating
from quiz.memory.replay import after, replay
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.listing import Listing
from quiz.questions.question import DateAnswer, Mode, Proof, Question, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.study.queue import gather
from quiz.study.session import Judge, StudySession
from quiz.study.settings import StudySettings

if TYPE_CHECKING:
    from anki.collection import Collection

ROOT = Path(__file__).parent.parent.parent
CARDS = 100_000
DUE = 2_000  # of them, today
TURNS = 5
NOW = datetime.now(UTC).replace(hour=12)  # noqa: TID251 - Anki knows no other clock
SETTINGS = SchedulingSettings()


def main(only: str, cards: int) -> None:
    """Print the ratios."""
    if only in ("", "replay"):
        replaying()
    if only in ("", "answer", "queue"):
        build = ROOT / "build"
        build.mkdir(exist_ok=True)
        with TemporaryDirectory(dir=build) as place:
            beside_anki(Path(place), only, cards)
    if only in ("", "due"):
        starting()


def said(what: str, ours: float, theirs: float, bar: float) -> None:
    """A line of the table, in milliseconds."""
    ratio = ours / theirs
    verdict = "holds" if ratio <= bar else "MISSED"
    print(
        f"{what:34} {1000 * ours:9.2f} ms {1000 * theirs:9.2f} ms"
        f"  x {ratio:5.2f}  (bar {bar:g}: {verdict})"
    )


def in_turns(
    ours: Callable[[], object], theirs: Callable[[], object], turns: int = TURNS
) -> tuple[float, float]:
    """The best processor time of each, taken one after the other."""
    best = [float("inf"), float("inf")]
    for _ in range(turns):
        for side, work in enumerate((ours, theirs)):
            started = time.process_time()
            work()
            best[side] = min(best[side], time.process_time() - started)
    return best[0], best[1]


Taken = tuple[float, float]  # seconds waited, and seconds of the processor's


def clocks() -> Taken:
    """The time, and what the processor has spent on us."""
    return time.perf_counter(), time.process_time()


def since(started: Taken) -> Taken:
    """How much of each has gone since."""
    waited, computed = clocks()
    return waited - started[0], computed - started[1]


# -- replay


def replaying() -> None:
    """A log of 100,000 reviews of 10,000 cards, and py-fsrs's steps for the same."""
    from fsrs import Card as TheirCard
    from fsrs import Rating as TheirRating
    from fsrs import Scheduler

    log = a_log(10_000, 10)
    scheduler = Scheduler(enable_fuzzing=False)
    steps: dict[QuestionId, list[tuple[TheirRating, datetime]]] = {}
    for line in log:
        entry = line.entry
        assert isinstance(entry, Answered)
        step = (TheirRating(int(entry.rating)), entry.at)
        steps.setdefault(entry.question, []).append(step)

    def theirs() -> None:
        for history in steps.values():
            card = TheirCard(card_id=1)
            for rating, at in history:
                card, _ = scheduler.review_card(card, rating, at)

    said("replay of 100,000 reviews", *in_turns(lambda: replay(log), theirs), 2)


def a_log(cards: int, reviews: int) -> list[Logged]:
    """Answers to so many cards, each so many times, when it falls due."""
    log: list[Logged] = []
    for number in range(cards):
        card, now = Card(question=question_id(number)), NOW - timedelta(days=900)
        for review in range(reviews):
            rating = Rating(1 + int(chance(number, review) * 4))
            future = schedule(card, rating, now, SETTINGS)
            entry = an_answer(card.question, rating, now, future.card, future.interval)
            card = after(card, entry)
            log.append(Logged(EntryId("m", len(log) + 1), entry, len(log) + 1))
            assert card.due is not None
            now = max(now, card.due) + timedelta(minutes=1)
    return log


def an_answer(
    question: QuestionId,
    rating: Rating,
    at: datetime,
    card: Card,
    interval: Interval,
) -> Answered:
    """An answer that brought a card where this one is."""
    return Answered(
        question=question,
        at=at,
        offset_minutes=0,
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=None,
        score=None,
        rating=rating,
        proposed=rating,
        state=card.state,
        step=card.step,
        interval=interval,
        desired_retention=0.9,
        parameters="fsrs-6",
        rollover_hour=4,
        seconds=3.0,
        response="2000년",
        answer=("2000",),
    )


# -- beside Anki


def beside_anki(folder: Path, only: str, cards: int) -> None:
    """Build today's queue of so many cards, and answer from it."""
    os.environ.pop("ANKI_TEST_MODE", None)  # in which it spreads nothing
    from anki.collection import Collection

    questions = Listing(map(a_question, range(cards)), mark="as listed")
    fill_ours(folder / "learner.db", cards)
    fill_theirs(folder / "collection.anki2", cards)
    if only in ("", "queue"):
        first = looking_for_the_first_time(folder, questions)
        best = [float("inf"), float("inf")]
        for _ in range(TURNS):
            with LearnerFile.open(folder / "learner.db") as learner:
                started = time.process_time()
                gather(questions, learner.kept_cards(), StudySettings(), NOW)
                best[0] = min(best[0], time.process_time() - started)
            collection = Collection(str(folder / "collection.anki2"))
            started = time.process_time()
            scheduler: Any = collection.sched
            scheduler.get_queued_cards(fetch_limit=1)
            best[1] = min(best[1], time.process_time() - started)
            collection.close()
        said(f"today's queue of {cards:,} cards", best[0], best[1], 1)
        print(f"{'once for each edition of the facts':34} {1000 * first:9.2f} ms")
    if only in ("", "answer"):
        answering(folder, questions)


def looking_for_the_first_time(folder: Path, questions: Listing) -> float:
    """How long the queue takes where nothing was found out about the deck yet."""
    with LearnerFile.open(folder / "learner.db") as learner:
        started = time.process_time()
        gather(questions, learner.kept_cards(), StudySettings(), NOW)
        return time.process_time() - started


def answering(folder: Path, questions: Listing) -> None:
    """Grade, schedule, write, next; against answer, write, next."""
    from anki.collection import Collection

    base = load([ROOT]).base
    index = build_index(base)
    judge = Judge(
        grade=lambda question, response: grade(question, response, base, index),
        grade_choice=lambda *_: None,  # type: ignore[arg-type]
        choices_for=lambda _: None,
    )
    collection = Collection(str(folder / "collection.anki2"))
    with LearnerFile.open(folder / "learner.db") as learner:
        session = StudySession.begin(
            title=Text("덱", "Deck"),
            questions=questions,
            cards=learner.kept_cards(),
            settings=StudySettings(),
            lang=Lang.KO,
            judge=judge,
            now=NOW,
        )
        ours: list[Taken] = []
        meanwhile: list[Taken] = []
        theirs: list[Taken] = []
        for _ in range(15):
            session = ten_of_ours(session, learner, ours, meanwhile)
            ten_of_theirs(collection, theirs)
    collection.close()
    for what, mine, yours in zip(
        ("an answer, to the next question", "of it computed"),
        map(median, zip(*ours, strict=True)),
        map(median, zip(*theirs, strict=True)),
        strict=True,
    ):
        said(what, mine, yours, 1)
    _, computed = map(median, zip(*meanwhile, strict=True))
    print(f"{'worked out while it is read':34} {1000 * computed:9.2f} ms")


def ten_of_ours(
    session: StudySession,
    learner: LearnerFile,
    taken: list[Taken],
    meanwhile: list[Taken],
) -> StudySession:
    """Answer ten questions; how long each took goes to `taken`."""
    ask = session.ask(NOW)
    for _ in range(10):
        assert ask is not None
        started = clocks()
        ask = session.thought_ahead(ask, NOW)
        meanwhile.append(since(started))
        started = clocks()
        judged = session.judge_typed(ask, "2000년", NOW)
        step = session.rate(judged, judged.proposed, NOW, 3.0)
        session = step.stored(learner.record(step.entry, step.card, step.undone))
        ask = session.ask(NOW)
        taken.append(since(started))
    return session


def ten_of_theirs(collection: "Collection", taken: list[Taken]) -> None:
    """The same in Anki."""
    from anki.scheduler.v3 import CardAnswer

    scheduler: Any = collection.sched
    queued = scheduler.get_queued_cards(fetch_limit=1).cards[0]
    for _ in range(10):
        card = collection.get_card(queued.card.id)
        card.start_timer()
        started = clocks()
        answer = scheduler.build_answer(
            card=card, states=queued.states, rating=CardAnswer.GOOD
        )
        scheduler.answer_card(answer)
        queued = scheduler.get_queued_cards(fetch_limit=1).cards[0]
        taken.append(since(started))


def question_id(number: int) -> QuestionId:
    """The id of a made question."""
    return QuestionId(f"many:some-event-or-other-{number:06}/when.year")


def a_question(number: int) -> Question:
    """A made question, answered with a year."""
    return Question(
        id=question_id(number),
        template="core:when-year",
        subjects=(EventId(f"many:some-event-or-other-{number:06}"),),
        aspect="when.year",
        stem=Text("몇 년?", "Which year?"),
        answer=DateAnswer(
            date=parse_date("2000"),
            asked=Precision.YEAR,
            known=parse_date("2000"),
        ),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.TYPED,),
    )


def waits(number: int) -> int:
    """How many days a card has still to wait; the first ones are due."""
    return 0 if number < DUE else 1 + number % 300


def fill_ours(path: Path, cards: int) -> None:
    """A learner's file with all cards, each answered once."""

    def lines() -> list[Logged]:
        found = []
        for number in range(cards):
            rested = 1 + number % 60
            days = rested + waits(number)
            card = Card(question=question_id(number), state=State.REVIEW)
            at = NOW - timedelta(days=rested)
            entry = an_answer(card.question, Rating.GOOD, at, card, Interval(days=days))
            found.append(Logged(EntryId("m", number + 1), entry))
        return found

    with LearnerFile.open(path) as learner:
        learner.take(lines())


def fill_theirs(path: Path, cards: int) -> None:
    """A collection with as many cards, as many of them due.

    One note is added as any is, and the others are written as its like.
    """
    from anki.collection import Collection

    collection = Collection(str(path))
    collection.set_config("fsrs", True)
    made = collection.decks.id("Made")
    note_type = collection.models.by_name("Basic")
    assert made is not None
    assert note_type is not None
    assert collection.db is not None
    note = collection.new_note(note_type)
    note["Front"] = "0"
    collection.add_note(note, made)
    (note_row,) = collection.db.all("select * from notes")
    (card_row,) = collection.db.all("select * from cards")
    notes, others = [], []
    for number in range(1, cards):
        row = [*note_row]
        row[0], row[1], row[6] = note_row[0] + number, f"g{number}", f"{number}\x1f"
        row[7] = str(number)
        notes.append(row)
        others.append([card_row[0] + number, row[0], *card_row[2:]])
    for table, rows in (("notes", notes), ("cards", others)):
        marks = ", ".join("?" * len(rows[0]))
        sql = f"insert into {table} values ({marks})"  # noqa: S608
        collection.db.executemany(sql, rows)
    today = collection.sched.today
    collection.db.executemany(
        "update cards set type = 2, queue = 2, due = ?, ivl = ?, reps = 1, data = ?"
        " where id = ?",
        [
            (
                today + waits(number),
                1 + number % 60 + waits(number),
                '{"s":2.3065,"d":2.1181,"dr":0.9,"decay":0.1542}',
                card,
            )
            for number, card in enumerate(collection.find_cards(""))
        ],
    )
    collection.decks.set_current(made)
    collection.close()


# -- start


def starting() -> None:
    """`quiz due` on the facts shipped, against Python doing nothing.

    As installed: with the bytecode that the first run leaves behind.
    """
    with TemporaryDirectory() as place:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = place
        learner = Path(place) / "learner.db"
        due = [sys.executable, "-m", "quiz", "due", "--learner", str(learner)]
        subprocess.run(due, capture_output=True, check=True)  # fills the cache
        with LearnerFile.open(learner) as opened:
            opened.take(a_log(50, 3))
        ours, theirs = [], []
        for _ in range(10):
            ours.append(spent(due))
            theirs.append(spent([sys.executable, "-c", "pass"]))
    said("quiz due, beside bare Python", min(ours), min(theirs), 10)


def spent(command: list[str]) -> float:
    """The processor time of a child."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    told = sys.argv[1:]
    main(told[0] if told else "", int(told[1]) if len(told) > 1 else CARDS)
