"""Under which ids a question was known before: events and aspects that were renamed.

What was answered stays under the id it was answered under. A question whose event or
template says `formerly:` counts those answers as its own:

- renamed: one former id, one question;
- merged: one question with several former ids has the answers of all of them;
- split: several questions that name one former id each have all of its answers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from quiz.facts.base import FactBase
from quiz.facts.events import EventId, SeriesId
from quiz.questions.question import Question, QuestionId, Refusal, several_id
from quiz.questions.template import QuestionTemplate

# From a question, asked or suspended, to the ids it had before, none of them in use.
FormerIds = Mapping[QuestionId, tuple[QuestionId, ...]]
MOST_GROUPS = 64  # former ids of one comparison that are looked up


class Formers:
    """Finds the ids that questions had before, while they are made."""

    def __init__(self, base: FactBase, templates: Sequence[QuestionTemplate]) -> None:
        """None yet."""
        self._base = base
        self._aspects = {template.id: template.formerly for template in templates}
        # Where nothing was ever renamed, no id has to be remembered.
        self.are_any = any(
            thing.formerly
            for things in (templates, base.events.values(), base.series.values())
            for thing in things
        )
        self._taken: set[QuestionId] = set()
        self._found: dict[QuestionId, tuple[QuestionId, ...]] = {}

    def note(self, question: Question | Refusal) -> None:
        """Take in what is asked or only suspended."""
        if not self.are_any:
            return
        self._taken.add(question.id)
        ids = tuple(_former_ids(question, self._base, self._aspects))
        if ids:
            self._found[question.id] = ids

    def found(self) -> FormerIds:
        """The ids of those that had any.

        An id that another question has now, or one that is only suspended, keeps its
        history to itself.
        """
        free = {
            question: tuple(former for former in ids if former not in self._taken)
            for question, ids in self._found.items()
        }
        return {question: ids for question, ids in free.items() if ids}


def former_ids(
    questions: Iterable[Question],
    refusals: Iterable[Refusal],
    base: FactBase,
    templates: Sequence[QuestionTemplate],
) -> FormerIds:
    """The ids that questions had before, for those that had any."""
    formers = Formers(base, templates)
    for question in questions:
        formers.note(question)
    for refusal in refusals:
        formers.note(refusal)
    return formers.found()


def heirs(former: FormerIds) -> Mapping[QuestionId, tuple[QuestionId, ...]]:
    """The other way round: from an id that is gone to the questions that follow it."""
    found: dict[QuestionId, list[QuestionId]] = {}
    for question, ids in former.items():
        for old in ids:
            found.setdefault(old, []).append(question)
    return {old: tuple(questions) for old, questions in found.items()}


def _former_ids(
    question: Question | Refusal,
    base: FactBase,
    aspects: Mapping[str, tuple[str, ...]],
) -> Iterator[QuestionId]:
    subject = question.id.removesuffix(f"/{question.aspect}")
    had = _former_subjects(subject, base)
    was = aspects.get(question.template, ())
    if not had and not was:
        return
    for name in (subject, *had):
        for aspect in (question.aspect, *was):
            former = QuestionId(f"{name}/{aspect}")
            if former != question.id:
                yield former


def _former_subjects(subject: str, base: FactBase) -> Sequence[str]:
    event = base.events.get(EventId(subject))
    if event is not None:
        return event.formerly
    series = base.series.get(SeriesId(subject))
    if series is not None:
        return series.formerly
    return tuple(_former_groups(subject, base))


def _former_groups(subject: str, base: FactBase) -> Iterator[str]:
    """The names of several events compared, "pack:a+b", under what each was before."""
    pack, _, names = subject.partition(":")
    events = [base.events.get(EventId(f"{pack}:{name}")) for name in names.split("+")]
    known = [event for event in events if event is not None]
    if len(known) < len(events) or not any(event.formerly for event in known):
        return
    ways = product(*((event.id, *event.formerly) for event in known))
    for ids in islice(ways, 1, MOST_GROUPS):
        if len(set(ids)) == len(ids):
            yield several_id(ids, "").removesuffix("/")
