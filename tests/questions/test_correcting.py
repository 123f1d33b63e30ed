"""A statement to correct has one mistake and one way to mend it."""

from dataclasses import replace
from functools import cache

from quiz.facts.base import FactBase
from quiz.language.text import Text
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.distractors import choices_for
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import DateAnswer, Mode, Question
from tests.questions.facts import (
    event,
    people,
    shipped,
    shipped_index,
    shipped_questions,
    some_places,
    world,
)


@cache
def shipped_statements() -> tuple[Question, ...]:
    altering = {t.id for t in shipped().templates if t.alters}
    found = generate(shipped_index(), shipped().templates).questions
    statements = tuple(q for q in found if q.template in altering)
    assert len(statements) > 20  # or what holds for each of them says nothing
    return statements


def talks(*more: tuple[str, str]) -> FactBase:
    """Talks in 1961 and 1964, and others of the first pair in the years given."""
    pairs = [("a", "1961-07", "p0", "p1", "city"), ("b", "1964", "p2", "p3", "town")]
    pairs += [
        (f"c{n}", year, "p0", "p1", where) for n, (year, where) in enumerate(more)
    ]
    events = [
        replace(
            event(name, "talks", date, visitor=one, host=other, place=where),
            importance=3,
        )
        for name, date, one, other, where in pairs
    ]
    return world(*(*people(4), *some_places()), *events)


def statements(base: FactBase) -> dict[str, Question]:
    found = generate(FactIndex(base), shipped().templates).questions
    return {q.id.partition(":")[2]: q for q in found if "/correct." in q.id}


def test_the_answer_is_that_of_a_proven_question_and_not_in_the_statement() -> None:
    for question in shipped_statements():
        assert question.modes == (Mode.TYPED,)
        if isinstance(question.answer, DateAnswer):
            year = str(question.answer.date.points[0].year)
            assert year not in question.stem.ko + question.stem.en, question.id


def test_the_statement_begins_as_a_sentence() -> None:
    for question in shipped_statements():
        _, _, statement = question.stem.en.partition("“")
        assert statement[0].isupper(), question.id


def test_the_statement_holds_a_wrong_option_of_its_question() -> None:
    proven = {
        (q.subjects, q.answer, q.proof): q
        for q in shipped_questions().questions
        if not q.on_request
    }
    for question in shipped_statements():
        asked = proven[question.subjects, question.answer, question.proof]
        choices = choices_for(asked, shipped_index())

        assert choices is not None
        wrong = [option.text for option in choices.options if not option.correct]
        assert any(text.ko in question.stem.ko for text in wrong), question.id
        assert any(text.en in question.stem.en for text in wrong), question.id
        assert question.altered in [o.key for o in choices.options if not o.correct]


def test_each_statement_is_made_once() -> None:
    found = generate(shipped_index(), shipped().templates).questions

    assert len({question.id for question in found}) == len(found)


def test_only_what_must_be_known_is_stated() -> None:
    events = shipped().base.events

    assert {events[q.subjects[0]].importance for q in shipped_statements()} == {3}
    light = {id_: replace(event, importance=2) for id_, event in talks().events.items()}
    assert statements(talks())
    assert statements(replace(talks(), events=light)) == {}


def test_what_could_be_mended_in_two_ways_is_not_asked() -> None:
    """Had they met in the town as well, another year would mend "in the town"."""
    mended_once = statements(talks())["a/correct.city"]
    elsewhere = statements(talks(("1970", "town"), ("1971", "port")))

    assert mended_once.stem.ko
    said = elsewhere.get("a/correct.city")
    assert said is None or not {"먼고을", "물나루"} & set(said.stem.ko.split("에"))


def test_statements_are_taken_only_by_decks_that_name_them() -> None:
    base = shipped().base
    every = Deck(id="d", title=Text("모음", "Deck"))
    named = replace(every, take=DeckFilter(aspects=("correct",)))

    assert every.questions(shipped_statements(), base) == ()
    assert len(named.questions(shipped_statements(), base)) == len(shipped_statements())


def test_a_statement_to_correct_offers_no_choices() -> None:
    """The altered value would stand among them, and the stem says that it is wrong."""
    assert all(choices_for(q, shipped_index()) is None for q in shipped_statements())
