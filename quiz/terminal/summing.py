"""What a session came to, in pairs of words, and what is to be learnt again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.memory.rating import Rating
from quiz.questions.saying import say_answer
from quiz.study.plan import Ending
from quiz.study.session import StudySession, Summary
from quiz.terminal.intervals import say_interval, say_when
from quiz.values import dataclass

_ENDINGS = {
    Ending.CARDS: "summary-count-reached",
    Ending.TIME: "summary-time-up",
    Ending.DAY: "summary-day-full",
    Ending.DONE: "summary-done",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A question that was not recalled, and its answer."""

    stem: str
    answer: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Something counted: what it is called, how much of it, and in which style."""

    name: str
    value: str
    style: str = ""


def heading_of(summary: Summary, *, finished: bool) -> str:
    """The code of the sentence over a summary."""
    if not finished or summary.ending is None:
        return "summary-left"
    if not summary.answered and summary.ending is Ending.DONE:
        return "summary-nothing"
    return _ENDINGS[summary.ending]


def figures_of(summary: Summary, now: datetime, lang: Lang) -> Iterator[Figure]:
    """How many were answered, how many of them right, and when it goes on."""

    def count(number: int) -> str:
        return say("summary-count", lang, n=str(number))

    graded = summary.right + summary.again
    if summary.answered:
        yield Figure(say("summary-answered", lang), count(summary.answered))
    if summary.introduced:
        yield Figure(say("summary-introduced", lang), count(summary.introduced))
    if graded:
        percent = str(round(100 * summary.right / graded))
        share = say("summary-of", lang, n=str(summary.right), percent=percent)
        yield Figure(say("summary-right", lang), share, "good")
    if summary.again:
        yield Figure(say("summary-again", lang), count(summary.again), "again")
    if summary.answered and summary.time > timedelta(0):
        time = say_interval(summary.time.total_seconds(), lang)
        yield Figure(say("summary-time", lang), time)
    if summary.ending in (Ending.CARDS, Ending.TIME):
        yield Figure(say("summary-to-come", lang), count(summary.left))
    if summary.held:
        yield Figure(say("summary-held", lang), count(summary.held))
    due = summary.next_due
    when = say("summary-none", lang)
    if due:
        is_now = due <= now
        when = say("summary-now", lang) if is_now else say_when(due, now, lang)
    yield Figure(say("summary-next", lang), when, "accent")


def missed_in(session: StudySession, base: FactBase, lang: Lang) -> tuple[Missed, ...]:
    """The questions rated Again, each once, with their answers."""
    missed = {
        past.entry.question: session.questions[past.entry.question]
        for past in session.past
        if past.entry.rating is Rating.AGAIN and not past.is_study
    }
    return tuple(
        Missed(
            stem=clean(question.stem.say(lang)),
            answer=clean(say_answer(question.answer, base, lang)),
        )
        for question in missed.values()
    )
