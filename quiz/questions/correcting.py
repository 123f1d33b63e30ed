"""One mistake to find and put right: a statement in which a single value is altered.

It is made from a question that is proven, with one of its wrong options in the place
of the answer. That option is proven false; and no other change of one thing would
make the statement true, so that there is one mistake and one way to mend it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quiz.facts.entities import EntityId
from quiz.language.text import Lang, Text
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
from quiz.questions.wording import (
    Say,
    date_sayer,
    entity_sayer,
    render,
    shown_names,
    words_for,
)

# Only of what must be known: each costs a search for what is false of it.
LEAST_IMPORTANCE = 3
_BY_ITSELF = frozenset({"type"})


def correct(
    questions: Iterable[Question],
    templates: Sequence[QuestionTemplate],
    index: FactIndex,
) -> Iterator[Question]:
    """A statement to correct for each question of weight that a template can state."""
    asks = {template.id: template.asks for template in templates}
    stating: Mapping[str, list[QuestionTemplate]] = defaultdict(list)
    for template in templates:
        if template.alters:
            stating[template.asks].append(template)
    for question in questions:
        if question.on_request:
            continue
        for template in stating.get(asks[question.template], ()):
            event = index.base.events[question.subjects[0]]
            is_of_type = any(
                index.base.is_kind_of(event.type, kind) for kind in template.types
            )
            if is_of_type and event.importance >= LEAST_IMPORTANCE:
                found = _statement(question, template, index)
                if found and not lint(found, template, index.base):
                    yield found


def _statement(
    question: Question, template: QuestionTemplate, index: FactIndex
) -> Question | None:
    given = {one.attribute for one in question.proof.given} - _BY_ITSELF
    shown = shown_names(template.stem.ko) & shown_names(template.stem.en)
    altered = _altered(question, index) if given <= shown else None
    if altered is None or question.attributed_to:
        return None
    return replace(
        question,
        id=QuestionId(f"{question.subjects[0]}/{template.aspect}"),
        template=template.id,
        aspect=template.aspect,
        stem=Text(*(_say(question, template, altered, index, lang) for lang in Lang)),
        modes=(Mode.TYPED,),
        importance=question.importance + template.importance,
        on_request=template.on_request,
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
    altered = Given(asked_attribute(question, event), option.key)
    given = question.proof.given
    return bool(altered.attribute) and not any(
        index.candidates((altered, *(one for one in given if one != other)))
        for other in given
        if other.attribute not in _BY_ITSELF
    )


def _say(
    question: Question,
    template: QuestionTemplate,
    altered: Option,
    index: FactIndex,
    lang: Lang,
) -> str:
    words = words_for(question.proof.given, index.base, lang)
    words["altered"] = _sayer(question, altered, index, lang)
    return render(template.stem.say(lang), lang, words)


def _sayer(question: Question, altered: Option, index: FactIndex, lang: Lang) -> Say:
    if isinstance(question.answer, DateAnswer):
        return date_sayer(altered.key, lang)
    return entity_sayer(index.base.entities[EntityId(altered.key)], lang)
