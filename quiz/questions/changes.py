"""What has changed in the questions since somebody last looked at them."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from hashlib import sha256

from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import Choices, Question, QuestionId, Refusal
from quiz.questions.renames import FormerIds
from quiz.values import dataclass


class Change(StrEnum):
    """How a question differs from when it was last seen."""

    NEW = "new"
    RENAMED = "renamed"  # it has another id; its history came along
    REWORDED = "reworded"
    ANSWER = "answer"
    CHOICES = "choices"
    SUSPENDED = "suspended"  # not asked for now; its history stays
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A question as it was last seen: digests of its wording and its choices."""

    id: QuestionId
    stem: str
    answer: tuple[str, ...]
    choices: str

    @property
    def pack(self) -> str:
        """The pack of its subject."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One question that is not as it was.

    `before` is None for a new one; `now` for one that is not asked any more, with
    the `refusal` where it could not be.
    """

    id: QuestionId
    changes: tuple[Change, ...]
    before: Seen | None = None
    now: Question | None = None
    refusal: Refusal | None = None


ChoicesFor = Callable[[Question], Choices | None]


def look(questions: Iterable[Question], choices_for: ChoicesFor) -> tuple[Seen, ...]:
    """The questions as they are seen now, in the order of their ids."""
    seen = (
        Seen(
            id=question.id,
            stem=_digest(question.stem.ko, question.stem.en),
            answer=answer_keys(question.answer),
            choices=_digest(*_keys(choices_for(question))),
        )
        for question in questions
    )
    return tuple(sorted(seen, key=lambda one: one.id))


def compare(
    before: Iterable[Seen],
    now: Iterable[Seen],
    questions: Iterable[Question],
    refusals: Iterable[Refusal],
    former: FormerIds,
) -> tuple[Changed, ...]:
    """What changed between two looks, in the order of ids.

    `before` holds only what could be asked now: of packs that are loaded.
    """
    known = {seen.id: seen for seen in before}
    asked = {question.id: question for question in questions}
    refused = {
        old: refusal
        for refusal in refusals
        for old in (refusal.id, *former.get(refusal.id, ()))
    }
    found: list[Changed] = []
    continued: set[QuestionId] = set()
    for seen in now:
        old = known.get(seen.id)
        if old is None:
            ancestors = [known[f] for f in former.get(seen.id, ()) if f in known]
            continued.update(ancestor.id for ancestor in ancestors)
            old = ancestors[0] if ancestors else None
        changes = tuple(_changes(old, seen))
        if changes:
            question = asked[seen.id]
            found.append(Changed(id=seen.id, changes=changes, before=old, now=question))
    for old in known.values():
        if old.id in asked or old.id in continued:
            continue
        refusal = refused.get(old.id)
        change = Change.SUSPENDED if refusal else Change.GONE
        found.append(Changed(id=old.id, changes=(change,), before=old, refusal=refusal))
    return tuple(sorted(found, key=lambda one: one.id))


def _changes(old: Seen | None, seen: Seen) -> Iterator[Change]:
    if old is None:
        yield Change.NEW
        return
    if old.id != seen.id:
        yield Change.RENAMED
    if old.stem != seen.stem:
        yield Change.REWORDED
    if old.answer != seen.answer:
        yield Change.ANSWER
    elif old.choices != seen.choices and old.id == seen.id:  # ids order choices
        yield Change.CHOICES


def _keys(choices: Choices | None) -> tuple[str, ...]:
    return tuple(option.key for option in choices.options) if choices else ()


def _digest(*texts: str) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()[:16]
