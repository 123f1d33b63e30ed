"""Which new cards a day brings."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.language.text import Text
from quiz.memory.card import Card
from quiz.memory.confusions import Confusion
from quiz.questions.listing import Listing, Part
from quiz.questions.outline import Outlined, Trait, traits_of, turn_of
from quiz.questions.question import Given, Item, ItemAnswer, Question, QuestionId
from quiz.study.fresh import choose_new, in_order
from quiz.study.queue import gather
from quiz.study.rivals import rivals_of
from quiz.study.settings import StudySettings
from tests.study.making import NOON, a_card, a_question, some


def a_visit(number: int, visitor: str, aspect: str = "when") -> Question:
    given = (Given("type", "core:visit"), Given("visitor", f"p:{visitor}"))
    return a_question(f"visit-{number}", aspect, given=given)


def test_dates_of_one_persons_visits_come_on_different_days() -> None:
    alike = [a_visit(number, "kim") for number in range(5)]
    questions = [*alike, *some(20)]

    chosen = choose_new(questions, 10)

    assert len(chosen) == 10
    assert sum(question in alike for question in chosen) == 1


def test_what_is_confused_with_a_fact_of_this_morning_waits() -> None:
    morning, alike, other = a_visit(1, "kim"), a_visit(2, "kim"), a_visit(3, "putin")

    assert choose_new([alike, other], 1, [morning]) == (other,)


def test_what_authors_or_the_learner_take_for_one_another_comes_on_different_days() -> (
    None
):
    kim, son, envoy, other = (
        a_question(name, answer=name) for name in ("kim", "son", "envoy", "other")
    )
    own = [
        Confusion(pair=("p:envoy", "p:kim"), count=2, latest=1, questions=()),
        Confusion(pair=("p:kim", "p:other"), count=1, latest=1, questions=()),  # a slip
    ]
    rivals = rivals_of([("p:kim", "p:son")], own)

    assert choose_new([son, envoy, other], 1, [kim], rivals) == (other,)
    assert choose_new([kim], 1, [son], rivals) == (kim,)  # or the day were not full


def test_rivals_in_the_stems_of_one_template_come_on_different_days() -> None:
    of_kim, of_son, of_envoy = (a_visit(n, who) for n, who in enumerate("abc"))
    rivals = rivals_of([("p:a", "p:b")], ())

    assert choose_new([of_son, of_envoy], 1, [of_kim], rivals) == (of_envoy,)
    assert len(choose_new([of_kim, a_visit(3, "b", "where")], 2, (), rivals)) == 2


def test_the_day_is_filled_all_the_same_where_all_are_alike() -> None:
    alike = [a_visit(number, "kim") for number in range(5)]

    assert len(choose_new(alike, 4)) == 4


def test_bare_numbers_keep_no_two_facts_apart() -> None:
    numbers = Confusion(pair=("1", "2"), count=9, latest=1, questions=())

    assert not rivals_of([], [numbers])


def traits(question: Outlined) -> frozenset[Trait]:
    return frozenset(traits_of(question))


def test_another_aspect_or_another_person_is_not_confused() -> None:
    visit = a_visit(1, "kim")

    assert traits(visit).isdisjoint(traits(a_visit(2, "putin")))
    assert traits(visit).isdisjoint(traits(a_visit(2, "kim", "where")))
    assert not traits(visit).isdisjoint(traits(a_visit(2, "kim")))


def test_two_events_are_compared_only_once_both_were_recalled() -> None:
    one, other = a_question("one"), a_question("other")
    items = tuple(Item(name, Text(name, name)) for name in ("one", "other"))
    first = replace(
        a_question("first"),
        subjects=(*one.subjects, *other.subjects),
        answer=ItemAnswer(items[0]),
        items=items,
    )
    questions = [one, other, first]
    known = {q.id: replace(a_card(q), successes=1) for q in (one, other)}

    def new(cards: Mapping[QuestionId, Card], deck: list[Question]) -> set[str]:
        return set(gather(deck, cards, StudySettings(), NOON).new)

    assert new({}, questions) == {one.id, other.id}
    assert new({one.id: known[one.id]}, questions) == {other.id}
    assert new(known, questions) == {first.id}
    assert new({}, [first]) == {first.id}  # nothing else would make them known


facts = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from("abc"), st.sampled_from("xyz")),
    max_size=30,
    unique_by=lambda fact: (fact[0], fact[2]),
)


@given(facts, st.integers(0, 12))
def test_confusable_facts_share_a_day_only_where_it_would_not_be_full(
    made: list[tuple[int, str, str]], most: int
) -> None:
    questions = [a_visit(*fact) for fact in made]

    chosen = choose_new(questions, most)

    assert len(chosen) == min(most, len(questions))
    assert len(set(chosen)) == len(chosen)
    alike = sum(
        not traits(one).isdisjoint(traits(other))
        for place, one in enumerate(chosen)
        for other in chosen[:place]
    )
    if alike:  # then every other is confused with one of those chosen first
        kinds = {trait for question in questions for trait in traits(question)}
        assert len({t for q in chosen for t in traits(q)}) == len(kinds)


@given(facts)
def test_each_event_is_met_once_before_any_is_met_twice(
    made: list[tuple[int, str, str]],
) -> None:
    questions = [a_visit(*fact) for fact in made]

    ordered = list(in_order(questions))

    assert sorted(q.id for q in ordered) == sorted(q.id for q in questions)
    met: dict[str, int] = {}
    rounds = []
    for question in ordered:
        event = question.subjects[0]
        rounds.append(met.get(event, 0))
        met[event] = met.get(event, 0) + 1
    assert rounds == sorted(rounds)
    places = [(number, turn_of(q)) for number, q in zip(rounds, ordered, strict=True)]
    assert places == sorted(places)


@given(facts, st.sets(st.integers(0, 29)))
def test_what_is_left_of_a_deck_comes_as_if_it_were_all(
    made: list[tuple[int, str, str]], seen: set[int]
) -> None:
    listing = Listing(a_visit(*fact) for fact in made)
    left = [place for place in range(len(listing)) if place not in seen]

    ordered = list(in_order(Part(listing, left)))

    assert ordered == list(in_order([listing[place] for place in left]))
