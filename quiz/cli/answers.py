"""`quiz answers`: what was typed and not accepted, and what learners object to."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.cli.loading import Library
    from quiz.facts.entities import Entity
    from quiz.grading.grade import Grade
    from quiz.memory.entries import Answered, Logged
    from quiz.questions.question import Question

EXAMPLES = """\
examples:
  quiz answers             what was not accepted, the most frequent first
  quiz answers --disputed  what the learner holds right, with the line to paste
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A response to a question, with how often it was given and how it is graded now."""

    entry: "Answered"
    times: int
    question: "Question | None"
    now: "Grade | None"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "answers",
        help="what was typed and not accepted",
        description="List typed answers that were not accepted. With --disputed, those "
        "that the learner wants counted right: an alias to paste stands below, if you "
        "agree. Nothing is edited for you.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "--disputed", action="store_true", help="only what the learner objects to"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the answers, each response to a question once."""
    from quiz.cli.learner import learner_path, open_learner
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    log: tuple[Logged, ...] = ()
    if learner_path(arguments).exists():
        with open_learner(arguments, library.former) as learner:
            log = learner.entries()
    found = _gather(log, library, disputed=arguments.disputed)
    if not found and not arguments.json:
        print(say("answers-none", arguments.ui_lang), file=sys.stderr)
    for told in found:
        if arguments.json:
            print(json.dumps(_record(told, library), ensure_ascii=False))
        else:
            print("\n".join(_lines(told, library, arguments.ui_lang)))
    return 0


def _gather(
    log: "Iterable[Logged]", library: "Library", *, disputed: bool
) -> list[Told]:
    from quiz.grading.judge import grade
    from quiz.language.normalise import key
    from quiz.memory.replay import standing

    given: dict[tuple[str, str], list[Answered]] = {}
    for entry in standing(log):
        if _is_listed(entry, disputed=disputed):
            given.setdefault((entry.question, key(entry.response)), []).append(entry)
    questions = {question.id: question for question in library.questions}
    found = []
    for entries in given.values():
        last = entries[-1]
        question = questions.get(last.question)
        now = question and grade(question, last.response, library.base, library.index)
        found.append(
            Told(entry=last, times=len(entries), question=question, now=now or None)
        )
    return sorted(found, key=lambda told: (-told.times, told.entry.question))


def _is_listed(entry: "Answered", *, disputed: bool) -> bool:
    from quiz.grading.grade import Verdict
    from quiz.questions.question import Mode

    if disputed:
        return entry.objected
    accepted = (Verdict.CORRECT, Verdict.TYPO, Verdict.ALSO_TRUE, Verdict.SKIPPED, None)
    return entry.mode is Mode.TYPED and entry.verdict not in accepted


def _record(
    told: Told, library: "Library"
) -> dict[str, str | int | bool | dict[str, str | int] | None]:
    from quiz.language.normalise import clean

    entry = told.entry
    return {
        "question": entry.question,
        "response": clean(entry.response),
        "times": told.times,
        "verdict": entry.verdict.value if entry.verdict else None,
        "disputed": entry.objected,
        "now": told.now.verdict.value if told.now else None,
        "alias": _alias(told, library),
    }


def _alias(told: Told, library: "Library") -> dict[str, str | int] | None:
    """Where an alias would go, and the line as it would be."""
    from quiz.content.lines import Space

    entity = _entity(told, library)
    if entity is None or told.now is None or told.now.is_right:
        return None
    file, line = library.lines.find(entity.id, "aliases", Space.ENTITY) or ("", 0)
    said = _alias_line(entity, told.entry.response)
    return {"entity": entity.id, "file": file, "line": line, "aliases": said}


def _entity(told: Told, library: "Library") -> "Entity | None":
    from quiz.questions.question import EntityAnswer

    answer = told.question.answer if told.question else None
    if isinstance(answer, EntityAnswer) and len(answer.entities) == 1:
        return library.base.entities[answer.entities[0]]
    return None


def _alias_line(entity: "Entity", response: str) -> str:
    from quiz.language.normalise import clean, plain

    said = plain(clean(response)).strip()
    tag = _tag(said)
    names = [alias.text for alias in entity.aliases if alias.tag == tag]
    written = ", ".join(map(_as_yaml, dict.fromkeys((*names, said))))
    return f"{tag}: [{written}]"


def _tag(text: str) -> str:
    """The language that the letters of the text are of."""
    scripts = (("가", "힣", "ko"), ("а", "я", "ru"), ("一", "鿿", "hanja"))
    for first, last, tag in scripts:
        if any(first <= char <= last for char in text.casefold()):
            return tag
    return "en"


def _as_yaml(name: str) -> str:
    """The name as it stands in a list in YAML, quoted where a sign would be read."""
    is_plain = all(char.isalnum() or char in " .'-·" for char in name[1:])
    if name[:1].isalpha() and is_plain:
        return name
    return json.dumps(name, ensure_ascii=False)


def _lines(told: Told, library: "Library", lang: Lang) -> list[str]:
    from quiz.language.normalise import clean

    entry = told.entry
    verdict = say(f"verdict-{entry.verdict.value}", lang) if entry.verdict else ""
    said = f"{entry.question}  {clean(entry.response)}  [{verdict}] ×{told.times}"
    if told.now is None:
        return [said, f"    {say('answers-no-question', lang)}"]
    if told.now.is_right:
        return [said, f"    {say('answers-right-now', lang)}"]
    alias = _alias(told, library)
    if alias is None:
        return [said, f"    {say('answers-no-alias', lang)}"]
    lines = [said]
    if told.now.confused_with:
        why = say(told.now.reason, lang, **told.now.arguments)
        lines.append(f"    {say('answers-taken', lang, why=why)}")
    place = f"{alias['file']}:{alias['line']}: {alias['entity']}"
    return [*lines, f"    {place}", f"        {alias['aliases']}"]
