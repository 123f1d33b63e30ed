"""`quiz questions --changed`, and histories that go along with renamed ids."""

import argparse
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.cli.loading import load_cards, load_library
from quiz.content import folders
from quiz.content.folders import bundled
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
SECOND_TRIP = """\
  - id: apollo-11-again
    type: landing
    title: {ko: 또 한 번의 착륙, en: Another landing}
    date: 1973-05-01/1973-05-02
    commander: armstrong
    place: moon
    status: confirmed
    sources: [apollo-by-the-numbers]

"""
PLACES = """\
decks:
  - id: moon::places
    title: {ko: 곳, en: Places}
    take: {packs: [moon], aspects: [where]}
"""


class Author:
    """Somebody with the example in a folder of their own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.content, self.learner = folder / "mine", folder / "learner.db"
        self.events = self.content / "data" / "moon" / "events.yaml"
        self._capsys = capsys
        main(["init", str(self.content), "--lang", "en"])
        capsys.readouterr()

    def run(self, *words: str) -> str:
        """What a command says on standard output."""
        common = ("--content", str(self.content), "--learner", str(self.learner))
        code = main([*words, *common, "--lang", "en", "--ui-lang", "en"])
        told = self._capsys.readouterr()
        self.narrated = told.err
        assert code == 0, told.err
        return told.out

    def changed(self, *words: str) -> dict[str, list[str]]:
        """What changed, by id."""
        said = self.run("questions", "--changed", "--json", *words)
        found = [json.loads(line) for line in said.splitlines()]
        return {change["id"]: change["changes"] for change in found}

    def write(self, old: str, new: str) -> None:
        """Change the facts."""
        text = self.events.read_text("utf-8")
        assert old in text
        self.events.write_text(text.replace(old, new), "utf-8")

    @property
    def arguments(self) -> argparse.Namespace:
        return argparse.Namespace(
            content=[self.content], learner=self.learner, ui_lang=Lang.EN
        )

    def answer(self, question: str) -> None:
        """Answer a question, as a session would."""
        library, settings = load_library(self.arguments), SchedulingSettings()
        name = QuestionId(question)
        with LearnerFile.open(self.learner, library.former) as learner:
            card = learner.cards().get(name) or Card(question=name)
            future = schedule(card, Rating.EASY, NOON, settings)
            entry = Answered(
                question=name,
                at=NOON,
                offset_minutes=0,
                mode=Mode.TYPED,
                lang=Lang.EN,
                verdict=None,
                score=None,
                rating=Rating.EASY,
                proposed=Rating.EASY,
                state=future.card.state,
                step=future.card.step,
                interval=future.interval,
                spread=future.spread,
                desired_retention=settings.desired_retention,
                parameters=settings.parameters,
                rollover_hour=settings.rollover_hour,
                seconds=1.0,
            )
            learner.record(entry, future.card)

    def reps(self, question: str) -> int:
        """How often a question counts as answered."""
        cards = load_cards(self.arguments, load_library(self.arguments))
        card = cards.get(QuestionId(question))
        return card.reps if card else 0


@pytest.fixture
def author(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Author:
    # The other packs that ship would only take time.
    core = tmp_path / "shipped" / "data" / "core"
    shutil.copytree(bundled() / "data" / "core", core)
    monkeypatch.setattr(folders, "bundled", lambda: core.parents[1])
    return Author(tmp_path, capsys)


# -- what has changed


def test_the_first_look_is_kept_and_tells_nothing(author: Author) -> None:
    assert author.changed() == {}
    assert "nothing to compare with yet" in author.narrated
    assert author.changed() == {}
    assert "No question has changed" in author.narrated


def test_looking_does_not_forget_until_it_is_noted_as_seen(author: Author) -> None:
    author.changed()
    author.write("name: {ko: 존 영, en: John Young}", "name: {ko: 존 영, en: J. Young}")

    first, second = author.changed(), author.changed("--seen")

    assert first == second
    assert set(map(tuple, first.values())) == {("reworded",)}
    assert author.changed() == {}


def test_another_answer_is_told_with_the_one_before(author: Author) -> None:
    author.changed()
    author.write("1972-12-11/1972-12-14", "1972-12-12/1972-12-14")

    said = author.run("questions", "--changed")

    assert "moon:apollo-17/when.whole: answer changed (was 11–14 December 1972)" in said
    assert "→ 12–14 December 1972" in said


def test_what_new_facts_made_ambiguous_is_suspended_and_keeps_its_history(
    author: Author,
) -> None:
    author.changed()
    author.answer("moon:apollo-11/when.month")
    author.write("  - id: apollo-12\n", SECOND_TRIP + "  - id: apollo-12\n")

    found = author.changed()
    said = author.run("questions", "--changed")

    assert found["moon:apollo-11/when.month"] == ["suspended"]
    assert "moon:apollo-11/when.month: suspended: even with everything given" in said
    assert author.reps("moon:apollo-11/when.month") == 1
    author.write(SECOND_TRIP, "")
    assert author.changed() == {}
    assert author.reps("moon:apollo-11/when.month") == 1


def test_a_new_event_brings_new_questions_and_one_taken_out_takes_its_own(
    author: Author,
) -> None:
    author.changed()
    author.write("apollo-17\n", "apollo-17-landing\n")
    author.write("apollo-17]", "apollo-17-landing]")

    found = author.changed()

    assert found["moon:apollo-17/where.site"] == ["gone"]
    assert found["moon:apollo-17-landing/where.site"] == ["new"]


def test_a_pack_that_is_not_loaded_today_has_lost_nothing(author: Author) -> None:
    author.changed()
    here, author.content = author.content, author.content.with_name("empty")
    (author.content / "decks").mkdir(parents=True)

    assert author.changed("--seen") == {}
    author.content = here
    assert author.changed() == {}


def test_the_changes_of_one_deck_are_told_alone(author: Author) -> None:
    (author.content / "decks" / "places.yaml").write_text(PLACES, "utf-8")
    author.changed()
    author.write("1972-12-11/1972-12-14", "1972-12-12/1972-12-14")

    assert author.changed("moon")
    assert author.changed("moon::places") == {}


# -- renaming, splitting, merging


def test_a_renamed_event_keeps_its_reviews(author: Author) -> None:
    author.changed()
    author.answer("moon:apollo-17/where.site")
    author.write("apollo-17\n", "last-landing\n    formerly: [apollo-17]\n")
    author.write("apollo-17]\n    complete", "last-landing]\n    complete")

    assert author.reps("moon:last-landing/where.site") == 1
    author.answer("moon:last-landing/where.site")
    assert author.reps("moon:last-landing/where.site") == 2
    assert author.changed()["moon:last-landing/where.site"] == ["renamed"]
    assert "Taurus" in author.run("explain", "moon:apollo-17/where.site")
    assert "Taurus" in author.run("explain", "apollo-17/where.site")


def test_a_renamed_aspect_keeps_its_reviews(author: Author) -> None:
    author.answer("moon:apollo-17/where.site")
    questions = author.events.with_name("questions.yaml")
    text = questions.read_text("utf-8")
    renamed = "aspect: where\n    formerly: [where.site]"
    questions.write_text(text.replace("aspect: where.site", renamed), "utf-8")

    assert author.reps("moon:apollo-17/where") == 1


def test_due_and_decks_count_a_renamed_question_as_known(author: Author) -> None:
    author.answer("moon:apollo-17/where.site")
    now = ("--now", "2026-03-10T13:00+00:00", "--json")
    before = author.run("due", "moon", *now), author.run("decks", *now)
    author.write("apollo-17\n", "last-landing\n    formerly: [apollo-17]\n")
    author.write("apollo-17]\n    complete", "last-landing]\n    complete")

    after = author.run("due", "moon", *now), author.run("decks", *now)

    assert json.loads(before[0])["new"] == 19
    assert after == before
