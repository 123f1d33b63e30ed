"""What an answer comes to in ids, dates and numbers: the same in every language."""

from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    LengthAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
)


def answer_keys(answer: Answer) -> tuple[str, ...]:
    """The ids, date or number of the answer, as other programs compare them."""
    match answer:
        case EntityAnswer():
            return answer.entities
        case DateAnswer():
            return (str(answer.date),)
        case NumberAnswer():
            return (str(answer.value),)
        case LengthAnswer(length):
            return (str(length.minutes),)
        case ItemAnswer():
            return (answer.item.key,)
        case OrderAnswer():
            return tuple(item.key for item in answer.items)
        case MatchAnswer():
            return tuple(f"{one.key}={value.key}" for one, value in answer.pairs)
