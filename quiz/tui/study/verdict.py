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
    """

    def __init__(self, context: Context) -> None:
        """Speak through this context."""
        super().__init__()
        self._shared = context

    @override
    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with Vertical(id="answers"):
            for name in ("mine", "right"):
                with Horizontal(id=name):
                    label = self._shared.say(f"answer-{name}")
                    yield Static(paint(Piece(label, "quiet")), classes="label")
                    yield Static(classes="words", markup=False)
        yield Static(id="reason", markup=False)

    def show(self, said: Feedback, *, with_answers: bool) -> None:
        """Show a verdict; the answers are left out where a list already has them."""
        for tone in Tone:
            self.set_class(tone is said.tone, f"-{tone}")
        style = f"{_STYLES[said.tone]} strong"
        heading = Piece(f"{SIGNS[said.tone]}{said.heading}", style)
        self.query_one("#heading", Static).update(paint(heading))
        reason = self.query_one("#reason", Static)
        reason.update(paint(Piece(said.reason)))
        reason.display = bool(said.reason)
        self.query_one("#answers").display = with_answers
        self.set_class(not with_answers, "-slim")
        self._put("mine", said.mine)
        self._put("right", said.right)

    def _put(self, name: str, pieces: Iterable[Piece]) -> None:
        pieces = tuple(pieces)
        line = self.query_one(f"#{name}")
        line.display = bool(pieces)
        line.query_one(".words", Static).update(paint(*pieces))
