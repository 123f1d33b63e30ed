"""What a response to things laid out is worth: one chosen, all ordered, all matched."""

from collections.abc import Mapping

from quiz.grading.grade import Grade, Verdict
from quiz.grading.order import grade_order, read_order
from quiz.language.normalise import key
from quiz.questions.question import ItemAnswer, MatchAnswer, OrderAnswer, Question

_LETTERS = "abcdefghi"


def grade_laid_out(
    question: Question, answer: ItemAnswer | OrderAnswer | MatchAnswer, text: str
) -> Grade:
    """What a typed response is worth that names what is laid out by its labels.

    One thing by its number or its words (`2`), an order by all numbers (`2-1-3`), a
    match by a letter for each thing in turn (`c-a-b`).
    """
    match answer:
        case ItemAnswer():
            return _grade_item(question, answer, text)
        case OrderAnswer():
            places = read_order(text, len(question.items)) or ()
            given = [question.items[place].key for place in places]
            return grade_order([item.key for item in answer.items], given)
        case MatchAnswer():
            return _grade_letters(answer, text)


def grade_match(answer: MatchAnswer, given: Mapping[str, str]) -> Grade:
    """What a match is worth: the share of things that have their own value.

    `given` says the key of a value for the key of each thing.
    """
    right = sum(given.get(one.key) == value.key for one, value in answer.pairs)
    if right == len(answer.pairs):
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    return Grade(
        verdict=Verdict.PARTIAL if right else Verdict.WRONG,
        score=round(right / len(answer.pairs), 2),
        reason="grade-match",
        arguments={"right": str(right), "count": str(len(answer.pairs))},
    )


def _grade_item(question: Question, answer: ItemAnswer, text: str) -> Grade:
    said = key(text)
    for number, item in enumerate(question.items, 1):
        if said not in (str(number), key(item.text.ko), key(item.text.en)):
            continue
        if item == answer.item:
            return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
        return Grade(
            verdict=Verdict.WRONG,
            score=0.0,
            reason="grade-wrong",
            confused_with=item.key,
        )
    return _unread("grade-no-item", str(len(question.items)))


def _grade_letters(answer: MatchAnswer, text: str) -> Grade:
    values = dict(zip(_LETTERS, answer.values, strict=False))
    letters = [char for char in text.casefold() if char.isalnum()]
    is_read = len(letters) == len(answer.pairs) and set(letters) <= values.keys()
    if not is_read:
        return _unread("grade-no-match", "-".join(_LETTERS[: len(answer.pairs)]))
    given = zip((one.key for one, _ in answer.pairs), letters, strict=True)
    return grade_match(answer, {one: values[letter].key for one, letter in given})


def _unread(reason: str, example: str) -> Grade:
    return Grade(
        verdict=Verdict.UNPARSED,
        score=0.0,
        reason=reason,
        arguments={"example": example},
    )
