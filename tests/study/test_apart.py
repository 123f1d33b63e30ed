"""What is kept apart: siblings, and stems that tell another's answer."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.text import Lang
from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import EntityAnswer, Mode, Question, QuestionId
from quiz.study.apart import DISTANCE, Clashes, Clashing, choose
from quiz.study.settings import StudySettings
from quiz.study.telling import answer_texts
from tests.questions.facts import shipped, shipped_questions
from tests.study.learner import JUDGE, MINUTE, Learner
from tests.study.making import a_question, some

NAMES = {"p:putin": ("푸틴", "Vladimir Putin"), "p:kim": ("김정은", "Kim Jong-un")}


def names(question: Question) -> Iterable[str]:
    assert isinstance(question.answer, EntityAnswer)
    return NAMES.get(question.answer.entities[0], ())


def clashing(*questions: Question) -> Clashing:
    return Clashing({q.id: q for q in questions}.__getitem__, names)


def ids(questions: Iterable[Question]) -> list[QuestionId]:
    return [question.id for question in questions]


def test_questions_about_one_event_are_siblings() -> None:
    who, when = a_question("event"), a_question("event", "when")
    other = a_question("other")
    clashes = clashing(who, when, other)

    assert clashes(who.id, when.id)
    assert not clashes(who.id, other.id)


@pytest.mark.parametrize(
    ("stem", "tells"),
    [
        ("Where did Vladimir  Putin go?", True),
        ("블라디미르 푸틴은 어디에 갔는가?", True),
        ("Where did Kim Jong-un go?", False),
    ],
)
def test_a_stem_with_the_answer_of_another_is_a_spoiler(stem: str, tells: bool) -> None:
    asked = a_question("one", answer="putin")
    shown = a_question("two", "where", answer="moscow", stem=stem)
    clashes = clashing(asked, shown)

    assert clashes.spoils(shown.id, asked.id) is tells
    assert clashes(shown.id, asked.id) is clashes(asked.id, shown.id) is tells


def test_every_name_of_an_answer_that_ships_is_found_in_stems() -> None:
    base, questions = shipped().base, shipped_questions().questions
    by_id = {question.id: question for question in questions}
    clashes = Clashing(by_id.__getitem__, lambda q: answer_texts(q.answer, base))
    (asked,) = (q for q in questions if q.id.endswith("pyongyang-2024/who.host"))
    assert answer_keys(asked.answer) == ("korea-russia:kim-jong-un",)

    told = [q for q in questions if clashes.spoils(q.id, asked.id)]

    named = [q for q in questions if "Kim Jong-un" in q.stem.say(Lang.EN)]
    assert len(named) > 20
    assert set(ids(named)) <= set(ids(told))


@pytest.mark.parametrize("distance", range(DISTANCE + 1))
def test_a_sibling_waits_while_there_is_anything_else(distance: int) -> None:
    event, others = a_question("event"), some(DISTANCE)
    sibling, other = a_question("event", "when"), a_question("other")
    recent = ids([event, *others[:distance]])[-DISTANCE:]
    clashes = clashing(event, sibling, other, *others)

    chosen = choose([[sibling.id], [other.id]], recent, clashes)

    assert chosen == (sibling.id if distance == DISTANCE else other.id)


def test_a_sibling_is_asked_where_there_is_nothing_else() -> None:
    event, sibling = a_question("event"), a_question("event", "when")
    clashes = clashing(event, sibling)

    assert choose([[sibling.id], []], [event.id], clashes) == sibling.id
    assert choose([[], []], [event.id], clashes) is None


def a_fact(number: int, event: int, answer: str, tells: str) -> Question:
    return a_question(f"e{event}", f"a{number}", answer=answer, stem=f"Of {tells}?")


people = st.sampled_from(["putin", "kim", "nobody"])
told = st.sampled_from(["Vladimir Putin", "Kim Jong-un", "Peter", "Anna"])
facts = st.lists(st.tuples(st.integers(0, 6), people, told), max_size=40)


@given(facts, st.integers(0, 5))
def test_nothing_that_clashes_is_closer_than_it_has_to_be(
    made: list[tuple[int, str, str]], cut: int
) -> None:
    questions = [a_fact(number, *fact) for number, fact in enumerate(made)]
    clashes = clashing(*questions)
    left, shown = ids(questions), list[QuestionId]()
    while left:
        recent = shown[-DISTANCE:]

        chosen = choose([left[:cut], left[cut:]], recent, clashes)

        assert chosen is not None
        since = {question: unclashed(question, recent, clashes) for question in left}
        assert since[chosen] == max(since.values())
        left.remove(chosen)
        shown.append(chosen)


def unclashed(question: QuestionId, recent: list[QuestionId], clashes: Clashes) -> int:
    """How many of the latest in a row do not clash with the question."""
    found = [place for place, one in enumerate(recent) if clashes(question, one)]
    return len(recent) - 1 - max(found) if found else len(recent)


@pytest.mark.parametrize("response", ["correct", "wrong"])
def test_a_session_on_the_facts_that_ship_keeps_siblings_and_spoilers_apart(
    response: str,
) -> None:
    base, questions = shipped().base, shipped_questions().questions
    judge = replace(
        JUDGE,
        answer_texts=lambda question: answer_texts(question.answer, base),
        choices_for=lambda _: None,
    )
    some_of_them = [q for q in questions if Mode.TYPED in q.modes][:200]
    learner = Learner(some_of_them, settings=StudySettings(new_per_day=60), judge=judge)
    shown: list[QuestionId] = []
    for _ in range(60):
        ask = learner.session.ask(learner.now)
        if ask is None:
            break
        session, recent = learner.session, shown[-DISTANCE:]
        candidates = {ask.question.id, *session.main}
        least = max(unclashed(q, recent, session.clashes) for q in candidates)
        assert unclashed(ask.question.id, recent, session.clashes) == least
        shown.append(ask.question.id)
        learner.answers(response)
        learner.waits(MINUTE / 3)

    assert len(shown) > 50
    clean = sum(
        unclashed(q, shown[max(n - DISTANCE, 0) : n], session.clashes)
        == min(n, DISTANCE)
        for n, q in enumerate(shown)
    )
    assert clean > 0.9 * len(shown)
