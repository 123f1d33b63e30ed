"""The proof of a question in words: why this answer, and why no other."""

from collections.abc import Iterator

from quiz.language.messages import knows, say
from quiz.language.text import Lang
from quiz.questions.index import FactIndex
from quiz.questions.question import Choices, Question
from quiz.questions.refuting import refute
from quiz.questions.saying import say_answer, say_given, say_stem, say_value


def explain(
    question: Question, choices: Choices | None, facts: FactIndex, lang: Lang
) -> Iterator[str]:
    """The proof in words of one language, a line each."""
    base = facts.base

    def tell(code: str, **words: str) -> str:
        return say(f"explain-{code}", lang, **words)

    yield from say_stem(question, lang).splitlines()
    yield f"    → {say_answer(question.answer, base, lang)}"
    yield ""
    yield tell("given", total=str(len(base.events)))
    for given in question.proof.given:
        ruled_out = facts.ruled_out(given)
        value = say_given(given, base, lang)
        role = say(f"attribute-{_known_attribute(given.attribute)}", lang)
        yield f"  · {role}: {value}  ({tell('ruled-out', count=str(ruled_out))})"
    titles = [base.events[event].title.say(lang) for event in question.proof.matches]
    yield tell("matches" if len(titles) > 1 else "match", events=", ".join(titles))
    if choices:
        yield ""
        yield tell("options")
        for option in choices.options:
            if option.correct:
                continue
            refutation = refute(question, option, facts)
            why = tell("false")
            if refutation.true_of:
                why = tell("true-of", event=refutation.true_of.title.say(lang))
            yield f"  ✗ {option.text.say(lang)}: {why}"
    for misconception in question.misconceptions:
        yield ""
        yield tell("printed", value=say_value(misconception.value, base, lang))
        if misconception.why:
            yield f"  {misconception.why.say(lang)}"
    yield ""
    yield question.explanation.say(lang)
    if question.attributed_to:
        yield tell("attributed", who=question.attributed_to.say(lang))
    yield tell("sources")
    for source in question.sources:
        found = base.sources[source]
        parts = (
            found.publisher.say(lang),
            found.title.say(lang),
            str(found.date or ""),
        )
        yield f"  · {', '.join(part for part in parts if part)}"


def _known_attribute(attribute: str) -> str:
    return attribute if knows(f"attribute-{attribute}") else "other"
