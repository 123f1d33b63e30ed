"""Everything that is told of a learner's memory, in sections of lines."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.memory import statistics
from quiz.memory.calibration import calibrate
from quiz.memory.card import Card
from quiz.memory.confusions import Confusion, confusions, is_number
from quiz.memory.reviews import Review
from quiz.memory.statistics import Rate, retention_by
from quiz.questions.question import Question, QuestionId
from quiz.study.forecast import forecast
from quiz.study.labels import Facet, Label, labels_of
from quiz.study.outlook import Outlook, outlook
from quiz.study.settings import StudySettings
from quiz.terminal import figures
from quiz.terminal.keys_in_words import say_key
from quiz.terminal.plots import Line
from quiz.values import dataclass

USUAL = (Facet.PERSON, Facet.DECADE, Facet.TYPE)
MONTH = 30  # days
MOST_LABELS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the statistics are of, and in which words they are told."""

    base: FactBase
    questions: Mapping[QuestionId, Question]
    cards: Mapping[QuestionId, Card]
    reviews: Sequence[Review]
    settings: StudySettings
    today: int
    facets: Sequence[Facet]
    lang: Lang
    ui_lang: Lang

    @property
    def own_cards(self) -> dict[QuestionId, Card]:
        """The cards of these questions alone."""
        return {q: self.cards[q] for q in self.questions if q in self.cards}

    def rates(self, facet: Facet) -> list[tuple[Label, Rate]]:
        """True retention by label: decades in order, the others by how often asked."""

        @cache  # a question is answered many times
        def labels(question: QuestionId) -> tuple[Label, ...]:
            found = labels_of(self.questions[question], self.base)
            return tuple(label for label in found if label.facet is facet)

        rates = retention_by(self.reviews, labels)
        if facet is Facet.DECADE:
            return sorted(rates.items())
        return sorted(rates.items(), key=lambda rate: (-rate[1].total, rate[0]))

    def outlook(self) -> Outlook | None:
        """What the exam brings, where there is one ahead."""
        own = self.own_cards
        unseen = sum(
            1 for q in self.questions if q not in own or own[q].last_day is None
        )
        calibration = calibrate(self.reviews)
        return outlook(own.values(), unseen, self.settings, calibration, self.today)

    def coming(self) -> Counter[int]:
        """How many reviews each day to come brings, within its limit."""
        return forecast(self.own_cards.values(), self.settings, self.today)

    def sections(self, room: int) -> Iterator[tuple[Line, ...]]:
        """What is told, one section after another, in lines of so many cells."""
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
        yield figures.say_confusions(confused, self._pair, room, lang)
        for facet in self.facets:
            title = say(f"stats-facet-{facet}", lang)
            rates = [(self._label(label), rate) for label, rate in self.rates(facet)]
            yield figures.say_by(title, rates[: 2 * MOST_LABELS], room, lang)

    def _due(self, room: int) -> tuple[Line, ...]:

        load = self.coming()
        return figures.say_due(
            lambda day: load[day], self.today, MONTH, room, self.ui_lang
        )

    def _calendar(self, room: int) -> tuple[Line, ...]:

        done = statistics.activity(self.reviews)
        days = statistics.streak(
            done, self.today, lambda day: self.settings.share(day) == 0
        )
        return figures.say_calendar(done, self.today, days, room, self.ui_lang)

    def _stem(self, question: str) -> str:

        return self.questions[QuestionId(question)].stem.say(self.lang)

    def _label(self, label: Label) -> str:
        return label.say(self.base, self.ui_lang)

    def _pair(self, confusion: Confusion) -> str:
        """What was taken for one another; of bare numbers also in which question."""
        asked = self.questions.get(confusion.questions[-1])
        keys = confusion.pair
        pair = " ↔ ".join(say_key(key, self.base, self.lang, asked) for key in keys)
        if asked is not None and any(map(is_number, keys)):
            return f"{pair}  {clean(asked.stem.say(self.lang))}"
        return pair
