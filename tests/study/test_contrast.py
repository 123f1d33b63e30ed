"""Contrast questions: the right answer beside what is really given for it."""

from dataclasses import replace

import pytest

from quiz.grading.grade import Verdict
from quiz.grading.judge import grade_choice
from quiz.language.text import Text
from quiz.memory.rating import Rating
from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import (
    Choices,
    EntityAnswer,
    Item,
    ItemAnswer,
    Mode,
    Question,
)
from quiz.study.contrast import choices_of_items, contrast, rival_of
from tests.memory.reviewing import a_review
from tests.questions.facts import shipped, shipped_questions
from tests.study.learner import JUDGE, Learner, a_known_card, a_question

BASE = shipped().base
QUESTIONS = {question.id: question for question in shipped_questions().questions}


def a_shipped(ending: str) -> Question:
    return next(q for name, q in QUESTIONS.items() if name.endswith(ending))


def test_once_is_a_slip_twice_is_a_rival() -> None:
    slip = a_review(right=False, taken_for="p:kim")

    assert rival_of([slip]) is None
    assert rival_of([slip, a_review(), slip]) == "p:kim"
    assert rival_of([a_review(right=False), a_review(right=False)]) is None


def test_the_right_answer_stands_beside_its_rival() -> None:
    question = a_shipped("putin-kim-jong-un-pyongyang-2024/who.host")

    pair = contrast(question, "korea-russia:kim-jong-il", BASE)

    assert pair is not None
    assert len(pair.options) == 2
    assert (pair.options[pair.right].key,) == answer_keys(question.answer)
    wrong = grade_choice(question, pair, 1 - pair.right, BASE)
    assert wrong.verdict is Verdict.WRONG
    assert wrong.confused_with == "korea-russia:kim-jong-il"


def test_years_stand_in_order() -> None:
    question = a_shipped("kim-jong-un-state-affairs-2016/when.year")

    earlier, later = contrast(question, "2012", BASE), contrast(question, "2019", BASE)

    assert earlier is not None
    assert later is not None
    assert [option.key for option in earlier.options] == ["2012", "2016"]
    assert [option.key for option in later.options] == ["2016", "2019"]


@pytest.mark.parametrize("rival", ["no-one", "", "korea-russia:kim-jong-un"])
def test_there_is_no_contrast_with_nothing_or_itself(rival: str) -> None:
    question = a_shipped("putin-kim-jong-un-pyongyang-2024/who.host")

    assert contrast(question, rival, BASE) is None


def test_several_at_once_are_not_contrasted() -> None:
    several = next(
        q
        for q in QUESTIONS.values()
        if isinstance(q.answer, EntityAnswer) and len(q.answer.entities) > 1
    )

    assert contrast(several, "korea-russia:putin", BASE) is None


PAIR = Choices(options=JUDGE.choices_for(a_question()).options[:2])  # type: ignore[union-attr]


def a_learner_who_confuses(misses: int) -> Learner:
    question = a_question()
    judge = replace(JUDGE, contrast_for=lambda _: PAIR)
    card = a_known_card(question, misses)
    return Learner([question], {question.id: card}, judge=judge)


def test_what_is_lost_to_a_rival_is_contrasted_until_it_is_known_again() -> None:
    learner = a_learner_who_confuses(misses=2)
    ask = learner.asked
    judged = learner.session.judge_choice(ask, PAIR.right, learner.now)

    assert (ask.mode, ask.choices) == (Mode.CONTRAST, PAIR)
    assert Rating.EASY not in judged.ratings  # one in two is guessed
    learner.stores(learner.session.rate(judged, judged.proposed, learner.now, 3))
    assert learner.cards[ask.question.id].misses == 0


def test_one_miss_is_not_yet_contrasted() -> None:
    assert a_learner_who_confuses(misses=1).asked.mode is Mode.TYPED


def test_what_a_question_lays_out_is_what_there_is_to_choose_from() -> None:
    items = tuple(Item(key, Text(key, key)) for key in ("1961", "2000", "2024"))
    question = replace(
        a_question(), items=items, answer=ItemAnswer(items[1]), modes=(Mode.CONTRAST,)
    )

    laid_out = choices_of_items(question)
    ask = Learner([question]).asked

    assert laid_out is not None
    assert laid_out.right == 1
    assert (ask.mode, ask.choices) == (Mode.CONTRAST, laid_out)
    assert choices_of_items(a_question()) is None
