"""What a learner wishes to be asked: "treaties", "1960s", "missed", read from words."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from difflib import get_close_matches

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType
from quiz.grading.index import full_names
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.problems import QuizError
from quiz.questions.question import Question, QuestionId
from quiz.study.labels import Facet, Label, labels_of
from quiz.values import dataclass

HARD = 8.0  # of the difficulties from 1 to 10
WEEK = 7

Missed = Callable[[int], frozenset[QuestionId]]


class UnknownWishError(QuizError):
    """No person, place, type, tag or state of a card is called so."""

    code = "unknown-wish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish: one of the labels, or what is true of a card; empty, it asks nothing."""

    labels: frozenset[Label] = frozenset()
    holds: Callable[[Question, Card | None], bool] | None = field(default=None)

    def fits(self, question: Question, card: Card | None, base: FactBase) -> bool:
        """Whether the question is wished for."""
        if self.holds is not None and self.holds(question, card):
            return True
        return bool(self.labels) and not self.labels.isdisjoint(
            labels_of(question, base)
        )


def choose_wished(
    questions: Iterable[Question],
    wishes: Iterable[str],
    base: FactBase,
    cards: Mapping[QuestionId, Card],
    missed: Missed,
) -> tuple[Question, ...]:
    """The questions that fit every wish; of one wish, words parted by commas are either.

    `missed` says what was answered wrong within so many days.
    """
    names = names_of_labels(base)
    read = [
        [read_wish(word, names, missed) for word in wish.split(",")] for wish in wishes
    ]
    return tuple(
        question
        for question in questions
        if all(
            any(wish.fits(question, cards.get(question.id), base) for wish in either)
            for either in read
        )
    )


def read_wish(word: str, names: Mapping[str, frozenset[Label]], missed: Missed) -> Wish:
    """What a word wishes for; raises `UnknownWishError`."""
    word = word.strip()
    if match := _MISSED.fullmatch(word.casefold()):
        found = missed(int(match[1] or WEEK))
        return Wish(holds=lambda question, _: question.id in found)
    if word.casefold() in _STATES:
        holds = _STATES[word.casefold()]
        return Wish(holds=lambda _, card: holds(card))
    for form in _singulars(word):
        if labels := names.get(key(form)):
            return Wish(labels=labels)
    near = get_close_matches(key(word), names, 3, 0.5)
    told = sorted({_short(label) for one in near for label in names[one]})
    raise UnknownWishError(word=word, near=", ".join(told) or "missed")


def _short(label: Label) -> str:
    return label.key.rpartition(":")[2]


def is_of_cards(word: str) -> bool:
    """Whether a word wishes for cards by what became of them, due or not."""
    word = word.strip().casefold()
    is_new = word in ("new", "새것")
    return not is_new and (word in _STATES or _MISSED.fullmatch(word) is not None)


def names_of_labels(base: FactBase) -> dict[str, frozenset[Label]]:
    """Every label by what it is called, in both languages."""
    found: dict[str, set[Label]] = {}

    def call(label: Label, *names: str) -> None:
        for name in names:
            found.setdefault(key(name), set()).add(label)

    for entity_type, facet in (
        (EntityType.PERSON, Facet.PERSON),
        (EntityType.PLACE, Facet.PLACE),
        (EntityType.DOCUMENT, Facet.DOCUMENT),
    ):
        for entity in base.of_type(entity_type):
            local = entity.id.partition(":")[2]
            call(Label(facet, entity.id), local, *full_names(entity))
            if entity_type is EntityType.DOCUMENT and entity.kind:
                call(Label(facet, entity.id), entity.kind)
    for kind in base.types.values():
        names = (kind.id.partition(":")[2], kind.name.ko, kind.name.en)
        call(Label(Facet.TYPE, kind.id), *names)
    for event in base.events.values():
        for tag in event.tags:
            call(Label(Facet.TAG, tag), tag)
        if event.date is not None:
            for point in event.date.value.points:
                decade = Label(Facet.DECADE, str(point.year // 10 * 10))
                call(decade, *(decade.say(base, lang) for lang in Lang))
    for aspect in ("who", "when", "where", "what", "office", "count", "document"):
        call(Label(Facet.ASPECT, aspect), aspect)
    return {name: frozenset(labels) for name, labels in found.items()}


_MISSED = re.compile(r"(?:missed|틀린\s*것|틀림)(?::(\d{1,4}))?")
_STATES: Mapping[str, Callable[[Card | None], bool]] = {
    "hard": lambda card: card is not None and card.difficulty >= HARD,
    "어려운것": lambda card: card is not None and card.difficulty >= HARD,
    "flagged": lambda card: card is not None and card.flag > 0,
    "깃발": lambda card: card is not None and card.flag > 0,
    "new": lambda card: card is None or card.is_new,
    "새것": lambda card: card is None or card.is_new,
}


def _singulars(word: str) -> tuple[str, ...]:
    """The word, and what it may be the English plural of."""
    forms = [word]
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s"):
        forms.append(word[:-1])
    return tuple(forms)
