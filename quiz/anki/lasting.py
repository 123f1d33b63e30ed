"""Which note of Anki a question has had from the first, through renames and splits.

A note's GUID comes from the id under which its question was first known. One note
cannot become two: of several questions that follow one old id, the first in the files
keeps its note.
"""

from collections.abc import Mapping, Sequence

from quiz.facts.base import FactBase
from quiz.questions.question import QuestionId
from quiz.questions.renames import FormerIds, heirs


def lasting_ids(former: FormerIds, base: FactBase) -> Mapping[QuestionId, QuestionId]:
    """The first id of every question that has had another and keeps its note.

    Suspended questions count: one that returns finds its own note again.
    """
    places = {name: place for place, name in enumerate((*base.events, *base.series))}
    oldest = {question: _oldest(question, ids) for question, ids in former.items()}
    first: dict[QuestionId, QuestionId] = {}
    for old, followers in heirs({q: (old,) for q, old in oldest.items()}).items():
        keeper = min(followers, key=lambda q: (places.get(_subject(q), -1), q))
        first[keeper] = old
    return first


def _oldest(question: QuestionId, ids: Sequence[QuestionId]) -> QuestionId:
    """The id it was first known under: the first old event, and its first old aspect.

    The order of renaming an event and an aspect does not matter then.
    """
    subjects = [name for name in map(_subject, ids) if name != _subject(question)]
    wanted = subjects[0] if subjects else _subject(question)
    own = [name for name in ids if _subject(name) == wanted]
    renamed = [name for name in own if _aspect(name) != _aspect(question)]
    return (renamed or own)[0]


def _subject(question: QuestionId) -> str:
    return question.rpartition("/")[0]


def _aspect(question: QuestionId) -> str:
    return question.rpartition("/")[2]
