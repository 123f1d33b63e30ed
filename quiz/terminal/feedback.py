"""What a learner hears about an answer, before it is drawn anywhere."""

from collections.abc import Iterable
from enum import StrEnum

from quiz.facts.base import FactBase
from quiz.facts.claims import Source, SourceId
from quiz.facts.entities import Entity, EntityId
from quiz.facts.wording import say_date
from quiz.grading.grade import Grade, Verdict
from quiz.language.messages import say
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import EntityAnswer, Mode, Question
from quiz.questions.saying import say_answer
from quiz.study.session import Judged
from quiz.terminal.cells import Piece
from quiz.terminal.difference import EXTRA, difference
from quiz.values import dataclass


class Tone(StrEnum):
    """How an answer turned out, for the eye."""

    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"
    SHOWN = "shown"  # nobody judged


# A sign with each tone, so that colour does not stand alone.
SIGNS = {Tone.RIGHT: "✓ ", Tone.ALMOST: "≈ ", Tone.WRONG: "✗ ", Tone.SHOWN: ""}

# Reasons that no more than name what a wrong answer means begin so.
_IS_OTHER = "grade-is-other"

_TONES = {
    Verdict.CORRECT: Tone.RIGHT,
    Verdict.TYPO: Tone.RIGHT,
    Verdict.ALSO_TRUE: Tone.RIGHT,
    Verdict.PARTIAL: Tone.ALMOST,
    Verdict.INCOMPLETE: Tone.ALMOST,
    Verdict.CLOSE: Tone.ALMOST,
    Verdict.WRONG: Tone.WRONG,
    Verdict.UNPARSED: Tone.WRONG,
    Verdict.SKIPPED: Tone.SHOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """The verdict in words, both answers, and what there is to learn.

    `mine` and `right` are in pieces whose styles tell what differs; `mine` is
    empty where nothing was written. `sources` has one line for each source.
    """

    tone: Tone
    heading: str
    reason: str
    mine: tuple[Piece, ...]
    right: tuple[Piece, ...]
    explanation: str
    sources: tuple[str, ...]


def feedback(judged: Judged, base: FactBase, lang: Lang, ui_lang: Lang) -> Feedback:
    """Say what became of an answer: facts in `lang`, the program in `ui_lang`."""
    question = judged.ask.question
    mine, right = _both(judged, say_answer(question.answer, base, lang))
    return Feedback(
        tone=_tone(judged),
        heading=say(f"verdict-{_verdict(judged)}", ui_lang),
        reason=_say_other(judged, base, lang, ui_lang)
        or _reason(judged, base, ui_lang),
        mine=mine,
        right=right,
        explanation=question.explanation.say(lang),
        sources=say_sources(question, base, lang),
    )


def _tone(judged: Judged) -> Tone:
    if judged.objected:
        return Tone.RIGHT
    return _TONES[judged.grade.verdict] if judged.grade else Tone.SHOWN


def _verdict(judged: Judged) -> str:
    if judged.objected:
        return "objected"
    if judged.grade is None:
        future = judged.futures[judged.proposed]
        is_soon = not future.interval.days  # settings may have no learning steps
        return "new" if judged.ask.is_new and is_soon else "shown"
    return judged.grade.verdict


def _reason(judged: Judged, base: FactBase, lang: Lang) -> str:
    grade = judged.grade
    if grade is None or not grade.says_more:
        return ""
    other = _other(grade, base)
    if grade.reason.startswith(_IS_OTHER) and other is not None:
        names = (other.name.say(each) for each in Lang)
        if key(judged.response) in map(key, names):
            return ""  # "That is Kim Jong Un", to whoever wrote just that
    return say_reason(grade, lang)


def _say_other(judged: Judged, base: FactBase, lang: Lang, ui_lang: Lang) -> str:
    """Who or what a wrong answer names, where the facts tell more than the name."""
    grade = judged.grade
    if grade is None:
        return ""
    if grade.reason != "grade-wrong" and not grade.reason.startswith(_IS_OTHER):
        return ""
    other = _other(grade, base)
    if other is None or not other.note:
        return ""
    name, who = other.name.say(lang), other.note.say(lang)
    return say("answer-other", ui_lang, name=name, who=who)


def _other(grade: Grade, base: FactBase) -> Entity | None:
    """The entity that a wrong answer names."""
    named = grade.confused_with
    return base.entities.get(EntityId(named)) if named is not None else None


def say_reason(grade: Grade, lang: Lang) -> str:
    """Why the grade is what it is."""
    return say(grade.reason, lang, **grade.arguments)


def _both(judged: Judged, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    plain = (Piece(right, "strong"),)
    grade = judged.grade
    is_skipped = grade is not None and grade.verdict is Verdict.SKIPPED
    if judged.ask.mode is not Mode.TYPED or not judged.response or is_skipped:
        return (), plain
    if (
        grade is not None
        and grade.verdict is Verdict.TYPO
        and "name" in grade.arguments
    ):
        # A misspelling is of one name: 뿌친 differs from 뿌찐, not from the answer.
        mine, spelt = difference(judged.response, grade.arguments["name"])
        is_shown = "".join(piece.text for piece in spelt) == right
        return mine, spelt if is_shown else plain
    if grade is not None and grade.is_right:
        # Whatever differs is another way to say the same.
        return (Piece(judged.response, "same"),), plain
    if isinstance(judged.ask.question.answer, EntityAnswer):
        return difference(judged.response, right)
    return (Piece(judged.response, EXTRA),), plain


def say_sources(question: Question, base: FactBase, lang: Lang) -> tuple[str, ...]:
    """Who says so: publisher, title and date of each source."""
    return say_sources_of(question.sources, base, lang)


def say_sources_of(
    sources: Iterable[SourceId], base: FactBase, lang: Lang
) -> tuple[str, ...]:
    """Publisher, title and date of each of these sources."""
    found = (base.sources[source] for source in sources if source in base.sources)
    return tuple(_say_source(source, lang) for source in found)


def _say_source(source: Source, lang: Lang) -> str:
    date = say_date(source.date, lang) if source.date else ""
    parts = (source.publisher.say(lang), source.title.say(lang), date)
    return " · ".join(part for part in parts if part)
