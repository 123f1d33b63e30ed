"""What a typed count is worth: digits exactly, words as the digits they say."""

import re

from quiz.grading.asides import without_ending, without_hedges, without_laughter
from quiz.grading.grade import Grade, Verdict
from quiz.grading.misconceptions import printed
from quiz.grading.titles import COPULAS, without_gloss
from quiz.language.numerals import parse_number, parse_ordinal
from quiz.language.patterns import lazily
from quiz.language.text import Lang, Text
from quiz.questions.question import Misconception, NumberAnswer

_LEAD = lazily(
    r"^(?:(?:he|she|they|it) )?(?:총|모두|다 합쳐서?|합쳐서|전부|대략|약|about|around|a total of"
    r"|in total|visited|went|came|met|it was) ",
    re.IGNORECASE,
)
# What was counted, told after the count; never that it was more, less or not so.
_DEED = lazily(
    r"(?:번|회|차례|times?)\s?(?:방문|회담|만남|다녀)?\s?"
    r"(?:방문|회담|만남|(?!아니|않|안|못|넘)[가-힣]{0,6}(?:했|됐|갔|왔|났|렸)(?:습니다|어요|다|음|지요|죠)?)$"
)
_ABOUT = lazily(r"\s?(?:쯤|정도|가량)$")


def grade_number(
    answer: NumberAnswer, text: str, misconceptions: tuple[Misconception, ...] = ()
) -> Grade:
    """Whether the text says the number; asked again if it says none."""
    said = _number(text, answer)
    if said is None:
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason="grade-no-number")
    if said == answer.value:
        if _counts_something_else(text, answer.unit):
            # A unit may have no English, for "how many times" needs none.
            is_said = all(answer.unit.has(lang) for lang in Lang)
            unit = {f"unit_{lang}": answer.unit.say(lang) for lang in Lang}
            return Grade(
                verdict=Verdict.CORRECT,
                score=1.0,
                reason="grade-counter" if is_said else "grade-counter-differs",
                arguments=unit if is_said else {},
            )
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    for misconception in misconceptions:
        if misconception.value == said:
            return printed(misconception, str(said))
    return Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")


# Counters that count the same sort of thing.
_SORTS = (
    *(("번", "회", "차례", "time", "times", "visit", "visits", "trip", "trips"),),
    *(("명", "분", "사람", "인", "people", "persons", "person"),),
    *(("개", "가지", "건", "item", "items"), ("곳", "군데", "place", "places")),
)


def _counts_something_else(text: str, unit: Text) -> bool:
    """Whether the number is told with a counter for another sort of thing."""
    said = text.strip(" .,!?").casefold()
    for copula in COPULAS:
        said = said.removesuffix(copula)
    used = [sort for sort in _SORTS if said.endswith(sort)]
    wanted = {unit.say(lang).casefold() for lang in Lang if unit.has(lang)}
    own = [sort for sort in _SORTS if wanted & set(sort)]
    return bool(used and own) and used[0] not in own


def _number(text: str, answer: NumberAnswer) -> int | None:
    bare = _bare(text)
    said = [bare]
    said += [bare.removesuffix(copula) for copula in COPULAS if bare.endswith(copula)]
    said += [_without_deed(form) for form in (*without_ending(bare), *said)]
    units = [answer.unit.say(lang) for lang in Lang if answer.unit.has(lang)]
    said += [
        form.casefold().removesuffix(unit.casefold()).strip()
        for unit in units
        for form in tuple(said)
    ]
    is_place = answer.unit.say(Lang.KO).endswith(("째", "차"))  # in a row
    parses = (parse_number, parse_ordinal) if is_place else (parse_number,)
    values = (parse(form) for form in said if form for parse in parses)
    return next((value for value in values if value is not None), None)


def _bare(text: str) -> str:
    """The text without what stands before a count: 정답은, 모두, about."""
    text = without_hedges(without_laughter(without_gloss(text)).strip(" .,!?"))
    while (bare := _LEAD().sub("", text).strip()) != text:
        text = bare
    return text


def _without_deed(text: str) -> str:
    """The count without what it counts: 세 번 방문했다."""
    match = _DEED().search(text)
    counter = re.match(r"번|회|차례|times?", match[0]) if match else None
    if match and counter:
        text = text[: match.start() + counter.end()]
    return _ABOUT().sub("", text).strip()
