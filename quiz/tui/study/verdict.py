"""The panel that says what became of an answer."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static
from typing_extensions import override

from quiz.terminal.cells import Piece
from quiz.terminal.feedback import SIGNS, Feedback, Tone
from quiz.tui.context import Context
from quiz.tui.painting import paint

_STYLES = {
    Tone.RIGHT: "good",
    Tone.ALMOST: "hard",
    Tone.WRONG: "again",
    Tone.SHOWN: "accent",
}


class VerdictPanel(Vertical):
    """A sentence, the reason, and both answers under each other."""

    SCOPED_CSS = False  # how much room there is, the size of the screen decides
    DEFAULT_CSS = """
    VerdictPanel {
        height: auto; padding: 1 2; background: $surface;
        border-left: outer $accent;
        &.-right { border-left: outer $success; }
        &.-almost { border-left: outer $warning; }
        &.-wrong { border-left: outer $error; }
        & > Static { height: auto; }
        & > #answers { height: auto; }
        &.-slim { padding: 0 2; }
        & Horizontal { height: auto; }
        & .label { width: 8; height: 1; }
        & .words { width: 1fr; height: auto; }
    }
    StudyScreen.-short VerdictPanel { padding: 0 2; }
    StudyScreen.-middle VerdictPanel { padding: 0 2; }
    """

    def __init__(self, context: Context) -> None:
        """Speak through this context."""
        super().__init__()
        self._heading = Static(id="heading", markup=False)
        self._mine = _Answer(context.say("answer-mine"), "mine")
        self._right = _Answer(context.say("answer-right"), "right")
        self._answers = Vertical(self._mine, self._right, id="answers")
        self._reason = Static(id="reason", markup=False)

    @override
    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._answers
        yield self._reason

    def on_resize(self) -> None:
        """Stay in sight where the scroll bar makes what stands above wrap into more."""
        self.scroll_visible(animate=False)

    def show(self, said: Feedback, *, with_answers: bool) -> None:
        """Show a verdict; the answers are left out where a list already has them."""
        for tone in Tone:
            self.set_class(tone is said.tone, f"-{tone}")
        style = f"{_STYLES[said.tone]} strong"
        heading = Piece(f"{SIGNS[said.tone]}{said.heading}", style)
        self._heading.update(paint(heading))
        self._reason.update(paint(Piece(said.reason)))
        self._reason.display = bool(said.reason)
        self._answers.display = with_answers
        self.set_class(not with_answers, "-slim")
        self._mine.show(said.mine)
        self._right.show(said.right)


class _Answer(Horizontal):
    """Whose answer it is, and the answer."""

    def __init__(self, label: str, name: str) -> None:
        """Start with the label alone."""
        self._words = Static(classes="words", markup=False)
        said = Static(paint(Piece(label, "quiet")), classes="label")
        super().__init__(said, self._words, id=name)

    def show(self, pieces: Iterable[Piece]) -> None:
        """Show an answer; without one there is no line for it."""
        pieces = tuple(pieces)
        self.display = bool(pieces)
        self._words.update(paint(*pieces))
