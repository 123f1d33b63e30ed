"""The session screen: a question, an answer, a verdict, the next question."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from typing_extensions import override

from quiz.grading.grade import Verdict
from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.rating import Rating
from quiz.problems import QuizError
from quiz.questions.question import VALUE_LETTERS, QuestionId
from quiz.study.session import Ask, Judged, Step, StudySession
from quiz.tui.context import Context
from quiz.tui.hints import HintBar, keys_of
from quiz.tui.notices import tell
from quiz.tui.study.bindings import KEYS
from quiz.tui.study.column import StudyColumn
from quiz.tui.study.history_bar import HistoryBar
from quiz.tui.study.phases import Moment, Phase
from quiz.tui.study.placing import Placing
from quiz.tui.study.progress import show_progress
from quiz.tui.study.tiles_place import TilesPlace
from quiz.tui.study.timeline_strip import TimelineStrip
from quiz.tui.study.top_line import TopLine
from quiz.values import dataclass

if TYPE_CHECKING:
    from textual.widgets import Input

    from quiz.tui.study.choice_list import ChoiceList
    from quiz.tui.study.match_list import MatchList
    from quiz.tui.study.order_list import OrderList
    from quiz.tui.study.rating_tiles import RatingTiles

# What the grader takes for "I do not know" in every language.
SKIP = "?"

_WIDE = 110  # columns from which there is room beside the question


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A session at its beginning, and all that was remembered before it."""

    session: StudySession
    cards: Mapping[QuestionId, Card]


class StudyScreen(Screen[None]):
    """One session from its first question to its summary.

    The screen stays and its content changes: switching screens would cost a
    visible moment at every question.
    """

    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    # With rules in `CSS`, everything parsed so far would be parsed again.
    DEFAULT_CSS = """
    StudyScreen #middle { height: 1fr; }
    StudyScreen StudyColumn { width: 1fr; }
    StudyScreen HintBar.-keeps-room { margin-top: 4; }
    StudyScreen.-short TimelineStrip { height: 0; margin: 0; }
    StudyScreen.-narrow #explanation { margin: 1 0 0 1; }
    StudyScreen.-narrow #advice { margin: 1 0 0 1; }
    StudyScreen.-narrow #sources { margin: 1 0 0 1; }
    """

    def __init__(
        self,
        context: Context,
        begin: Callable[[QuestionId | None], Begun],
    ) -> None:
        """Start a session; it is begun anew where an answer before it is taken back.

        `begin` is given the question of that answer, which is asked once more.
        """
        super().__init__()
        self._shared = context
        self._column = StudyColumn(context)
        self._hints = HintBar(context.ui_lang, self._keys)
        self._ratings = TilesPlace(self._hints)
        self._begin = begin
        begun = begin(None)
        self._session, self._cards = begun.session, begun.cards
        self._placing = Placing(self, context, begun.cards, self._place)
        self._phase = Phase.ASKED
        self._ask: Ask | None = None
        self._judged: Judged | None = None
        self._judged_at = context.clock()
        self._is_kept = False
        self._was_empty = False
        self._can_go_on = False
        self._goes_further = False  # back, to what was done before the session
        self._shown_at = context.clock()

    @override
    def compose(self) -> ComposeResult:
        self._column.begin_with(self._session.ask(self._shared.clock()))
        with Vertical(id="page"):
            yield TopLine()
            yield HistoryBar()
            with Horizontal(id="middle"):
                yield self._column
                if self.app.size.width >= _WIDE:  # else it is not seen
                    yield self._placing.beside
            yield TimelineStrip(self._shared.lang)
            yield self._hints

    def on_mount(self) -> None:
        """Ask the first question, and then get ready for what comes after it."""
        self.go_on()
        # Of the app: while it starts, the screen's own refresh draws nothing yet.
        self.app.call_after_refresh(self._complete)

    def _complete(self) -> None:
        """Make what the first question did without; nothing moves for it."""
        self._column.complete()
        self._ratings.put()
        beside = self._placing.beside
        if beside.parent is None:
            self.query_one("#middle").mount(beside)

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._moment.is_open(action, parameters)

    @property
    def asked(self) -> Ask | None:
        """What the screen asks now; None once the session is over."""
        return self._ask

    @property
    def session(self) -> StudySession:
        """The session as it stands."""
        return self._session

    @property
    def context(self) -> Context:
        """What the screen works with."""
        return self._shared

    def nudge(self, words: str, *, retry: bool = False) -> None:
        """Say a sentence under the question."""
        self._column.nudge(words, retry=retry)

    @property
    def _moment(self) -> Moment:
        """Where the session stands."""
        ask, judged, session = self._ask, self._judged, self._session
        return Moment(
            phase=self._phase,
            mode=ask.mode if ask else None,
            options=len(ask.choices.options) if ask and ask.choices else 0,
            ratings=judged.ratings if judged else (),
            is_kept=self._is_kept,
            can_undo=bool(session.past or session.marked),
            can_go_on=self._can_go_on,
            may_object=judged is not None and judged.may_object,
            has_more_sources=judged is not None and self._column.sources.has_more,
        )

    @property
    def _is_unkept(self) -> bool:
        """Whether the answer on the screen could not be stored."""
        return self._phase is Phase.JUDGED and not self._is_kept

    def _keys(self, binding: Binding) -> str:
        """How the hint writes the keys: number keys as far as they go."""
        match binding.action:
            case "choose(1)":
                return f"1-{self._moment.options}"
            case "give(0)":
                return f"1-{self._column.match_list.count}"
            case "rate(1)":
                return f"1-{len(self._moment.ratings)}"
            case _:
                return keys_of(binding)

    # Asking.

    def go_on(self) -> None:
        """Ask what comes next, or sum up."""
        now = self._shared.clock()
        self._judged, self._is_kept = None, False
        self._ask = self._session.ask(now)
        if self._ask is None:
            self._end(finished=True)
            return
        self._enter(Phase.ASKED)
        self._shown_at = now
        self._was_empty = False
        self._show_progress(self._ask)
        self.set_focus(None)
        self._column.ask(self._ask)
        self._place()
        self.refresh_bindings()
        self.app.call_after_refresh(self._think_ahead, self._ask)

    def _think_ahead(self, ask: Ask) -> None:
        """Work out while the learner reads what would be waited for afterwards."""
        if self._ask is ask:
            with suppress(QuizError):  # it is said when an answer is to be kept
                self._ask = self._session.thought_ahead(ask, self._shared.clock())

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._ratings.enter(phase, self.size.height)

    def _show_progress(self, ask: Ask | None) -> None:
        show_progress(self, self._shared, self._session, ask)

    def _place(self) -> None:
        """Show where in time the question on the screen lies."""
        if self._ask is None:
            self._placing.clear()
        elif self._phase is Phase.JUDGED:
            self._placing.answer(self._ask.question, self._session)
        else:
            self._placing.ask(self._ask.question)

    # Answering. Handlers are found by their names, and so before what they hear is
    # imported: the first question needs one way of answering, not all of them.

    def on_input_submitted(self, event: "Input.Submitted") -> None:
        """Answer with what was typed."""
        self._answer(clean(event.value).strip())

    def on_order_list_submitted(self, event: "OrderList.Submitted") -> None:
        """Answer with this order."""
        self._answer(event.response)

    def on_match_list_submitted(self, event: "MatchList.Submitted") -> None:
        """Answer with these pairs, once there are all of them."""
        letters = [VALUE_LETTERS[n] for n in event.values if n is not None]
        if letters and len(letters) < len(event.values):
            self.nudge(self._shared.say("asking-match-all"), retry=True)
        else:
            self._answer("-".join(letters))

    def _answer(self, response: str) -> None:
        if self._ask is None or self._phase is not Phase.ASKED:
            return
        if not response and not self._was_empty:
            # A second Enter after the last rating must not give this one up.
            self._was_empty = True
            self.nudge(self._shared.say("asking-empty"), retry=True)
            return
        now = self._shared.clock()
        judged = self._session.judge_typed(
            self._ask, response or SKIP, now, after=self._judged
        )
        if judged.retry and judged.grade is not None:
            from quiz.terminal.feedback import say_reason

            self._judged = judged
            words = say_reason(judged.grade, self._shared.ui_lang)
            if judged.grade.verdict is not Verdict.UNPARSED:
                words = f"{words} {self._shared.say('asking-retry')}"
            self.nudge(words, retry=True)
            return
        self._take(judged, now)

    def on_choice_list_picked(self, event: "ChoiceList.Picked") -> None:
        """Answer with the option clicked."""
        self._choose(event.place)

    def _choose(self, place: int) -> None:
        ask = self._ask
        if ask is None or ask.choices is None or place >= len(ask.choices.options):
            return
        now = self._shared.clock()
        self._take(self._session.judge_choice(ask, place, now), now)

    def action_pick(self) -> None:
        """Answer with the option marked."""
        self._choose(self._column.choice_list.marked)

    def action_choose(self, number: int) -> None:
        """Answer with the option of this number."""
        self._choose(number - 1)

    def action_skip(self) -> None:
        """Give up on the options."""
        if self._ask is not None:
            now = self._shared.clock()
            self._take(self._session.judge_typed(self._ask, SKIP, now), now)

    def action_move(self, by: int) -> None:
        """Mark another option."""
        self._column.choice_list.move(by)

    def action_reveal(self) -> None:
        """Show the answer."""
        if self._ask is not None:
            now = self._shared.clock()
            self._take(self._session.judge_flip(self._ask, now), now)

    # Judging.

    def _take(self, judged: Judged, now: datetime) -> None:
        """Keep the answer with the rating proposed, and only then show its verdict.

        Whatever ends the program from here on, what was graded is in the log.
        """
        self._judged, self._judged_at = judged, now
        self._enter(Phase.JUDGED)
        self._is_kept = self.keep(self._first_rating(judged, judged.proposed))
        self.set_focus(None)
        self._show_verdict(judged)

    def action_object(self) -> None:
        """Count the answer right against its verdict, which is kept for the author."""
        judged = self._judged
        if judged is None or not judged.may_object:
            return
        objected = self._session.object_to(judged)
        if self._is_kept:
            now = self._shared.clock()
            step = self._session.rerate(objected, objected.proposed, now)
        else:
            step = self._first_rating(objected, objected.proposed)
        if step is not None and not self.keep(step):
            return
        self._judged, self._is_kept = objected, True
        self._show_verdict(objected)

    def _show_verdict(self, judged: Judged) -> None:
        from quiz.tui.study.answered import show_verdict
        from quiz.tui.study.rating_tiles import tiles_of

        show_verdict(self._column, self._shared, judged)
        self._advise(judged)
        self._place()
        tiles = tiles_of(judged, self._shared)
        self._ratings.put().show(tiles, judged.proposed)
        self.refresh_bindings()

    def action_edit(self) -> None:
        """Open the line of the fact in the learner's editor."""
        from quiz.tui.editing import edit_fact

        subjects = self._ask.question.subjects if self._ask else ()
        if subjects:
            edit_fact(self.app, self._shared, subjects[0])

    def renew(self) -> None:
        """Go on with the facts as they are now; what was answered stays answered."""
        from quiz.study.renewing import renewed

        library = self._shared.library
        self._session = renewed(self._session, library.questions)
        self._placing.renew(self._cards)
        judged = self._judged
        if judged is None or self._phase is not Phase.JUDGED:
            return
        question = self._session.questions[judged.ask.question.id]
        ask = replace(judged.ask, question=question)
        self._ask, self._judged = ask, replace(judged, ask=ask)
        self._show_verdict(self._judged)

    def action_sources(self) -> None:
        """Name every source."""
        self._column.sources.show_all()
        self.refresh_bindings()

    def on_rating_tiles_chosen(self, event: "RatingTiles.Chosen") -> None:
        """Rate the answer by a click."""
        self._rate(event.rating)

    def action_accept(self) -> None:
        """Let the proposed rating stand."""
        if self._judged is not None:
            self._rate(self._judged.proposed)

    def action_rate(self, number: int) -> None:
        """Rate the answer."""
        self._rate(Rating(number))

    def _rate(self, rating: Rating) -> None:
        """Let the rating stand, and only then ask the next question."""
        judged = self._judged
        if judged is None or self._phase is not Phase.JUDGED:
            return
        step = (
            self._session.rerate(judged, rating, self._shared.clock())
            if self._is_kept
            else self._first_rating(judged, rating)
        )
        if step is None or self.keep(step):
            self.go_on()

    def _first_rating(self, judged: Judged, rating: Rating) -> Step:
        seconds = (self._judged_at - self._shown_at).total_seconds()
        return self._session.rate(judged, rating, self._judged_at, seconds)

    def keep(self, step: Step) -> bool:
        """Store a step; False, and a notice, where the world does not let us."""
        try:
            stored = self._shared.learner.record(step.entry, step.card, step.undone)
        except QuizError as error:
            tell(self.app, self._shared, error)
            return False
        self._session = step.stored(stored)
        self._goes_further = False
        return True

    def action_undo(self) -> None:
        """Take back the last answer, the one on the screen first; ask it again."""
        step = self._session.undo(self._shared.clock())
        if self._is_unkept or (step is not None and self.keep(step)):
            self.go_on()
            self.nudge(self._shared.say("asking-undone"))

    def action_go_further(self) -> None:
        """Take back what was done last before this session, once that was told."""
        from quiz.tui.study.going_back import go_further

        self._goes_further = go_further(self, was_told=self._goes_further)

    def begin_anew(self, question: QuestionId, *, again: bool) -> None:
        """Begin once more where this question was last; `again` asks it once more.

        Raises `QuizError`.
        """
        from quiz.study.marking import first_of_all

        begun = self._begin(question if again else None)
        self._session = first_of_all(begun.session, question)
        self._cards = begun.cards
        self._placing.renew(self._cards)
        self.go_on()

    # Doing something to the card without answering it.

    def action_bury(self) -> None:
        """Put the card off until tomorrow."""
        from quiz.tui.study.marking import put_off

        put_off(self)

    def action_suspend(self) -> None:
        """Set the card aside until further notice."""
        from quiz.tui.study.marking import set_aside

        set_aside(self)

    def action_flag(self) -> None:
        """Give the card a flag, or take it away."""
        from quiz.tui.study.marking import change_flag

        change_flag(self)

    def action_note(self) -> None:
        """Write a note on the card."""
        from quiz.tui.study.marking import write_note

        write_note(self)

    def show_marked(self) -> None:
        """Show the card on the screen as it is now."""
        ask = self._ask
        if ask is None:
            return
        card = self._session.cards[ask.question.id]
        if self._phase is Phase.ASKED:
            self._ask = ask = replace(ask, card=card)
        elif self._judged is not None:
            self._advise(self._judged)
        self._show_progress(ask)
        self.refresh_bindings()

    def _advise(self, judged: Judged) -> None:
        """Say what else there is to know of the card just answered."""
        from quiz.tui.study.answered import advise

        card = self._session.cards[judged.ask.question.id]
        advise(self._column, self._shared, judged, card)

    # Ending.

    def _end(self, *, finished: bool) -> None:
        from quiz.terminal.summing import missed_in
        from quiz.tui.study.answered import sum_up

        now = self._shared.clock()
        self._ask, self._judged = None, None
        self._enter(Phase.ENDED)
        self.set_focus(None)
        self._show_progress(None)
        summary = self._session.summary(now)
        self._can_go_on = summary.next_due is not None and summary.next_due <= now
        shared = self._shared
        missed = missed_in(self._session, shared.library.base, shared.lang)
        sum_up(self._column, summary, missed, now, finished=finished)
        self._place()
        self.refresh_bindings()

    def action_leave(self) -> None:
        """Stop; every answer is kept already."""
        if self._session.past:
            self._end(finished=False)
        else:
            self.dismiss()

    def action_prolong(self) -> None:
        """Go on with a session that was left, or that came to its planned end."""
        if self._session.is_over:
            self._session = self._session.prolonged()
        self.go_on()

    def action_finish(self) -> None:
        """Go back to the decks."""
        self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Move the text up or down where it is longer than the screen."""
        self._column.scroll_relative(y=lines, animate=False)
