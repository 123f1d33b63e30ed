"""Which came first, and in which order: only where the dates leave no doubt."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.questions.comparing.group import Group
from quiz.questions.comparing.labels import Labelled
from quiz.questions.index import event_span
from quiz.questions.question import ItemAnswer, OrderAnswer, Question
from quiz.questions.shuffle import draw

_NUMBER = re.compile(
    r"\d|(?<!\w)[IVX]+(?!\w|\.)|첫|둘째|셋째|마지막|\b(?:first|second|third|last)\b",
    re.IGNORECASE,
)
MOST_IN_ORDER = 4
LEAST_IN_ORDER = 3
_ONE_IN = 2  # orders begin at every other event: more would ask the same again


def ask_earlier(group: Group) -> Iterator[Question]:
    """Which of two came first: each event beside one companion."""
    for event in group.turns:
        one = group.labelled(event)
        if one is None or tells_its_place(one):
            continue
        for other in group.beside(one):
            pair = in_strict_order([one, other])
            if pair:
                yield group.question(pair, ItemAnswer(pair[0].item))
                break


def ask_order(group: Group) -> Iterator[Question]:
    """In which order three or four came, around every other event."""
    for event in group.turns:
        if draw(_ONE_IN, event.first_id, group.template.id):
            continue
        one = group.labelled(event)
        if one is None or tells_its_place(one):
            continue
        chosen = [one]
        for other in group.beside(one):
            chosen = in_strict_order([*chosen, other]) or chosen
            if len(chosen) == MOST_IN_ORDER:
                break
        if len(chosen) >= LEAST_IN_ORDER:
            answer = OrderAnswer(tuple(member.item for member in chosen))
            yield group.question(chosen, answer)


def tells_its_place(member: Labelled) -> bool:
    """Whether what it is called has a number in it, as the second of two treaties."""
    return bool(_NUMBER.search(f"{member.text.ko} {member.text.en}"))


def in_strict_order(members: list[Labelled]) -> list[Labelled]:
    """The members, each certainly over before the next began; empty if they are not."""
    if any(map(tells_its_place, members)):
        return []
    ordered = sorted(members, key=lambda member: event_span(member.event))
    for one, other in pairwise(ordered):
        if event_span(one.event).last >= event_span(other.event).first:
            return []
    return ordered
