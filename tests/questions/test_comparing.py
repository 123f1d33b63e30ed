"""Questions about several events: proven apart, near one another, and lasting."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from quiz.facts.base import FactBase
from quiz.facts.events import EventId
from quiz.language.text import Lang, Text
from quiz.questions.comparing import compare
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.distractors import choices_for
from quiz.questions.index import FactIndex
from quiz.questions.question import (
    Item,
    ItemAnswer,
    MatchAnswer,
    Mode,
    OrderAnswer,
    Question,
)
from quiz.questions.renames import former_ids
from quiz.questions.template import Comparison, QuestionTemplate
from tests.questions.facts import (
    event,
    people,
    shipped,
    shipped_comparisons,
    shipped_index,
    some_places,
    world,
)
from tests.questions.oracle import Oracle

TEMPLATES = {template.id: template for template in shipped().templates}


def several() -> tuple[QuestionTemplate, ...]:
    return tuple(t for t in shipped().templates if t.compares is not None)


def asked(base: FactBase) -> dict[str, Question]:
    found = compare(FactIndex(base), several())
    return {question.id.partition(":")[2]: question for question in found}


def of(comparison: Comparison) -> list[Question]:
    return [
        question
        for question in shipped_comparisons()
        if TEMPLATES[question.template].compares is comparison
    ]


def talks(second: str = "1966-05", place: str = "town") -> FactBase:
    return world(
        *(*people(6), *some_places()),
        event("a", "talks", "1961-07-06", visitor="p0", host="p1", place="city"),
        event("b", "talks", second, visitor="p2", host="p1", place=place),
        event("c", "talks", "1984", visitor="p4", host="p5", place="port"),
    )


# -- the oracle: things as they may have been -------------------------------


def test_each_label_means_one_event_however_things_were() -> None:
    oracle = Oracle(shipped().base, shipped().templates)
    meant: dict[str, set[EventId]] = {}
    for question in shipped_comparisons():
        for subject, part in zip(question.subjects, question.proof.parts, strict=True):
            alone = replace(question, proof=part)
            others = {
                event.id
                for event in shipped().base.events.values()
                if event.id != subject
                and next(oracle.worlds_that_fit(event, alone), None) is not None
            }
            if others:
                meant[f"{question.id} {subject}"] = others

    assert meant == {}


def test_no_order_is_other_than_told_however_things_were() -> None:
    oracle = Oracle(shipped().base, shipped().templates)
    tried = 0
    for question in (*of(Comparison.EARLIER), *of(Comparison.ORDER)):
        for earlier, later in pairwise(in_order(question)):
            tried += 1
            ends = [world.days.last for world in oracle.all_worlds(earlier, question)]
            begins = [world.days.first for world in oracle.all_worlds(later, question)]
            assert max(ends) < min(begins), question.id

    assert tried > 60


def in_order(question: Question) -> list[EventId]:
    if isinstance(question.answer, OrderAnswer):
        return [EventId(item.key) for item in question.answer.items]
    assert isinstance(question.answer, ItemAnswer)
    right = EventId(question.answer.item.key)
    return [right, *(one for one in question.subjects if one != right)]


def test_a_value_is_of_one_of_two_however_things_were() -> None:
    oracle = Oracle(shipped().base, shipped().templates)
    for question in of(Comparison.CONTRAST):
        assert isinstance(question.answer, ItemAnswer)
        for subject in question.subjects:
            fits = {
                oracle.fits(subject, world, given)
                for given in question.proof.given
                for world in oracle.all_worlds(subject, question)
            }
            assert fits == {subject == question.answer.item.key}, question.id


def test_the_odd_one_out_is_the_only_one_that_was_elsewhere() -> None:
    oracle = Oracle(shipped().base, shipped().templates)
    found = of(Comparison.ODD_ONE_OUT)
    for question in found:
        assert isinstance(question.answer, ItemAnswer)
        assert len(question.items) == 4
        assert "NOT" in question.stem.en
        for subject in question.subjects:
            fits = {
                oracle.fits(subject, world, given)
                for given in question.proof.given
                for world in oracle.all_worlds(subject, question)
            }
            assert fits == {subject != question.answer.item.key}, question.id
    assert found


def test_nothing_is_odd_where_it_may_have_been_in_the_same_place() -> None:
    def odd(place: str) -> list[str]:
        same = [
            event(
                f"s{n}", "talks", f"196{n}-05", visitor=f"p{n}", host="p5", place="city"
            )
            for n in range(3)
        ]
        last = event("x", "talks", "1966-05", visitor="p4", host="p5", place=place)
        found = asked(world(*people(6), *some_places(), *same, last))
        return [id_ for id_ in found if "odd-one-out" in id_]

    assert odd("town") == ["s0+s1+s2+x/odd-one-out.where"]
    assert odd("prov") == odd("city") == []


def test_in_a_match_each_value_can_be_of_one_event_alone() -> None:
    index = shipped_index()
    matches = of(Comparison.MATCH)
    for question in matches:
        answer = question.answer
        assert isinstance(answer, MatchAnswer)
        values = {value.key for value in answer.values}
        assert len(values) == len(answer.pairs) + 1
        for item, own in answer.pairs:
            assert own.key in values
            assert item in question.items
    assert matches
    assert index.base.events


# -- which are compared -----------------------------------------------------


def test_two_events_are_compared_only_where_the_dates_leave_no_doubt() -> None:
    assert "a+b/earlier" in asked(talks())
    assert "a+b/earlier" not in asked(talks("1961"))
    assert "a+b/earlier" not in asked(talks("1961-07-01/1961-07-08"))
    assert "a+b/earlier" not in asked(talks("1962~"))


def test_which_has_a_value_is_asked_only_where_the_other_certainly_has_not() -> None:
    apart = asked(talks(place="town"))
    coarse = asked(talks(place="prov"))

    assert any(id_.endswith("/contrast.where") and "b" in id_ for id_ in apart)
    assert not any(id_.endswith("/contrast.where") and "b" in id_ for id_ in coarse)


def test_what_is_called_by_a_number_is_put_in_no_order() -> None:
    for question in (*of(Comparison.EARLIER), *of(Comparison.ORDER)):
        for item in question.items:
            assert not any(c.isdigit() for c in f"{item.text.ko}{item.text.en}"), (
                question.id
            )


def test_there_are_no_more_than_one_of_a_sort_to_an_event() -> None:
    for template in several():
        found = [q for q in shipped_comparisons() if q.template == template.id]
        subjects = {subject for question in found for subject in question.subjects}

        assert len(found) <= max(len(subjects), 1), template.id


def test_every_sort_of_comparison_is_asked_of_what_ships() -> None:
    sorts = Counter(TEMPLATES[q.template].compares for q in shipped_comparisons())

    assert set(sorts) == set(Comparison)


# -- how they look ----------------------------------------------------------


def test_what_is_to_be_ordered_is_not_shown_in_order() -> None:
    for question in of(Comparison.ORDER):
        assert isinstance(question.answer, OrderAnswer)
        assert question.items != question.answer.items
        assert set(question.items) == set(question.answer.items)


def test_the_right_one_of_two_stands_first_half_the_time() -> None:
    pairs = [q for q in shipped_comparisons() if len(q.items) == 2]
    firsts = sum(
        isinstance(q.answer, ItemAnswer) and q.answer.item == q.items[0] for q in pairs
    )

    assert 0.3 * len(pairs) < firsts < 0.7 * len(pairs)


def test_two_things_are_offered_as_choices_as_they_stand() -> None:
    for question in of(Comparison.CONTRAST):
        choices = choices_for(question, shipped_index())

        assert choices is not None
        assert [option.key for option in choices.options] == [
            i.key for i in question.items
        ]
        assert question.modes == (Mode.CONTRAST,)


def test_labels_are_whole_in_both_languages() -> None:
    for question in shipped_comparisons():
        texts = [item.text for item in question.items]
        assert len(set(texts)) == len(texts), question.id
        for text in (question.stem, *texts):
            assert all(text.has(lang) for lang in Lang), question.id
            assert not set("{}[]") & set(text.ko + text.en), question.id


# -- ids --------------------------------------------------------------------


def test_the_id_names_all_its_subjects_in_one_order() -> None:
    for question in shipped_comparisons():
        pack, _, rest = question.id.partition(":")
        names = rest.partition("/")[0].split("+")

        assert names == sorted(names)
        assert [f"{pack}:{name}" for name in names] == [*question.subjects]


def test_the_order_of_files_changes_no_comparison() -> None:
    base = shipped().base
    turned = replace(base, events=dict(reversed([*base.events.items()])))

    again = {question.id for question in compare(FactIndex(turned), several())}

    assert again == {q.id for q in compare(shipped_index(), several())}


def test_a_new_event_changes_the_comparisons_of_its_neighbours_only() -> None:
    base = shipped().base
    before = {question.id for question in compare(shipped_index(), several())}
    lost = []
    wholes = {event.part_of for event in base.events.values()}
    for gone in [one for one in base.events if one not in wholes][::12]:
        events = {id_: event for id_, event in base.events.items() if id_ != gone}
        less = {
            q.id for q in compare(FactIndex(replace(base, events=events)), several())
        }
        lost.append(len(less - before))

    assert max(lost) <= 0.1 * len(before)
    assert sum(lost) / len(lost) <= 0.03 * len(before)


def test_a_renamed_event_keeps_its_comparisons_and_their_history() -> None:
    base = shipped().base
    old = next(q.subjects[0] for q in shipped_comparisons() if len(q.subjects) > 2)
    new = EventId(f"{old}-renamed")
    events = {new if id_ == old else id_: event for id_, event in base.events.items()}
    events[new] = replace(events[new], id=new, formerly=(old,))
    renamed = replace(base, events=events)
    before = {q.id for q in shipped_comparisons() if old in q.subjects}

    after = [q for q in compare(FactIndex(renamed), several()) if new in q.subjects]
    former = former_ids(after, (), renamed, shipped().templates)

    assert before
    assert before <= {id_ for ids in former.values() for id_ in ids}


# -- in decks ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("take", "is_taken"),
    [
        (DeckFilter(), False),
        (DeckFilter(packs=("korea-russia", "us-korea-russia")), False),
        (DeckFilter(aspects=("match",)), True),
        (DeckFilter(templates=("core:signings-match-year",)), True),
    ],
)
def test_what_is_for_the_classroom_is_taken_only_by_name(
    take: DeckFilter, is_taken: bool
) -> None:
    deck = Deck(id="d", title=Text("모음", "Deck"), take=take)
    matches = [
        q for q in of(Comparison.MATCH) if q.template == "core:signings-match-year"
    ]

    assert matches
    assert bool(deck.questions(matches, shipped().base)) is is_taken


def test_events_apart_are_no_match_for_their_items() -> None:
    for one, other in combinations(shipped_comparisons(), 2):
        if one.stem == other.stem:
            assert set[Item](one.items) != set(other.items)
