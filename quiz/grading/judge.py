"""A response becomes a grade."""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.entities import EntityId
from quiz.grading.asides import as_corrected, without_asking
from quiz.grading.gaps import GAP, without_sentence
from quiz.grading.grade import Grade, Verdict
from quiz.grading.keyboard import in_other_modes
from quiz.language.normalise import clean, key, plain
from quiz.language.patterns import lazily
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    LengthAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    Question,
)

if TYPE_CHECKING:
    from quiz.facts.base import FactBase
    from quiz.grading.index import AliasIndex

LONGEST = 300  # characters; no name, date or short list is longer
_SKIPS = (
    *("모름", "몰라", "몰라요", "모르겠다", "모르겠어요", "모르겠습니다", "모릅니다"),
    *("잘 모르겠어요", "잘 모르겠습니다", "패스", "통과", "pass", "skip", "idk"),
    *(
        "모르겠음",
        "모르겠네요",
        "모르겠는데요",
        "모르겠어",
        "모르겟어요",
        "모르것다",
        "모르죠",
    ),
    *(
        "몰겠어요",
        "몰겠음",
        "ㅁㄹ",
        "기억 안 남",
        "기억 안 나요",
        "기억이 안 나요",
        "기억이 안 납니다",
    ),
    *(
        "don't remember",
        "i don't remember",
        "no clue",
        "not sure",
        "не знаю",
        "не помню",
    ),
    *("dunno", "i don't know", "don't know", "i do not know", "no idea"),
)
_SKIP_KEYS = frozenset(map(key, _SKIPS))


def grade(
    question: Question, response: str, base: "FactBase", index: "AliasIndex"
) -> Grade:
    """What the typed response is worth, and why; the same for every keyboard.

    Never raises for any text: what cannot be read is asked again without penalty.
    """
    longest = LONGEST * max(1, len(question.items))  # each thing may be said in words
    if len(response) > 4 * longest:
        return _unparsed("grade-too-long")
    text = as_corrected(without_asking(plain(clean(response)).strip()))
    if question.altered:
        text = _MISTAKE().sub("", text)
    if GAP in question.stem.ko:
        text = without_sentence(text, question.stem)
    if set(text) == {"?"}:
        return _skipped()
    if not key(text):
        return _unparsed("grade-empty")
    if len(text) > longest:
        return _unparsed("grade-too-long")
    if any(key(said) in _SKIP_KEYS for said in (text, *in_other_modes(text))):
        return _skipped()
    graded = _grade(question, text, base, index)
    if question.altered and graded.verdict in _TOLD_APART:
        altered = _as_altered(question)
        if _grade(altered, text, base, index).is_right:
            return Grade(
                verdict=Verdict.INCOMPLETE, score=0.0, reason="grade-is-the-mistake"
            )
    if graded.verdict is not Verdict.UNPARSED or graded.reason == "grade-too-long":
        return graded
    for typed in in_other_modes(text):
        again = _grade(question, plain(typed), base, index)
        if again.verdict is not Verdict.UNPARSED:
            is_plain = again.reason == "grade-correct"
            return replace(again, reason=_OTHER_MODE) if is_plain else again
    return graded


_MISTAKE = lazily(r"^.+(?:→|⇒|->|=>)\s*(?=\S)")  # 1962 → 1961 tells both
_OTHER_MODE = "grade-wrong-keyboard"


def _grade(
    question: Question, text: str, base: "FactBase", index: "AliasIndex"
) -> Grade:
    # What reads an answer of each sort is imported with the first of that sort.
    match question.answer:
        case EntityAnswer() as answer:
            return _grade_names(question, answer, text, base, index)
        case DateAnswer() as answer:
            from quiz.grading.dates import grade_date

            return grade_date(question, answer, text, base, index.years)
        case LengthAnswer(length):
            from quiz.grading.lengths import grade_length

            return grade_length(length, text)
        case NumberAnswer() as answer:
            from quiz.grading.numbers import grade_number

            return grade_number(answer, text, question.misconceptions)
        case ItemAnswer() | OrderAnswer() | MatchAnswer() as answer:
            from quiz.grading.laid_out import grade_laid_out

            return grade_laid_out(question, answer, text)
        case _:
            assert_never(question.answer)


def _grade_names(
    question: Question,
    answer: EntityAnswer,
    text: str,
    base: "FactBase",
    index: "AliasIndex",
) -> Grade:
    from quiz.grading.cases import case_of

    case = case_of(question, answer, base, index, text)
    if len(answer.entities) > 1:
        from quiz.grading.sets import grade_set

        return grade_set(case, text)
    from quiz.grading.names import grade_name

    return grade_name(case, answer.entities[0], text)


def _as_altered(question: Question) -> Question:
    """The question as if the mistake in its statement were the answer."""
    match question.answer:
        case EntityAnswer() as answer:
            mistake = replace(answer, entities=(EntityId(question.altered),), chain=())
            return replace(question, answer=mistake)
        case DateAnswer() as answer:
            date = parse_date(question.altered)
            return replace(question, answer=replace(answer, date=date, known=date))
        case _:
            return question


# Never what is right, or what may yet become so.
_TOLD_APART = (Verdict.WRONG, Verdict.PARTIAL)


def grade_choice(
    question: Question,
    choices: Choices,
    picked: int | None,
    base: "FactBase | None" = None,
) -> Grade:
    """What a chosen option is worth; `None` means that nothing was chosen.

    With the base, a wrong date is told what it is the date of.
    """
    if picked is None:
        return _skipped()
    option = choices.options[picked]
    if option.correct:
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    for misconception in question.misconceptions:
        if str(misconception.value) == option.key:
            from quiz.grading.misconceptions import printed

            return printed(misconception, option.key)
    other = _date_of_other(question, option.key, base) if base else {}
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-date-of-other" if other else "grade-wrong",
        arguments=other,
        confused_with=option.key,
    )


def _date_of_other(question: Question, key_: str, base: "FactBase") -> dict[str, str]:
    if not isinstance(question.answer, DateAnswer):
        return {}
    from quiz.grading.date_confusion import name_other

    try:
        return name_other(question, parse_date(key_), base)
    except DateSyntaxError:
        return {}


def _unparsed(reason: str) -> Grade:
    return Grade(verdict=Verdict.UNPARSED, score=0.0, reason=reason)


def _skipped() -> Grade:
    return Grade(verdict=Verdict.SKIPPED, score=0.0, reason="grade-skipped")
