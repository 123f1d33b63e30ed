"""Settings: one line each, changed by arrows or by typing, kept in a readable file."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static
from typing_extensions import override

from quiz.language.case import headed
from quiz.language.messages import knows
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.problems import QuizError
from quiz.study.settings import StudySettings
from quiz.study.settings_fields import BadValueError
from quiz.terminal.cells import Piece, Row, clip
from quiz.tui.composed_input import ComposedInput
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.notices import tell
from quiz.tui.painting import paint
from quiz.tui.row_list import RowList
from quiz.tui.settings.choices import (
    Setting,
    changed,
    next_language,
    settings_of,
    stepped,
)
from quiz.tui.study.top_line import TopLine


class ValueInput(ComposedInput):
    """Where a value is typed, as the file has it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key-save"),
        bind("escape", "screen.cancel", "key-cancel", shown="esc"),
    ]

    DEFAULT_CSS = """
    ValueInput {
        height: 1; padding: 0 2; border: none; border-left: outer $accent;
        background: $surface; color: $foreground; background-tint: $surface 0%;
        &:focus { border: none; border-left: outer $accent; background-tint: $surface 0%; }
    }
    """


class SettingsScreen(Screen[None]):
    """What the learner may set; each change is in the file at once."""

    AUTO_FOCUS = "RowList"

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("right,l", "step(1)", "key-more", shown="←→"),
        bind("left,h", "step(-1)", "key-more", hint=False),
        bind("escape", "dismiss", "key-back", shown="esc"),
        bind("q", "dismiss", "key-back", hint=False),
    ]

    CSS = """
    SettingsScreen RowList { margin: 1 0 0 0; }
    SettingsScreen ValueInput { display: none; margin: 1 0 0 0; }
    SettingsScreen.-typing ValueInput { display: block; }
    SettingsScreen #about { height: auto; padding: 1 2; color: $quiet; }
    SettingsScreen #about.-problem { color: $warning; }
    """

    def __init__(self, context: Context) -> None:
        """Show the settings of this learner."""
        super().__init__()
        self._shared = context
        self._settings: tuple[Setting, ...] = ()

    @override
    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield TopLine()
            yield RowList(self._row)
            yield ValueInput()
            yield Static(id="about", markup=False)
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """List everything."""
        self._show()

    def _show(self) -> None:
        self._settings = tuple(settings_of(self._shared, self.app.theme))
        preferences = self._shared.preferences
        file = clean(str(preferences.path)) if preferences else ""
        self.query_one(TopLine).show(self._shared.say("settings-title"), "", file)
        rows = self.query_one(RowList)
        rows.show(len(self._settings), rows.marked)
        self._describe()

    def _row(self, place: int, width: int) -> Row:
        setting, row = self._settings[place], Row(width)
        value = clip(clean(setting.shown), width // 2)
        edge = row.put_right(value or "—", "accent", margin=1)
        code = f"setting-{setting.name}"
        name = self._shared.say(code) if knows(code) else setting.name
        row.put(2, clip(headed(name), max(edge - 4, 0)))
        return row

    @property
    def _marked(self) -> Setting:
        return self._settings[self.query_one(RowList).marked]

    @on(RowList.Marked)
    def _describe(self) -> None:
        name = self._marked.name
        code = f"setting-{name}-about"
        self._tell(self._shared.say(code) if knows(code) else "")

    def _tell(self, words: str, *, problem: bool = False) -> None:
        about = self.query_one("#about", Static)
        about.update(paint(Piece(clean(words))))
        about.set_class(problem, "-problem")

    # Changing.

    def action_step(self, by: int) -> None:
        """Change a number by a step, or what has a few values to the next."""
        setting = self._marked
        if setting.is_of_app:
            self._change_app(setting, by)
            return
        settings = stepped(self._shared.settings.study, setting.name, by)
        if settings is not None:
            self._keep(setting.name, settings)

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        setting = self._marked
        if setting.is_of_app:
            self._change_app(setting, 1)
            return
        field = self.query_one(ValueInput)
        field.value = setting.value.strip('"')
        field.cursor_position = display_width(field.value)
        self.add_class("-typing")
        field.focus()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        name = self._marked.name
        try:
            settings = changed(self._shared.settings.study, name, event.value)
        except BadValueError as error:
            words = self._shared.say(error.code, field=name, **error.arguments)
            self._tell(words, problem=True)
            return
        self.action_cancel()
        self._keep(name, settings)

    def action_cancel(self) -> None:
        """Leave the value as it was."""
        self.remove_class("-typing")
        self.query_one(RowList).focus()
        self._describe()

    def _keep(self, name: str, settings: StudySettings) -> None:
        preferences = self._shared.preferences
        if preferences is None:
            self._tell(self._shared.say("settings-no-file"), problem=True)
            return
        try:
            self._shared.settings = preferences.change(name, settings)
        except QuizError as error:
            tell(self.app, self._shared, error)
        self._show()

    def _change_app(self, setting: Setting, by: int) -> None:
        if setting.name == "theme":
            themes = sorted(self.app.available_themes)
            place = (themes.index(setting.value) + by) % len(themes)
            value = themes[place]
            self.app.theme = value
        else:
            value = next_language(setting.value)
            setattr(self._shared, setting.name, Lang(value))
        if self._shared.preferences is not None:
            try:
                self._shared.preferences.prefer(setting.name, value)
            except QuizError as error:
                tell(self.app, self._shared, error)
        self._show()
