"""`quiz explain`: why this answer is the only one, and why each option is false."""

import argparse
import json
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.cli.loading import Library
    from quiz.questions.question import Given, Question

EXAMPLES = """\
examples:
  quiz explain treaty-1961-lapse/when.day
  quiz explain korea-russia:putin-kim-jong-il-2000/where.city --lang en
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "explain",
        help="show the proof of a question: why there is only one answer",
        description="Show why a question has exactly one answer, why each wrong option "
        "is false, what some print and is not so, and the sources.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("question", metavar="QUESTION", help="its id, as listed")


def run(arguments: argparse.Namespace) -> int:
    """Explain one question."""
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    question = library.question(arguments.question)
    if arguments.json:
        from quiz.cli.question_json import question_json

        found = question_json(question, library, arguments.lang)
        found["proof"] = {
            "matches": list(question.proof.matches),
            "ruled_out": [library.facts.ruled_out(g) for g in question.proof.given],
        }
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for line in explain(question, library, arguments.lang):
        print(line)
    return 0


def explain(question: "Question", library: "Library", lang: Lang) -> "Iterator[str]":
    """The proof in words of one language, a line each."""
    from quiz.questions.refuting import refute
    from quiz.questions.saying import say_answer, say_given, say_stem, say_value

    base = library.base

    def tell(code: str, **words: str) -> str:
        return say(f"explain-{code}", lang, **words)

    yield from say_stem(question, lang).splitlines()
    yield f"    → {say_answer(question.answer, base, lang)}"
    yield ""
    yield tell("given", total=str(len(base.events)))
    for given in question.proof.given:
        ruled_out = _ruled_out(given, question, library)
        value = say_given(given, base, lang)
        role = say(f"attribute-{_known_attribute(given.attribute)}", lang)
        yield f"  · {role}: {value}  ({tell('ruled-out', count=str(ruled_out))})"
    titles = [base.events[event].title.say(lang) for event in question.proof.matches]
    yield tell("matches" if len(titles) > 1 else "match", events=", ".join(titles))
    choices = library.choices_for(question)
    if choices:
        yield ""
        yield tell("options")
        for option in choices.options:
            if option.correct:
                continue
            refutation = refute(question, option, library.facts)
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


def _ruled_out(given: "Given", question: "Question", library: "Library") -> int:
    if given.attribute == "series":
        return len(library.base.events) - len(question.proof.matches)
    return library.facts.ruled_out(given)


def _known_attribute(attribute: str) -> str:
    from quiz.language.messages import knows

    return attribute if knows(f"attribute-{attribute}") else "other"
