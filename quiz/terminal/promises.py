"""What a rating promises: when the question comes back."""

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.rating import Rating
from quiz.study.session import Judged
from quiz.terminal.intervals import say_card_interval


def say_future(judged: Judged, rating: Rating, lang: Lang) -> str:
    """When a rating would bring the question back; practice moves nothing."""
    if rating not in judged.ratings:
        return say("rating-closed", lang)
    if not judged.moves:
        return say("rating-unmoved", lang)
    return say_card_interval(judged.futures[rating].interval, lang)
