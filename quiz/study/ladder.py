"""How a question is asked: easier while it is new or lost, harder once it is known."""

from quiz.memory.card import Card
from quiz.memory.changed import has_changed
from quiz.questions.answer_keys import answer_keys
from quiz.questions.question import Mode, Question

MISSES_BEFORE_EASIER = 2

# Ways of questions that lay things out; they are not climbed.
LAID_OUT = (Mode.ORDER, Mode.CONTRAST, Mode.MATCH)


def mode_for(question: Question, card: Card, *, can_choose: bool) -> Mode:
    """The mode the card has come to, among those its question offers.

    A new card is shown first, and one whose answer has changed since it was learnt:
    lures before any study teach errors. Then choices
    until the first success, then typing; after two misses in a row choices again.
    What is laid out is always asked in its one way.
    """
    if laid_out := [mode for mode in question.modes if mode in LAID_OUT]:
        return laid_out[0]
    if card.is_new or has_changed(card, answer_keys(question.answer)):
        return Mode.FLIP
    may_choose = can_choose and Mode.CHOICES in question.modes
    may_type = Mode.TYPED in question.modes
    if may_choose and (wants_choices(card) or not may_type):
        return Mode.CHOICES
    return Mode.TYPED if may_type else Mode.FLIP


def wants_choices(card: Card) -> bool:
    """Whether the card is not yet known well enough to be typed."""
    return card.successes == 0 or is_lost(card)


def is_lost(card: Card) -> bool:
    """Whether it was missed twice in a row, or more."""
    return card.misses >= MISSES_BEFORE_EASIER
