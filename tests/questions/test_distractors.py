"""Wrong options: proven false, plausible, and no hint of the right one."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from quiz.facts.base import FactBase
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event
from quiz.language.normalise import key
from quiz.questions.distractors import OPTIONS, choices_for
from quiz.questions.index import FactIndex, event_span
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    Mode,
    NumberAnswer,
    Question,
)
from tests.questions.facts import (
    claim,
    entity,
    entity_id,
    event,
    people,
    questions,
    roster,
    shipped,
    shipped_index,
    shipped_questions,
    some_places,
    world,
)

UNEVEN = 13.8  # χ² with two degrees of freedom: one time in a thousand by chance


def talks(*more_pairs: tuple[str, str]) -> FactBase:
    """Four hosts and their guests, in years far enough from one another to ask."""
    return world(
        *(*people(8), *some_places()),
        event("a", "talks", "1961-07-06", visitor="p0", host="p1", place="city"),
        event("b", "talks", "1962-03-01", visitor="p2", host="p3", place="town"),
        event("c", "talks", "1964", visitor="p4", host="p5", place="port"),
        event("d", "talks", "1999-05", visitor="p6", host="p7", place="hall"),
        confusable=more_pairs,
    )


def wrong(choices: Choices | None) -> set[str]:
    assert choices is not None
    return {o.key.partition(":")[2] for o in choices.options if not o.correct}


def asked(base: FactBase, id_: str) -> tuple[Question, FactIndex]:
    return questions(base)[id_], FactIndex(base)


# -- shape ------------------------------------------------------------------


@cache
def shipped_choices() -> tuple[tuple[Question, Choices], ...]:
    found = tuple(
        (question, choices)
        for question in shipped_questions().questions
        if (choices := choices_for(question, shipped_index())) is not None
    )
    kinds = Counter(type(question.answer) for question, _ in found)
    for kind in (EntityAnswer, DateAnswer, NumberAnswer):
        assert kinds[kind] >= 3  # or what holds for each of them says nothing
    return found


def test_three_options_are_offered_and_one_is_right() -> None:
    for question, choices in shipped_choices():
        assert len(choices.options) == OPTIONS, question.id
        assert sum(option.correct for option in choices.options) == 1, question.id
        assert choices.options[choices.right].correct


def test_the_right_option_is_the_answer() -> None:
    for question, choices in shipped_choices():
        right = choices.options[choices.right].key
        match question.answer:
            case EntityAnswer():
                assert (right,) == question.answer.entities
            case DateAnswer():
                assert right == str(question.answer.date)
            case NumberAnswer():
                assert right == str(question.answer.value)
            case _:
                pytest.fail(f"{question.id} has choices of another sort")


def test_most_shipped_questions_with_one_answer_have_choices() -> None:
    offered = len([*shipped_choices()])
    asked = [
        q
        for q in shipped_questions().questions
        if has_one_answer(q) and Mode.CHOICES in q.modes
    ]

    assert offered > 0.93 * len(asked)


def has_one_answer(question: Question) -> bool:
    match question.answer:
        case EntityAnswer(entities=entities):
            return len(entities) == 1
        case DateAnswer(whole=whole):
            return not whole
        case _:
            return True


def test_no_two_options_are_the_same_under_any_name() -> None:
    base = shipped().base
    for question, choices in shipped_choices():
        if not isinstance(question.answer, EntityAnswer):
            assert len({key(option.text.ko) for option in choices.options}) == OPTIONS
            continue
        names: Counter[str] = Counter()
        for option in choices.options:
            found = base.entities[EntityId(option.key)]
            aliases = (alias.text for alias in found.aliases)
            names.update({key(n) for n in (found.name.ko, found.name.en, *aliases)})
        assert max(names.values()) == 1, question.id


def test_options_are_of_one_type_and_one_level() -> None:
    base = shipped().base
    for question, choices in shipped_choices():
        if isinstance(question.answer, EntityAnswer):
            found = [base.entities[EntityId(option.key)] for option in choices.options]
            assert len({(one.type, one.level) for one in found}) == 1, question.id


def test_no_option_lies_in_another() -> None:
    base = shipped().base
    for question, choices in shipped_choices():
        if isinstance(question.answer, EntityAnswer):
            keys = {EntityId(option.key) for option in choices.options}
            inside = {edge.place for one in keys for edge in base.entities[one].within}
            assert not keys & inside, question.id


def test_no_wrong_person_is_named_in_the_stem() -> None:
    for question, choices in shipped_choices():
        for option in choices.options:
            if isinstance(question.answer, EntityAnswer):
                assert option.text.ko not in question.stem.ko, question.id


def test_dates_and_numbers_are_in_order_and_of_one_precision() -> None:
    for question, choices in shipped_choices():
        if isinstance(question.answer, DateAnswer):
            dates = [parse_date(option.key) for option in choices.options]
            assert dates == sorted(dates, key=lambda date: date.span)
            assert {date.precision for date in dates} == {question.answer.asked}
            assert not any(one.span.meets(other.span) for one, other in pairwise(dates))
        if isinstance(question.answer, NumberAnswer):
            numbers = [int(option.key) for option in choices.options]
            assert numbers == sorted(set(numbers))
            assert min(numbers) >= 0


# -- where the key stands ---------------------------------------------------


def unevenness(ranks: Iterable[int]) -> float:
    counted = Counter(ranks)
    expected = counted.total() / OPTIONS
    return sum((counted[rank] - expected) ** 2 / expected for rank in range(OPTIONS))


@pytest.mark.parametrize(
    "of",
    [
        lambda _: True,
        lambda answer: isinstance(answer, EntityAnswer),
        lambda answer: isinstance(answer, DateAnswer),
        lambda a: isinstance(a, DateAnswer) and a.asked > Precision.YEAR,
    ],
    ids=["all", "names", "dates", "months and days"],
)
def test_the_key_stands_everywhere_equally_often(of: Callable[[object], bool]) -> None:
    ranks = [choices.right for q, choices in shipped_choices() if of(q.answer)]

    assert len(ranks) > 50
    assert unevenness(ranks) < UNEVEN


def test_always_choosing_one_place_is_right_less_than_half_the_time() -> None:
    years = [
        choices.right
        for question, choices in shipped_choices()
        if isinstance(question.answer, DateAnswer)
        and question.answer.asked is Precision.YEAR
    ]

    # The latest years leave little room after them.
    assert max(Counter(years).values()) < 0.5 * len(years)


def test_a_year_not_over_may_be_a_wrong_option() -> None:
    base = world(
        *(*people(4), *some_places()),
        event("a", "talks", "2024-07-06", visitor="p0", host="p1", place="city"),
        event("b", "talks", "2025-02-01", visitor="p2", host="p3", place="city"),
    )
    offered = set()
    for n in range(12):
        question, index = asked(base, "a/when.year")
        again = replace(question, id=type(question.id)(f"t:a{n}/when.year"))
        choices = choices_for(again, index)
        assert choices is not None
        offered |= {option.key for option in choices.options}

    assert "2025" in offered
    assert max(offered) == "2025"


# -- always the same --------------------------------------------------------


def test_the_same_facts_give_the_same_options() -> None:
    again = FactIndex(shipped().base)
    for question, choices in shipped_choices():
        assert choices_for(question, again) == choices


def test_the_order_of_files_changes_no_options() -> None:
    base = shipped().base
    turned = FactIndex(
        replace(
            base,
            events=dict(reversed([*base.events.items()])),
            entities=dict(reversed([*base.entities.items()])),
        )
    )
    for question, choices in shipped_choices():
        assert choices_for(question, turned) == choices, question.id


def test_a_new_event_of_strangers_leaves_all_options() -> None:
    base = shipped().base
    stranger = entity("stranger", ko="갈무리", en="Abloxi")
    other = event("x", "call", "1805-03", participants=roster("stranger"))
    more = FactIndex(
        replace(
            base,
            entities={**base.entities, stranger.id: stranger},
            events={**base.events, other.id: other},
            sources={**base.sources, **world().sources},
        )
    )
    changed = [
        q.id for q, choices in shipped_choices() if choices_for(q, more) != choices
    ]

    assert changed == []


# -- which ------------------------------------------------------------------


def test_what_this_learner_confuses_comes_first_when_it_is_false() -> None:
    question, index = asked(talks(), "a/who.visitor")
    for confused in ("p2", "p3", "p4", "p7"):
        choices = choices_for(question, index, [entity_id(confused)])

        assert confused in wrong(choices)


def test_a_confusion_that_is_true_or_unlike_is_not_offered() -> None:
    question, index = asked(talks(), "a/who.visitor")
    plain = choices_for(question, index)
    strange = [entity_id("p0"), entity_id("city"), EntityId("gone:away")]

    assert choices_for(question, index, strange) == plain


def test_who_is_named_in_the_stem_is_no_option_even_if_confused() -> None:
    question, index = asked(talks(), "a/who.visitor")
    plain = choices_for(question, index)

    assert "p1" in {one.value.partition(":")[2] for one in question.proof.given}
    assert choices_for(question, index, [entity_id("p1")]) == plain


def test_pairs_that_are_commonly_confused_come_before_others() -> None:
    for pair in (("p0", "p2"), ("p5", "p0")):
        question, index = asked(talks(pair), "a/who.visitor")
        other = next(name for name in pair if name != "p0")

        assert other in wrong(choices_for(question, index))


def test_a_version_that_is_widely_printed_and_wrong_is_offered() -> None:
    base = talks()
    first = next(iter(base.events.values()))
    printed = claim(first.roles["host"].members[0].value)
    mistaken = replace(
        printed,
        variants=claim(
            printed.value, rivals=[type(printed.value)(entity_id("p4"))]
        ).variants,
    )
    changed = replace(
        first,
        roles={
            **first.roles,
            "host": replace(first.roles["host"], members=(mistaken,)),
        },
    )
    question, index = asked(
        replace(base, events={**base.events, first.id: changed}), "a/who.host"
    )

    assert question.misconceptions
    assert "p4" in wrong(choices_for(question, index))


def test_people_of_another_time_are_not_offered() -> None:
    question, index = asked(talks(), "a/who.visitor")

    assert not wrong(choices_for(question, index)) & {"p6", "p7"}


def test_without_two_that_are_false_there_are_no_choices() -> None:
    base = world(
        *(*people(3), *some_places()),
        event("a", "talks", "1961-07-06", visitor="p0", host="p1", place="city"),
    )
    question, index = asked(base, "a/who.visitor")

    assert choices_for(question, index) is None


def test_an_office_held_elsewhere_is_no_wrong_answer() -> None:
    """One may hold several offices, so another that is on record may be true."""
    offices = [
        entity(f"o{n}", EntityType.OFFICE, ko, en)
        for n, (ko, en) in enumerate(
            (
                ("가온직", "Chair"),
                ("나래직", "Warden"),
                ("다솜직", "Reeve"),
                ("라온직", "Bailiff"),
            )
        )
    ]

    def trip(name: str, date: str, who: str, office: str) -> Event:
        visitor = roster(who, offices=[office])
        return event(name, "delegation", date, visitor=visitor, place="city")

    base = world(
        *(*people(4), *some_places(), *offices),
        trip("a", "1961", "p0", "o0"),
        trip("b", "1965", "p1", "o1"),
        trip("c", "1966", "p2", "o2"),
        event("d", "gift", "1970", giver=roster("p0", offices=["o1"])),
    )
    question, index = asked(base, "a/office.visitor")

    assert wrong(choices_for(question, index)) == {"o2", "o3"}


@pytest.mark.parametrize("kind", ["takes-office", "term"])
def test_an_office_taken_or_held_for_a_term_is_no_wrong_answer(kind: str) -> None:
    offices = [entity(f"o{n}", EntityType.OFFICE) for n in range(4)]
    visitors = [roster(f"p{n}", offices=[f"o{n}"]) for n in range(3)]
    base = world(
        *(*people(4), *some_places(), *offices),
        event("a", "delegation", "1961", visitor=visitors[0], place="city"),
        event("b", "delegation", "1965", visitor=visitors[1], place="city"),
        event("c", "delegation", "1966", visitor=visitors[2], place="city"),
        event("d", kind, "1970", holder="p0", office=roster("o1")),
    )
    question, index = asked(base, "a/office.visitor")

    assert wrong(choices_for(question, index)) == {"o2", "o3"}


@pytest.mark.parametrize("kind", ["reception", "visit"])
def test_like_events_then_the_same_role_come_before_any_other_part(kind: str) -> None:
    """A reception is as good as talks; who gave a present never was a host."""
    base = world(
        *(*people(8), *some_places()),
        event("a", "talks", "1961-07-06", visitor="p0", host="p1", place="city"),
        event("b", kind, "1963", visitor="p2", host="p3", place="town"),
        event("c", kind, "1964", visitor="p4", host="p5", place="port"),
        event("d", "gift", "1961-07-06", giver="p6", receiver="p7"),
    )
    question, index = asked(base, "a/who.host")

    assert wrong(choices_for(question, index)) == {"p3", "p5"}


def test_where_two_of_the_kind_are_false_no_other_kind_is_offered() -> None:
    """However well another would suit the right one's length."""
    offices = [
        replace(entity(f"o{n}", EntityType.OFFICE, en=name), kind=kind)
        for n, (name, kind) in enumerate(
            (
                ("Chair", "land"),
                ("Reeve", "land"),
                ("Keeper of the Northern Gate", "land"),
                ("Judge", "sea"),
                ("Clerk", "sea"),
                ("Pilot", "sea"),
            )
        )
    ]
    trips = [
        event(
            f"e{n}",
            "delegation",
            f"{1961 + n}",
            visitor=roster(f"p{n}", offices=[f"o{n}"]),
            place="city",
        )
        for n in range(6)
    ]
    base = world(*people(6), *some_places(), *offices, *trips)
    question, index = asked(base, "e0/office.visitor")

    assert wrong(choices_for(question, index)) == {"o1", "o2"}


def test_a_wrong_date_is_impossible_of_every_event_that_may_fit() -> None:
    """Both talks may fit the stem, and neither may lie on a wrong date."""
    for question, choices in shipped_choices():
        if not isinstance(question.answer, DateAnswer):
            continue
        spans = [
            date.value.span
            for match in question.proof.matches
            if (date := shipped().base.events[match].date)
        ]
        for option in choices.options:
            touched = any(parse_date(option.key).span.meets(span) for span in spans)
            assert touched == option.correct, question.id


def test_sets_and_durations_have_no_choices() -> None:
    kinds: Counter[str] = Counter()
    for question in shipped_questions().questions:
        answer = question.answer
        is_set = isinstance(answer, EntityAnswer) and len(answer.entities) > 1
        is_whole = isinstance(answer, DateAnswer) and answer.whole
        kinds.update({"set": is_set, "whole": is_whole})
        if is_set or is_whole:
            assert choices_for(question, shipped_index()) is None, question.id

    assert min(kinds["set"], kinds["whole"]) > 0


def test_where_a_stem_tells_the_country_or_a_host_no_city_lies_abroad() -> None:
    told = {"host", "place", "place.country"}
    seen = 0
    for question, choices in shipped_choices():
        given = {one.attribute for one in question.proof.given}
        if question.aspect != "where.city" or given.isdisjoint(told):
            continue
        base = shipped().base
        span = event_span(base.events[question.subjects[0]])
        countries = [
            {
                around
                for around in base.around(EntityId(option.key), span)
                if base.entities[around].level is PlaceLevel.COUNTRY
            }
            for option in choices.options
        ]
        seen += 1
        assert set.intersection(*countries), question.id

    assert seen > 30


def test_nobody_is_offered_beside_people_of_another_side() -> None:
    people_asked = [
        {shipped().base.entities[EntityId(option.key)].kind for option in options}
        for question, choices in shipped_choices()
        if isinstance(question.answer, EntityAnswer)
        and question.answer.type is EntityType.PERSON
        and (options := choices.options)
    ]

    assert len(people_asked) > 100
    assert all(len(sides) == 1 for sides in people_asked)


def test_a_thing_is_offered_with_its_article() -> None:
    (gift,) = (
        choices
        for question, choices in shipped_choices()
        if question.id == "korea-russia:kim-jong-un-gift-2019/what.items"
    )

    assert {option.text.en for option in gift.options} >= {"a Korean sword"}
    assert all(option.text.en.startswith(("a ", "an ")) for option in gift.options)


def test_options_leave_out_what_the_stem_tells_of_the_date() -> None:
    seen = set()
    for question in shipped_questions().questions:
        given = [g.value for g in question.proof.given if g.attribute == "date"]
        if question.aspect not in ("when.month", "when.day"):
            continue
        choices = choices_for(question, shipped_index())
        for option in choices.options if choices else ():
            year, month, *_ = option.key.split("-")
            told = "month" if given and "-" in given[0] else "year" if given else ""
            assert (f"{year}년" in option.text.ko) is (told == "")
            assert (year in option.text.en) is (told == "")
            assert (f"{int(month)}월" in option.text.ko) is (told != "month")
            seen.add((question.aspect, told))

    assert {("when.month", ""), ("when.month", "year"), ("when.day", "")} <= seen
