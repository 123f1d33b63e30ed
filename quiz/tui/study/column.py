"""What scrolls in the middle of a session: question, answer, verdict, summary."""

from collections.abc import Iterable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static
from typing_extensions import override

from quiz.grading.laid_out import read_pairs
from quiz.grading.order import read_order
from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.replay import standing
from quiz.questions.question import Item, MatchAnswer, Mode, OrderAnswer
from quiz.questions.saying import say_stem
from quiz.study.session import Ask, Judged, Summary
from quiz.terminal.advice import advice
from quiz.terminal.cells import Piece
from quiz.terminal.feedback import feedback
from quiz.terminal.summing import Missed
from quiz.tui.context import Context
from quiz.tui.painting import paint
from quiz.tui.study.answer_input import AnswerInput
from quiz.tui.study.choice_list import ChoiceList
from quiz.tui.study.match_list import MatchList
from quiz.tui.study.order_list import OrderList
from quiz.tui.study.source_list import SourceList
from quiz.tui.study.summary import SummaryPanel
from quiz.tui.study.verdict import VerdictPanel

_AIRY = 22  # rows from which options stand apart
_TALL = 30  # rows from which every source is named at once
_FEW_SOURCES = 2
_LISTED = (Mode.ORDER, Mode.MATCH)


class StudyColumn(VerticalScroll, can_focus=False):
    """The parts that a question, its verdict and the summary are made of.

    All of them stay; each moment shows those it needs. What the first question does
    without is made when that is on the screen.
    """

    DEFAULT_CSS = """
    StudyColumn {
        & > #stem { text-style: bold; margin: 0 2 1 0; }
        & > #nudge { color: $quiet; margin-top: 1; }
        & > #nudge.-retry { color: $warning; text-style: bold; }
        & > #advice { color: $warning; margin: 1 3 0 3; }
        & > #explanation { margin: 1 3 0 3; }
        & > #sources { margin: 1 3 0 3; }
        & > ChoiceList { margin-bottom: 1; }
    }
    """

    def __init__(self, context: Context) -> None:
        """Start empty."""
        super().__init__(id="column")
        self._shared = context
        self._stem_text = Static(id="stem", markup=False)
        self._field = AnswerInput()
        self.choices = ChoiceList()
        self._order = OrderList()
        self._matches = MatchList()
        self._nudge_text = Static(id="nudge", markup=False)
        self._verdict = VerdictPanel(context)
        self._advice = Static(id="advice", markup=False)
        self._explanation = Static(id="explanation", markup=False)
        self.sources = SourceList(context)
        self._summary = SummaryPanel(context)
        self._parts: tuple[Widget, ...] = (  # from top to bottom
            *(self._stem_text, self._field, self.choices, self._order, self._matches),
            *(self._nudge_text, self._verdict, self._advice, self._explanation),
            *(self.sources, self._summary),
        )
        self._first: tuple[Widget, ...] = self._parts

    def begin_with(self, ask: Ask | None) -> None:
        """Tell what is asked first: only what that needs is made at once."""
        of_modes: dict[Mode, Widget] = {
            Mode.TYPED: self._field,
            Mode.ORDER: self._order,
            Mode.MATCH: self._matches,
            Mode.CHOICES: self.choices,
            Mode.CONTRAST: self.choices,
        }
        needed: list[Widget] = [self._stem_text, self._nudge_text]
        if ask is not None and ask.mode in of_modes:
            needed.append(of_modes[ask.mode])
        self._first = tuple(part for part in self._parts if part in needed)

    @override
    def compose(self) -> ComposeResult:
        yield from self._first

    def complete(self) -> None:
        """Put every part in its place, so that none is waited for when it is needed."""
        for part in self._parts:
            if part.parent is None:
                part.display = False
                self._put_in_place(part)

    def _show(self, part: Widget) -> None:
        """Show a part; it is put in its place when it is first shown."""
        part.display = True
        if part.parent is None:
            self._put_in_place(part)

    def _put_in_place(self, part: Widget) -> None:
        below = self._parts[self._parts.index(part) + 1 :]
        there = [other for other in below if other.parent is not None]
        self.mount(part, before=there[0] if there else None)

    def ask(self, ask: Ask) -> None:
        """Show a question, and what it is answered with."""
        self._clear()
        self._put(self._stem_text, self._stem(ask))
        match ask.mode:
            case Mode.TYPED:
                self._ask_typed()
            case Mode.ORDER:
                self._ask_order(ask)
            case Mode.MATCH:
                self._ask_match(ask)
            case Mode.CHOICES | Mode.CONTRAST:
                self._ask_choices(ask)
            case Mode.FLIP:
                self.nudge(self._shared.say(_flip_words(ask)))
        self.scroll_home(animate=False)

    def _stem(self, ask: Ask) -> str:
        """What is asked; things laid out in a list are told by the list alone."""
        lang = self._shared.lang
        if ask.choices is not None or ask.mode in _LISTED:
            return ask.question.stem.say(lang)
        return say_stem(ask.question, lang)

    def _ask_typed(self) -> None:
        self._field.value = ""
        self._show(self._field)
        self._field.focus()
        self.nudge(self._shared.say("asking-typed"))

    def _ask_order(self, ask: Ask) -> None:
        self._order.ask(self._texts(ask.question.items))
        self._show(self._order)
        self._order.focus()
        self.nudge(self._shared.say("asking-order"))

    def _ask_match(self, ask: Ask) -> None:
        answer, match = ask.question.answer, self._matches
        if isinstance(answer, MatchAnswer):
            things = [thing for thing, _ in answer.pairs]
            match.ask(self._texts(things), self._texts(answer.values))
        self._show(match)
        match.focus()
        self.nudge(self._shared.say("asking-match"))

    def _texts(self, items: Iterable[Item]) -> tuple[str, ...]:
        return tuple(clean(item.text.say(self._shared.lang)) for item in items)

    def _ask_choices(self, ask: Ask) -> None:
        options = ask.choices.options if ask.choices else ()
        texts = tuple(clean(o.text.say(self._shared.lang)) for o in options)
        self.choices.ask(texts, airy=self.screen.size.height >= _AIRY)
        self._show(self.choices)

    def advise(self, judged: Judged, card: Card) -> None:
        """Say under the verdict what else there is to know of the card."""
        shared, question = self._shared, judged.ask.question.id
        log = shared.learner.entries_of(question) if judged.grade else ()
        langs = (shared.lang, shared.ui_lang)
        said = advice(judged, card, standing(log), shared.library.base, *langs)
        self._put(self._advice, "\n".join(said))

    def nudge(self, words: str, *, retry: bool = False) -> None:
        """Say a sentence under the question; `retry` where it asks once more."""
        self._put(self._nudge_text, words)
        self._nudge_text.set_class(retry, "-retry")

    def show_verdict(self, judged: Judged) -> None:
        """Show what became of the answer, and what there is to learn."""
        context, choices = self._shared, judged.ask.choices
        said = feedback(judged, context.library.base, context.lang, context.ui_lang)
        self._clear()
        self._put(self._stem_text, self._stem(judged.ask))
        if choices is not None:
            self.choices.reveal(choices.right, judged.picked)
            self._show(self.choices)
        is_listed = choices is not None or self._reveal_list(judged)
        self._verdict.show(said, with_answers=not is_listed)
        self._show(self._verdict)
        self._put(self._explanation, said.explanation)
        is_tall = self.screen.size.height >= _TALL
        limit = len(said.sources) if is_tall else _FEW_SOURCES
        self._show(self.sources)
        self.sources.show(said.sources, limit)
        self.call_after_refresh(self._verdict.scroll_visible, animate=False)

    def _reveal_list(self, judged: Judged) -> bool:
        """Show in the list itself what was right; whether the question has one."""
        question, response = judged.ask.question, judged.response
        match question.answer:
            case OrderAnswer(items) if judged.ask.mode is Mode.ORDER:
                shown = [question.items.index(item) for item in items]
                given = read_order(response, len(shown)) or ()
                self._order.reveal(shown, self._notes(shown, given))
                self._show(self._order)
            case MatchAnswer() as answer if judged.ask.mode is Mode.MATCH:
                places = {value.key: n for n, value in enumerate(answer.values)}
                pairs = read_pairs(answer, response)
                given_to = [pairs.get(thing.key) for thing, _ in answer.pairs]
                self._matches.reveal(
                    [places[value.key] for _, value in answer.pairs],
                    [places[key] if key else None for key in given_to],
                )
                self._show(self._matches)
            case _:
                return False
        return True

    def _notes(self, right: list[int], given: tuple[int, ...]) -> list[str]:
        """Where each thing of the right order was put, where it was put wrong."""
        put = [given.index(thing) for thing in right if thing in given]
        return [
            self._shared.say("order-yours", n=str(place + 1)) if place != own else ""
            for own, place in enumerate(put)
        ]

    def sum_up(
        self,
        summary: Summary,
        missed: tuple[Missed, ...],
        now: datetime,
        *,
        finished: bool,
    ) -> None:
        """Show what the session came to."""
        self._clear()
        self._summary.show(summary, missed, now, finished=finished)
        self._show(self._summary)
        self.scroll_home(animate=False)

    def _clear(self) -> None:
        for child in self.children:
            child.display = False

    def _put(self, place: Static, words: str) -> None:
        place.update(paint(Piece(clean(words, keep_newlines=True))))
        if words:
            self._show(place)
        else:
            place.display = False


def _flip_words(ask: Ask) -> str:
    """The code of what is said of a question to be turned over."""
    if ask.is_new:
        return "asking-flip-new"
    return "asking-flip-changed" if ask.has_changed else "asking-flip"
