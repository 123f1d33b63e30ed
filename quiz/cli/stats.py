"""`quiz stats`: what is known, how well it is kept, and what is hard."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.cli.loading import Library
    from quiz.memory.card import Card
    from quiz.memory.reviews import Review
    from quiz.memory.statistics import Rate
    from quiz.questions.question import Question, QuestionId
    from quiz.study.labels import Facet, Label
    from quiz.study.outlook import Outlook
    from quiz.study.settings import StudySettings
    from quiz.terminal.plots import Line

FACETS = ("person", "decade", "type", "place", "document", "tag", "aspect")
USUAL = ("person", "decade", "type")
MONTH = 30  # days
MOST_LABELS = 8

EXAMPLES = """examples:
  quiz stats                        every deck
  quiz stats korea-russia           one deck, with the outlook for its exam
  quiz stats --by place --by tag    true retention by place and by tag
  quiz stats --json | jq 'select(.stat == "hard")'
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "stats",
        help="what is known, how well it is kept, and what is hard",
        description="True retention, the forgetting curve, reviews to come, what is "
        "hardest and what is confused; and how much an exam will find recalled.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="the deck's id")
    parser.add_argument(
        "--by",
        choices=FACETS,
        action="append",
        help="true retention by this (default: person, decade and type); repeatable",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the statistics."""
    from quiz.cli.learning import load_log, load_settings
    from quiz.cli.loading import load_cards, load_library
    from quiz.memory.reviews import reviews_of
    from quiz.study.labels import Facet

    library = load_library(arguments)
    read = load_settings(arguments)
    questions: Sequence[Question] = library.questions
    if arguments.deck:
        questions = library.deck(arguments.deck).questions(questions, library.base)
    asked = {question.id: question for question in questions}
    reviews = reviews_of(load_log(arguments, library))
    view = View(
        library=library,
        questions=asked,
        cards=load_cards(arguments, library),
        reviews=tuple(review for review in reviews if review.question in asked),
        settings=read.of(arguments.deck) if arguments.deck else read.study,
        today=_today(arguments, read.study),
        facets=tuple(map(Facet, arguments.by or USUAL)),
        lang=arguments.lang,
        ui_lang=arguments.ui_lang,
    )
    if arguments.json:
        from quiz.cli.stats_json import records

        for record in records(view):
            print(json.dumps(record, ensure_ascii=False))
    else:
        view.print()
    return 0


def _today(arguments: argparse.Namespace, settings: "StudySettings") -> int:
    from quiz.memory.days import day_of

    return day_of(arguments.now, settings.scheduling.rollover_hour)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the statistics are of, and in which words they are told."""

    library: "Library"
    questions: "Mapping[QuestionId, Question]"
    cards: "Mapping[QuestionId, Card]"
    reviews: "Sequence[Review]"
    settings: "StudySettings"
    today: int
    facets: "Sequence[Facet]"
    lang: Lang
    ui_lang: Lang

    @property
    def own_cards(self) -> "dict[QuestionId, Card]":
        """The cards of these questions alone."""
        return {q: self.cards[q] for q in self.questions if q in self.cards}

    def rates(self, facet: "Facet") -> "list[tuple[Label, Rate]]":
        """True retention by label: decades in order, the others by how often asked."""
        from quiz.memory.statistics import retention_by
        from quiz.study.labels import Facet, labels_of

        def labels(question: "QuestionId") -> "Iterator[Label]":
            found = labels_of(self.questions[question], self.library.base)
            return (label for label in found if label.facet is facet)

        rates = retention_by(self.reviews, labels)
        if facet is Facet.DECADE:
            return sorted(rates.items())
        return sorted(rates.items(), key=lambda rate: (-rate[1].total, rate[0]))

    def outlook(self) -> "Outlook | None":
        """What the exam brings, where there is one ahead."""
        from quiz.memory.calibration import calibrate
        from quiz.study.outlook import outlook

        own = self.own_cards
        unseen = sum(
            1 for q in self.questions if q not in own or own[q].last_day is None
        )
        calibration = calibrate(self.reviews)
        return outlook(own.values(), unseen, self.settings, calibration, self.today)

    def print(self) -> None:
        """The statistics, for people."""
        from quiz.cli.paint import paint, width

        for section in self._sections(width()):
            if section:
                paint((*section, ()))
        if not self.reviews:
            print(say("stats-nothing", self.ui_lang))

    def _sections(self, room: int) -> "Iterator[tuple[Line, ...]]":
        from quiz.memory import statistics
        from quiz.memory.confusions import confusions
        from quiz.terminal import figures

        lang = self.ui_lang
        parameters = self.settings.scheduling.parameters
        known = statistics.known(self.questions, self.cards, self.today, parameters)
        yield figures.say_known(known, len(self.questions), room, lang)
        if (outlook := self.outlook()) is not None:
            yield figures.say_outlook(outlook, self.today, room, lang)
        if not self.reviews:
            return
        month = statistics.since(self.reviews, self.today - MONTH)
        periods = (
            ("stats-period-month", statistics.retention(month)),
            ("stats-period-all", statistics.retention(self.reviews)),
        )
        yield figures.say_retention(periods, room, lang)
        yield figures.say_forgetting(statistics.forgetting(self.reviews), room, lang)
        yield self._due(room)
        yield self._calendar(room)
        hard = statistics.hardest(self.reviews, self.own_cards, MOST_LABELS)
        yield figures.say_hardest(hard, self._stem, room, lang)
        confused = confusions(self.reviews)[:MOST_LABELS]
        yield figures.say_confusions(confused, self._name, room, lang)
        for facet in self.facets:
            title = say(f"stats-facet-{facet}", lang)
            rates = [(self._label(label), rate) for label, rate in self.rates(facet)]
            yield figures.say_by(title, rates[: 2 * MOST_LABELS], room, lang)

    def _due(self, room: int) -> "tuple[Line, ...]":
        from quiz.study.spread import reviews_by_day
        from quiz.terminal import figures

        load = reviews_by_day(self.own_cards.values())
        overdue = sum(count for day, count in load.items() if day < self.today)
        load[self.today] += overdue
        return figures.say_due(
            lambda day: load[day], self.today, MONTH, room, self.ui_lang
        )

    def _calendar(self, room: int) -> "tuple[Line, ...]":
        from quiz.memory import statistics
        from quiz.terminal import figures

        done = statistics.activity(self.reviews)
        days = statistics.streak(
            done, self.today, lambda day: self.settings.share(day) == 0
        )
        return figures.say_calendar(done, self.today, days, room, self.ui_lang)

    def _stem(self, question: "str") -> str:
        from quiz.questions.question import QuestionId

        return self.questions[QuestionId(question)].stem.say(self.lang)

    def _label(self, label: "Label") -> str:
        return label.say(self.library.base, self.ui_lang)

    def _name(self, key: str) -> str:
        """What an answer is called: an entity, or a date."""
        from quiz.facts.dates import DateSyntaxError, parse_date
        from quiz.facts.entities import EntityId
        from quiz.facts.wording import say_date
        from quiz.language.normalise import clean

        if key in self.library.base.entities:
            return self.library.base.name(EntityId(key), self.lang)
        try:
            return say_date(parse_date(key), self.lang)
        except DateSyntaxError:
            return clean(key)
