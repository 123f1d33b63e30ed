"""What scrolls in the middle of a session: a question, and what it is answered with."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.questions.laid_out import say_stem
from quiz.questions.question import Item, MatchAnswer, Mode
from quiz.study.session import Ask
from quiz.terminal.cells import Piece
from quiz.tui.context import Context
from quiz.tui.painting import paint

if TYPE_CHECKING:
    from quiz.tui.study.answer_input import AnswerInput
    from quiz.tui.study.choice_list import ChoiceList
    from quiz.tui.study.match_list import MatchList
    from quiz.tui.study.order_list import OrderList
    from quiz.tui.study.source_list import SourceList
    from quiz.tui.study.summary import SummaryPanel
    from quiz.tui.study.verdict import VerdictPanel

_AIRY = 22  # rows from which options stand apart
_LISTED = (Mode.ORDER, Mode.MATCH)
# From top to bottom; each is made when it is first asked for.
_PARTS = (
    *("stem", "field", "choice_list", "order_list", "match_list", "nudge_text"),
    *("verdict", "advice", "explanation", "sources", "summary"),
)
_OF_MODES = {
    Mode.TYPED: "field",
    Mode.ORDER: "order_list",
    Mode.MATCH: "match_list",
    Mode.CHOICES: "choice_list",
    Mode.CONTRAST: "choice_list",
}


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
        self._first: tuple[str, ...] = ("stem", "nudge_text")

    @cached_property
    def stem(self) -> Static:
        """What is asked."""
        return Static(id="stem", markup=False)

    @cached_property
    def field(self) -> "AnswerInput":
        """Where an answer is typed."""
        from quiz.tui.study.answer_input import AnswerInput

        return AnswerInput()

    @cached_property
    def choice_list(self) -> "ChoiceList":
        """Options to choose from."""
        from quiz.tui.study.choice_list import ChoiceList

        return ChoiceList()

    @cached_property
    def order_list(self) -> "OrderList":
        """Things to put in order."""
        from quiz.tui.study.order_list import OrderList

        return OrderList()

    @cached_property
    def match_list(self) -> "MatchList":
        """Things to put together."""
        from quiz.tui.study.match_list import MatchList

        return MatchList()

    @cached_property
    def nudge_text(self) -> Static:
        """A sentence under the question."""
        return Static(id="nudge", markup=False)

    @cached_property
    def verdict(self) -> "VerdictPanel":
        """What became of the answer."""
        from quiz.tui.study.verdict import VerdictPanel

        return VerdictPanel(self._shared)

    @cached_property
    def advice(self) -> Static:
        """What else there is to know of the card."""
        return Static(id="advice", markup=False)

    @cached_property
    def explanation(self) -> Static:
        """What there is to learn."""
        return Static(id="explanation", markup=False)

    @cached_property
    def sources(self) -> "SourceList":
        """Who says so."""
        from quiz.tui.study.source_list import SourceList

        return SourceList(self._shared)

    @cached_property
    def summary(self) -> "SummaryPanel":
        """What the session came to."""
        from quiz.tui.study.summary import SummaryPanel

        return SummaryPanel(self._shared)

    def begin_with(self, ask: Ask | None) -> None:
        """Tell what is asked first: only what that needs is made at once."""
        if ask is not None and ask.mode in _OF_MODES:
            self._first = ("stem", _OF_MODES[ask.mode], "nudge_text")

    @override
    def compose(self) -> ComposeResult:
        yield from map(self._part, self._first)

    def complete(self) -> None:
        """Put every part in its place, so that none is waited for when it is needed."""
        for name in _PARTS:
            part = self._part(name)
            if part.parent is None:
                part.display = False
                self._put_in_place(part)

    def show(self, part: Widget) -> None:
        """Show a part; it is put in its place when it is first shown."""
        part.display = True
        if part.parent is None:
            self._put_in_place(part)

    def _part(self, name: str) -> Widget:
        part: Widget = getattr(self, name)
        return part

    def _put_in_place(self, part: Widget) -> None:
        made = [vars(self)[name] for name in _PARTS if name in vars(self)]
        below = made[made.index(part) + 1 :]
        there = [other for other in below if other.parent is not None]
        self.mount(part, before=there[0] if there else None)

    def on_resize(self) -> None:
        """Keep the verdict in sight when ratings or a smaller terminal take rows."""
        verdict = vars(self).get("verdict")
        if verdict is not None and verdict.display:
            verdict.scroll_visible(animate=False)

    def ask(self, ask: Ask) -> None:
        """Show a question, and what it is answered with."""
        self.clear()
        self.put(self.stem, self.stem_of(ask))
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

    def stem_of(self, ask: Ask) -> str:
        """What is asked; things laid out in a list are told by the list alone."""
        lang = self._shared.lang
        if ask.choices is not None or ask.mode in _LISTED:
            return ask.question.stem.say(lang)
        return say_stem(ask.question, lang)

    def _ask_typed(self) -> None:
        self.field.value = ""
        self.show(self.field)
        self.field.focus()
        self.nudge(self._shared.say("asking-typed"))

    def _ask_order(self, ask: Ask) -> None:
        self.order_list.ask(self._texts(ask.question.items))
        self.show(self.order_list)
        self.order_list.focus()
        self.nudge(self._shared.say("asking-order"))

    def _ask_match(self, ask: Ask) -> None:
        answer, match = ask.question.answer, self.match_list
        if isinstance(answer, MatchAnswer):
            things = [thing for thing, _ in answer.pairs]
            match.ask(self._texts(things), self._texts(answer.values))
        self.show(match)
        match.focus()
        self.nudge(self._shared.say("asking-match"))

    def _texts(self, items: Iterable[Item]) -> tuple[str, ...]:
        return tuple(clean(item.text.say(self._shared.lang)) for item in items)

    def _ask_choices(self, ask: Ask) -> None:
        options = ask.choices.options if ask.choices else ()
        texts = tuple(clean(o.text.say(self._shared.lang)) for o in options)
        self.choice_list.ask(texts, airy=self.screen.size.height >= _AIRY)
        self.show(self.choice_list)

    def nudge(self, words: str, *, retry: bool = False) -> None:
        """Say a sentence under the question; `retry` where it asks once more."""
        self.put(self.nudge_text, words)
        self.nudge_text.set_class(retry, "-retry")

    def clear(self) -> None:
        """Show nothing."""
        for child in self.children:
            child.display = False

    def put(self, place: Static, words: str) -> None:
        """Say this in a part; one that says nothing is not shown."""
        place.update(paint(Piece(clean(words, keep_newlines=True))))
        if words:
            self.show(place)
        else:
            place.display = False


def _flip_words(ask: Ask) -> str:
    """The code of what is said of a question to be turned over."""
    if ask.is_new:
        return "asking-flip-new"
    return "asking-flip-changed" if ask.has_changed else "asking-flip"
