"""One mistake to find and put right: a statement in which a single value is altered.

It is made from a question that is proven, with one of its wrong options in the place
of the answer. That option is proven false; and no other change of one thing would
make the statement true, so that there is one mistake and one way to mend it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz.language.text import Text
from quiz.questions.distractors import choices_for
from quiz.questions.index import FactIndex
from quiz.questions.lint import lint
from quiz.questions.question import (
    DateAnswer,
    Given,
    Mode,
    Option,
    Question,
    QuestionId,
)
from quiz.questions.refuting import asked_attribute
from quiz.questions.shuffle import shuffled
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import date_forms, leaves_out, render_both

# Only of what must be known: each costs a search for what is false of it.
LEAST_IMPORTANCE = 3
_BY_ITSELF = frozenset({"type"})


class Corrections:
    """Makes statements to correct from what was proven."""

    def __init__(self, templates: Sequence[QuestionTemplate], index: FactIndex) -> None:
        """Find which templates can state what is asked for."""
        self._index = index
        self._asks = {template.id: template.asks for template in templates}
        self._stating: dict[str, list[QuestionTemplate]] = {}
        for template in templates:
            if template.alters:
                self._stating.setdefault(template.asks, []).append(template)

    @property
    def are_any(self) -> bool:
        """Whether any template can."""
        return bool(self._stating)

    def of(self, question: Question) -> Iterator[Question]:
        """A statement for each template that can make one, if the question has weight."""
        base = self._index.base
        event = base.events[question.subjects[0]]
        if question.on_request or event.importance < LEAST_IMPORTANCE:
            return
        for template in self._stating.get(self._asks[question.template], ()):
            if any(base.is_kind_of(event.type, kind) for kind in template.types):
                found = _statement(question, template, self._index)
                if found and not lint(found, template, self._index):
                    yield found


def _statement(
    question: Question, template: QuestionTemplate, index: FactIndex
) -> Question | None:
    if leaves_out(template.stem, question.proof.given, "altered"):
        return None
    altered = _altered(question, index)
    if altered is None or question.attributed_to:
        return None
    return replace(
        question,
        id=QuestionId(f"{question.subjects[0]}/{template.aspect}"),
        template=template.id,
        aspect=template.aspect,
        stem=_say(question, template, altered, index),
        modes=(Mode.TYPED,),
        importance=question.importance + template.importance,
        on_request=template.on_request,
        altered=altered.key,
    )


def _altered(question: Question, index: FactIndex) -> Option | None:
    """A wrong option that makes the statement false in one way only."""
    choices = choices_for(question, index)
    wrong = [o for o in choices.options if not o.correct] if choices else []
    for option in shuffled(wrong, lambda option: option.key, question.id, "mistake"):
        if _is_only_mistake(question, option, index):
            return option
    return None


def _is_only_mistake(question: Question, option: Option, index: FactIndex) -> bool:
    """Whether nothing would fit the statement with any one other thing changed."""
    event = index.base.events[question.subjects[0]]
    altered = Given(asked_attribute(question, event, index.base), option.key)
    given = question.proof.given
    return bool(altered.attribute) and not any(
        index.candidates((altered, *(one for one in given if one != other)))
        for other in given
        if other.attribute not in _BY_ITSELF
    )


def _say(
    question: Question, template: QuestionTemplate, altered: Option, index: FactIndex
) -> Text:
    korean, english = index.vocabulary.words_for(question.proof.given)
    said = (
        date_forms(altered.key)[0]
        if isinstance(question.answer, DateAnswer)
        else index.vocabulary.entity(altered.key)
    )
    korean["altered"], english["altered"] = said
    return render_both(template.stem, (korean, english))
