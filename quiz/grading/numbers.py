"""What a typed count is worth: digits exactly, words as the digits they say."""

import re

from quiz.grading.grade import Grade, Verdict
from quiz.grading.names import printed
from quiz.grading.titles import COPULAS
from quiz.language.numerals import parse_number
from quiz.language.text import Lang
from quiz.questions.question import Misconception, NumberAnswer

_LEAD = re.compile(r"^(?:총|모두|약|about|a total of|in total|it was) ", re.IGNORECASE)


def grade_number(
    answer: NumberAnswer, text: str, misconceptions: tuple[Misconception, ...] = ()
) -> Grade:
    """Whether the text says the number; asked again if it says none."""
    said = _number(text, answer)
    if said is None:
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason="grade-no-number")
    if said == answer.value:
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    for misconception in misconceptions:
        if misconception.value == said:
            return printed(misconception, str(said))
    return Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")


def _number(text: str, answer: NumberAnswer) -> int | None:
    bare = _LEAD.sub("", text.strip(" .,!?")).strip()
    said = [bare]
    said += [bare.removesuffix(copula) for copula in COPULAS if bare.endswith(copula)]
    units = [answer.unit.say(lang) for lang in Lang if answer.unit.has(lang)]
    said += [
        form.casefold().removesuffix(unit.casefold()).strip()
        for unit in units
        for form in tuple(said)
    ]
    values = (parse_number(form) for form in said if form)
    return next((value for value in values if value is not None), None)
