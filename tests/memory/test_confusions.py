"""What is really taken for what."""

from dataclasses import replace

from quiz.memory.confusions import confusions, named
from quiz.questions.question import Mode
from tests.memory.reviewing import TODAY, a_known_card, a_review

KIM, PUTIN = "p:kim", "p:putin"


def test_a_pair_is_the_same_whichever_was_taken_for_the_other() -> None:
    found = confusions(
        [
            a_review(right=False, taken_for=KIM, answers=(PUTIN,), day=-3),
            a_review(right=False, taken_for=PUTIN, answers=(KIM,), day=-1),
            a_review(right=False, taken_for="p:lavrov", answers=(KIM,)),
        ]
    )

    assert [(one.pair, one.count) for one in found] == [
        ((KIM, PUTIN), 2),
        ((KIM, "p:lavrov"), 1),
    ]
    assert found[0].latest == TODAY - 1


def test_a_wrong_choice_names_what_was_picked() -> None:
    review = a_review(right=False, mode=Mode.CHOICES)
    picked = replace(review.entry, response=KIM, options=(PUTIN, KIM))

    assert named(replace(review, entry=picked)) == KIM
    assert named(replace(review, entry=replace(picked, options=()))) == ""


def test_right_answers_and_answers_that_name_nothing_confuse_nothing() -> None:
    both = ("p:choe", KIM)
    reviews = [
        a_review(taken_for=KIM),
        a_review(right=False),
        a_review(right=False, taken_for=PUTIN, answers=(PUTIN,)),
        a_review(right=False, taken_for=PUTIN, answers=both),
    ]

    assert confusions(reviews) == ()


def test_bare_numbers_are_confused_within_one_question_only() -> None:
    cards = [a_known_card("a"), a_known_card("b"), a_known_card("a")]
    reviews = [
        a_review(card, right=False, taken_for="1", answers=("2",)) for card in cards
    ]

    found = confusions(reviews)

    assert [(one.questions, one.count) for one in found] == [
        (("p:a/who",), 2),
        (("p:b/who",), 1),
    ]


def test_years_are_the_same_in_every_question() -> None:
    cards = [a_known_card("a"), a_known_card("b")]

    (found,) = confusions(
        [
            a_review(card, right=False, taken_for="1961", answers=("1966",))
            for card in cards
        ]
    )

    assert found.count == 2


def test_the_questions_where_it_happened_are_told() -> None:
    cards = [a_known_card("a"), a_known_card("b"), a_known_card("a")]

    (found,) = confusions(
        [a_review(card, right=False, taken_for=KIM) for card in cards]
    )

    assert found.questions == ("p:a/who", "p:b/who")
