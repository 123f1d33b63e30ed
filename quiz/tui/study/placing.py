"""Where in time a question lies, shown on the line of time and beside the answer."""

import asyncio
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from textual.screen import Screen

from quiz.memory.card import Card
from quiz.questions.question import Question, QuestionId
from quiz.study.session import StudySession
from quiz.tui.context import Context
from quiz.tui.study.timeline_strip import TimelineStrip

if TYPE_CHECKING:
    from textual.worker import WorkType

    from quiz.tui.study.neighbours import Neighbours
    from quiz.tui.study.surroundings import Surroundings


class Placing:
    """Places questions, as far as that gives nothing away.

    The events of a pack are read beside the screen, which calls `read` when they are.
    """

    def __init__(
        self,
        screen: Screen[None],
        context: Context,
        cards: Mapping[QuestionId, Card],
        read: Callable[[], None],
    ) -> None:
        """Draw on this screen; `cards` tell what was met before."""
        self._screen, self._shared = screen, context
        self._read = read
        self._cards = cards
        self._reading: set[str] = set()  # packs

    def renew(self, cards: Mapping[QuestionId, Card]) -> None:
        """Look among the facts as they are now, and what was met of them."""
        self._cards = cards
        vars(self).pop("_around", None)
        self._reading.clear()

    def clear(self) -> None:
        """Show no time at all."""
        self._strip.display = False
        self._show_none_beside()

    def ask(self, question: Question) -> None:
        """Show the time that the pack spans, and what of it the stem tells."""
        self._strip.display = True
        self._show_none_beside()
        if self._is_read(question):
            self._strip.ask(self._around.chronicle(question), question)

    def answer(self, question: Question, session: StudySession) -> None:
        """Show when it was, and what happened before and after."""
        self._strip.display = True
        if not self._is_read(question):
            return
        around = self._around
        subjects = around.subjects(question)
        before, after = around.around(question, session)
        named = (*before[::-1], *after)
        self._strip.answer(around.chronicle(question), subjects, named)
        if len(subjects) == 1:
            self.beside.show((*before, *subjects, *after), subjects[0].id)

    @property
    def _strip(self) -> TimelineStrip:
        return self._screen.query_one(TimelineStrip)

    @cached_property
    def beside(self) -> "Neighbours":
        """What happened before and after; it has its place once someone gives it one."""
        from quiz.tui.study.neighbours import Neighbours

        return Neighbours(self._shared)

    def _show_none_beside(self) -> None:
        if "beside" in vars(self):
            self.beside.show((), None)

    @cached_property
    def _around(self) -> "Surroundings":
        from quiz.tui.study.surroundings import Surroundings

        return Surroundings(self._shared.library.base, self._cards)

    def _is_read(self, question: Question) -> bool:
        """Whether the events around the question are there; else they will be."""
        if "_around" in vars(self) and self._around.are_read(question):
            return True
        self._strip.wait()
        pack = question.pack

        async def read() -> None:
            around = self._around
            await asyncio.to_thread(around.chronicle, question)
            self._read()

        if pack not in self._reading:
            self._reading.add(pack)
            # The question is on the screen first, also while the app starts.
            work: WorkType[None] = read  # begun by its worker, which may be cancelled
            later = self._screen.app.call_after_refresh
            later(lambda: self._screen.run_worker(work))
        return False
