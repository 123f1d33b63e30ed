"""Rules that a set of options keeps, by number: Q26 to Q33.

Those of the first level hold of every set that is made; what the second level finds
is avoided where there is a better option, and told in the table of rules.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from quiz.facts.dates import parse_date
from quiz.language.normalise import key
from quiz.language.text import Lang, Text
from quiz.language.width import display_width
from quiz.questions.question import Choices, DateAnswer, EntityAnswer, Question

LONGEST_RATIO = 1.6
_BANNED = {key(s) for s in ("모두", "모두 맞다", "없음", "all of the above", "none")}
_WORD = re.compile(r"[가-힣]{2,}|[a-z]{4,}|\d+")


def lint_choices(question: Question, choices: Choices) -> list[str]:
    """The rules that the options break as a set, by number."""
    return list(_broken(question, choices))


def _broken(question: Question, choices: Choices) -> Iterator[str]:
    texts = [option.text for option in choices.options]
    if len(texts) not in (3, 4) or sum(o.correct for o in choices.options) != 1:
        yield "Q26"
    if any(_BANNED & {key(text.ko), key(text.en)} for text in texts):
        yield "Q10"
    if not _are_distinct(question, choices):
        yield "Q27"
    if isinstance(question.answer, EntityAnswer | DateAnswer) and any(
        len({text.has(lang) for text in texts}) > 1 for lang in Lang
    ):
        yield "Q29"
    right = texts[choices.right]
    others = [text for n, text in enumerate(texts) if n != choices.right]
    if is_uneven(right, others):
        yield "Q30"
    if clangs(question.stem, texts):
        yield "Q31"


def _are_distinct(question: Question, choices: Choices) -> bool:
    if isinstance(question.answer, DateAnswer):
        spans = [parse_date(option.key).span for option in choices.options]
        return not any(one.meets(other) for one, other in combinations(spans, 2))
    for lang in Lang:
        said = [key(option.text.say(lang)) for option in choices.options]
        if len(set(said)) < len(said):
            return False
    return True


def is_uneven(right: Text, others: Sequence[Text]) -> bool:
    """Whether the lengths differ too much, or the right one alone is the longest."""
    for lang in Lang:
        own = _width(right.say(lang))
        widths = [_width(other.say(lang)) for other in others]
        if max(own, *widths) > LONGEST_RATIO * min(own, *widths):
            return True
    return False


@lru_cache(maxsize=65536)
def _width(text: str) -> int:
    return display_width(text)


def rank_of_length(right: Text, others: Sequence[Text], lang: Lang) -> float:
    """How many of the others are shorter than the right one; ties count a half."""
    own = _width(right.say(lang))
    widths = [_width(other.say(lang)) for other in others]
    return sum((w < own) + (w == own) / 2 for w in widths)


def clangs(stem: Text, texts: Sequence[Text]) -> bool:
    """Whether a word of the stem stands in exactly one of the options."""
    for lang in Lang:
        said = stem.say(lang).casefold()
        echoed = [
            any(word in said for word in _WORD.findall(text.say(lang).casefold()))
            for text in texts
        ]
        if sum(echoed) == 1:
            return True
    return False
