"""A card in words: how it stands, what to do about it, what became of it so far."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from quiz.cli.loading import Library
from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.changed import has_changed
from quiz.memory.days import date_of, day_of
from quiz.memory.entries import Logged
from quiz.memory.fsrs import DEFAULT, model
from quiz.memory.leeches import confusions, is_leech
from quiz.memory.replay import standing
from quiz.questions.answer_keys import answer_keys
from quiz.questions.laid_out import say_stem
from quiz.questions.question import Question
from quiz.questions.saying import say_answer
from quiz.terminal.entry_lines import Teller
from quiz.terminal.intervals import say_interval, say_when
from quiz.terminal.keys_in_words import say_key


def card_lines(
    question: Question,
    card: Card,
    log: Sequence[Logged],
    library: Library,
    arguments: Namespace,
) -> Iterator[str]:
    """The question, how it stands, what to do about it, and its whole history."""
    ui = arguments.ui_lang
    yield from say_stem(question, arguments.lang).splitlines()
    yield f"    → {say_answer(question.answer, library.base, arguments.lang)}"
    yield ""
    yield from _standing(card, arguments)
    if card.note:
        yield say("card-note", ui, note=clean(card.note))
    teller = Teller(
        {line.id: line.entry for line in log}, library.base, arguments.lang, ui
    )
    yield from _advice(question, card, log, teller)
    if log:
        yield ""
        yield say("card-history", ui)
    for line in log:
        yield f"  {teller.line(line, with_question=False)}"


def _standing(card: Card, arguments: Namespace) -> Iterator[str]:
    """How well it is remembered and when it comes again."""
    ui, now = arguments.ui_lang, arguments.now
    if card.last_day is None or card.due is None:
        yield say("card-new", ui)
    else:
        today = day_of(now)
        recall = model(DEFAULT).retrievability(card.stability, today - card.last_day)
        lasts = say_interval(card.stability * 86_400, ui)
        yield say("card-due", ui, when=say_when(card.due, now, ui))
        yield say(
            "card-memory",
            ui,
            recall=round(100 * recall),
            lasts=lasts,
            difficulty=f"{card.difficulty:.1f}",
        )
        yield say("card-counts", ui, reps=card.reps, lapses=card.lapses)
    if card.suspended:
        yield say("card-suspended", ui)
    if card.buried_until and card.buried_until > day_of(now):
        yield say("card-buried", ui, day=date_of(card.buried_until).isoformat())
    if card.flag:
        yield say("card-flag", ui, flag=card.flag)


def _advice(
    question: Question, card: Card, log: Sequence[Logged], teller: Teller
) -> Iterator[str]:
    """What to do about a card that is forgotten again and again, or has changed."""
    ui = teller.ui_lang
    if has_changed(card, answer_keys(question.answer)):
        was = ", ".join(
            say_key(key, teller.base, teller.lang, question) for key in card.answer
        )
        yield say("card-changed", ui, was=was)
    mixed_up = confusions(standing(log))
    if is_leech(card):
        yield say("card-leech", ui, lapses=card.lapses)
    for key, times in mixed_up[:3]:
        yield say(
            "card-confused",
            ui,
            other=say_key(key, teller.base, teller.lang, question),
            times=times,
        )
    if is_leech(card):
        yield say("card-leech-advice" if mixed_up else "card-leech-alone", ui)
