"""Which questions a session is wanted for, and how far it goes: options of `quiz study`."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from quiz.cli.parser import whole_number

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Question, QuestionId
    from quiz.store.learner_file import LearnerFile
    from quiz.study.beginning import Wanted
    from quiz.study.plan import SessionPlan
    from quiz.study.settings import StudySettings

MOST = 9999


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options to the parser."""
    group = parser.add_argument_group("which questions, and how many")
    group.add_argument(
        "--only",
        metavar="WHAT",
        action="append",
        default=[],
        help="only these: a person, place, document, type, decade, tag or new; or, due "
        "or not, missed (this week), missed:30 (days), hard, flagged. Commas mean or; "
        "repeated, all must hold",
    )
    group.add_argument(
        "--ahead",
        metavar="DAYS",
        type=_count,
        default=0,
        help="also what falls due within so many days",
    )
    group.add_argument(
        "--cram",
        action="store_true",
        default=False,
        help="practise all that was seen; the schedule is left alone",
    )
    group.add_argument(
        "--cards", metavar="N", type=_count, help="end after so many answers"
    )
    group.add_argument(
        "--minutes", metavar="N", type=_count, help="end after so many minutes"
    )


def wanted_of(
    arguments: argparse.Namespace,
    library: "Library",
    learner: "LearnerFile",
    settings: "StudySettings",
) -> "Wanted":
    """What the arguments ask for; raises `UnknownWishError` before anything opens."""
    from quiz.study.beginning import Wanted

    missed = _Missed(learner, arguments.now, settings)
    if arguments.only:
        _check(arguments.only, library, missed)

    def choose(questions: "tuple[Question, ...]") -> "tuple[Question, ...]":
        from quiz.study.wishes import choose_wished

        cards = learner.cards()
        return choose_wished(questions, arguments.only, library.base, cards, missed)

    return Wanted(
        plan=_plan(arguments, settings), choose=choose if arguments.only else None
    )


def _check(wishes: Iterable[str], library: "Library", missed: "_Missed") -> None:
    from quiz.study.wishes import names_of_labels, read_wish

    names = names_of_labels(library.base)
    for wish in wishes:
        for word in wish.split(","):
            read_wish(word, names, missed)


def _plan(arguments: argparse.Namespace, settings: "StudySettings") -> "SessionPlan":
    from quiz.study.plan import EVER, SessionPlan

    plan = SessionPlan(
        ahead=arguments.ahead or (EVER if _asks_again(arguments.only) else 0),
        cram=arguments.cram,
        cards=settings.session_cards,
        time=settings.session_time,
    )
    if arguments.cards is not None:
        plan = replace(plan, cards=arguments.cards)
    if arguments.minutes is not None:
        plan = replace(plan, time=timedelta(minutes=arguments.minutes))
    return plan


def _asks_again(wishes: Sequence[str]) -> bool:
    """Whether what is wished for need not be due: it is told by the learner's state."""
    if not wishes:
        return False
    from quiz.study.wishes import is_of_cards

    return any(is_of_cards(word) for wish in wishes for word in wish.split(","))


class _Missed:
    """What was missed within so many days; the log is read when it is first asked."""

    def __init__(
        self, learner: "LearnerFile", now: datetime, settings: "StudySettings"
    ) -> None:
        self._learner = learner
        self._now = now
        self._settings = settings

    def __call__(self, days: int) -> "frozenset[QuestionId]":
        from quiz.memory.days import day_of
        from quiz.memory.reviews import reviews_of
        from quiz.memory.statistics import missed_since

        today = day_of(self._now, self._settings.scheduling.rollover_hour)
        reviews = tuple(reviews_of(self._learner.entries()))
        return missed_since(reviews, today - days + 1)


def _count(text: str) -> int:
    return whole_number(text, 1, MOST)
