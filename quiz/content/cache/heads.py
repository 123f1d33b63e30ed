"""The little that is known of every question before even its outline is read."""

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quiz.content.cache.shelf import Row, Shelf, packed
from quiz.facts.events import EventId
from quiz.questions.outline import compares, turn
from quiz.questions.question import Question, QuestionId

HEADS = 4096  # to a row


class Head(NamedTuple):
    """What tells a question from others and when its turn is."""

    id: QuestionId
    importance: int
    subjects: Sequence[EventId]
    compares: bool


def head_of(question: Question) -> Head:
    """That of a question."""
    weight, subjects = question.importance, question.subjects
    return Head(question.id, weight, subjects, compares(question))


def heads_in(shelf: Shelf) -> Iterator[Head]:
    """Those of all questions, in their order; raises `BrokenShelfError`."""
    rest = (columns for _, columns in shelf.all("heads"))
    for (_, ids), columns in zip(shelf.all("ids"), rest, strict=True):
        yield from map(Head, ids, *columns)


def ids_in(shelf: Shelf) -> list[QuestionId]:
    """The ids of all questions, in their order; raises `BrokenShelfError`."""
    return [one for _, ids in shelf.all("ids") for one in ids]


def rows_of_heads(heads: Sequence[Head]) -> Iterator[Row]:
    """The rows that they lie in."""
    for first in range(0, len(heads), HEADS):
        ids, *rest = zip(*heads[first : first + HEADS], strict=True)
        yield "ids", "", packed(ids)
        yield "heads", "", packed(rest)


def turns_of(heads: Sequence[Head]) -> "array[int]":
    """Which turn each has among all of them, where all are new."""
    ranks = [turn(head.importance, head.id) for head in heads]
    turns = array("I", bytes(array("I").itemsize * len(heads)))
    for number, place in enumerate(sorted(range(len(heads)), key=ranks.__getitem__)):
        turns[place] = number
    return turns
