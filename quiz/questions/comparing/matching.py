"""Which event has which value: each of four with its own, and one value to spare."""

from collections.abc import Iterator
from dataclasses import replace

from quiz.language.text import Lang, Text
from quiz.questions.comparing.contrasting import is_without, value_of
from quiz.questions.comparing.group import Group
from quiz.questions.comparing.labels import Labelled
from quiz.questions.index import Holds
from quiz.questions.question import DateAnswer, Given, Item, MatchAnswer, Question
from quiz.questions.saying import say_given
from quiz.questions.shuffle import draw, shuffled

PAIRS = 4
_ONE_IN = 4  # a match begins at one event in four
Valued = tuple[Labelled, Given]


def ask_match(group: Group) -> Iterator[Question]:
    """Which value each of four has, with one more value that none of them has."""
    for event in group.turns:
        one = group.labelled(event)
        if one is None or draw(_ONE_IN, event.first_id, group.template.id):
            continue
        chosen: list[Valued] = []
        for member in (one, *group.beside(one)):
            given = _value(member, group)
            if given and all(_are_apart((member, given), x, group) for x in chosen):
                chosen.append((member, given))
            if len(chosen) > PAIRS:
                break
        if len(chosen) > PAIRS and chosen[0][0] is one:
            yield _question(chosen, group)


def _question(chosen: list[Valued], group: Group) -> Question:
    *matched, spare = chosen
    pairs = [(member.item, _item(given, group)) for member, given in matched]
    values = [*(value for _, value in pairs), _item(spare[1], group)]
    seed = "+".join(sorted(member.event.id for member, _ in matched))
    shown = shuffled(values, lambda value: value.key, seed, "values")
    question = group.question(
        [member for member, _ in matched], MatchAnswer(tuple(pairs), tuple(shown))
    )
    places = {item: n for n, item in enumerate(question.items)}
    pairs.sort(key=lambda pair: places[pair[0]])
    return replace(question, answer=MatchAnswer(tuple(pairs), tuple(shown)))


def _are_apart(one: Valued, other: Valued, group: Group) -> bool:
    """Whether neither event can have the other's value."""
    return is_without(one[0], other[1], group.index) and is_without(
        other[0], one[1], group.index
    )


def _value(member: Labelled, group: Group) -> Given | None:
    if not isinstance(member.asked.answer, DateAnswer):
        return value_of(member, group)
    given = Given("date", str(member.asked.answer.date))
    is_sure = group.index.holds(member.event, given) is Holds.MUST
    return given if is_sure else None


def _item(given: Given, group: Group) -> Item:
    said = {lang: say_given(given, group.index.base, lang) for lang in Lang}
    return Item(given.value, Text(said[Lang.KO], said[Lang.EN]))
