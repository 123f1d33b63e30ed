"""A question as one JSON object; its keys are documented and stay."""

from typing import TYPE_CHECKING

from quiz.language.text import Lang
from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import (
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    LengthAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    Question,
)
from quiz.questions.saying import say_answer

if TYPE_CHECKING:
    from quiz.cli.loading import Library


def question_json(
    question: Question, library: "Library", lang: Lang
) -> dict[str, object]:
    """The question with its answer, choices, proof and sources."""
    base = library.base
    choices = library.choices_for(question)
    return {
        "id": question.id,
        "subjects": list(question.subjects),
        "aspect": question.aspect,
        "asks": asks(question),
        "modes": [mode.value for mode in question.modes],
        "lang": lang.value,
        "stem": question.stem.say(lang),
        "items": [{"text": i.text.say(lang), "id": i.key} for i in question.items],
        "answer": {
            "text": say_answer(question.answer, base, lang),
            "ids": list(answer_keys(question.answer)),
            "accepts": accepted(question, library),
        },
        "choices": choices
        and [
            {"text": o.text.say(lang), "id": o.key, "correct": o.correct}
            for o in choices.options
        ],
        "given": [
            {"role": given.attribute, "value": given.value}
            for given in question.proof.given
        ],
        "explanation": question.explanation.say(lang),
        "sources": list(question.sources),
        "tags": list(question.tags),
    }


def asks(question: Question) -> str:
    """What sort of thing the answer is: a person, a place, a date, a number."""
    match question.answer:
        case EntityAnswer(type=kind):
            return kind.value
        case DateAnswer():
            return "date"
        case NumberAnswer():
            return "number"
        case LengthAnswer():
            return "length"
        case ItemAnswer():
            return "item"
        case OrderAnswer():
            return "order"
        case MatchAnswer():
            return "match"


def accepted(question: Question, library: "Library") -> list[str]:
    """Every name under which the answer is accepted."""
    if not isinstance(question.answer, EntityAnswer):
        return []
    base = library.base
    found: dict[str, None] = {}
    for entity in question.answer.entities:
        known = base.entities[entity]
        aliases = (a.text for a in base.aliases_then(entity, question.subjects))
        names = (known.name.ko, known.name.en, *aliases)
        found.update(dict.fromkeys(name for name in names if name))
    return list(found)
