"""A session in lines: a question is said, an answer heard, a verdict said."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from quiz.grading.grade import Verdict
from quiz.language.messages import say
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import CardEntry, EntryId, Logged, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import standing
from quiz.memory.undoing import undo
from quiz.plain.commands import WRITTEN, Command, Line, read_line
from quiz.plain.streams import Voice
from quiz.plain.telling import Said, Teller
from quiz.problems import QuizError
from quiz.questions.question import Mode, QuestionId
from quiz.study.marking import bury, first_of_all, flag, note, suspend
from quiz.study.session import Ask, Judged, Step, StudySession
from quiz.terminal.advice import advice
from quiz.terminal.feedback import say_reason
from quiz.terminal.going_back import Library, last_of
from quiz.terminal.progress import done_of

# What the grader takes for "I do not know" in every language.
SKIP = "?"


class Learner(Protocol):
    """Where answers are kept."""

    def record(
        self, entry: CardEntry, card: Card, undone: Undone | None = None
    ) -> EntryId:
        """Keep an entry, with what it takes back; durable when this returns."""

    def add(self, entry: Undone) -> object:
        """Keep that something earlier does not stand."""

    def latest(self, most: int) -> tuple[Logged, ...]:
        """What was entered at this machine, the latest first."""

    def entries_of(self, question: QuestionId) -> tuple[Logged, ...]:
        """What was logged about a question, in order."""


class Phase(StrEnum):
    """What the next line is for."""

    ASKED = "asked"
    JUDGED = "judged"
    NOTING = "noting"
    OVER = "over"  # as planned, with more to ask
    ENDED = "ended"


class Conversation:
    """One session from its first question to its summary."""

    def __init__(
        self,
        begin: Callable[[QuestionId | None], StudySession],
        *,
        library: Library,
        teller: Teller,
        learner: Learner,
        clock: Callable[[], datetime],
        hear: Callable[[], str | None],
        voice: Voice,
    ) -> None:
        """Begin a session; nothing is said yet.

        `begin` gives one as the log has it; an answer to its argument was just taken
        back.
        """
        self._begin = begin
        self._session = begin(None)
        self._library = library
        self._teller = teller
        self._learner = learner
        self._clock = clock
        self._hear = hear
        self._voice = voice
        self._phase = Phase.ASKED
        self._before_note = Phase.ASKED
        self._ask: Ask | None = None
        self._judged: Judged | None = None
        self._shown_at = self._judged_at = clock()
        self._is_kept = False
        self._was_empty = False
        self._is_all_kept = True
        self._goes_further = False  # what was done before the session was told

    def run(self) -> bool:
        """Go on until there is nothing to ask, or nothing more is heard.

        Whether every answer was kept.
        """
        try:
            self._greet()
            self._next()
            while self._phase is not Phase.ENDED:
                self._voice.flush()
                self._think_ahead()
                typed = self._hear()
                if typed is None:
                    self._stop()
                else:
                    self._take_line(typed)
        except KeyboardInterrupt:
            self._stop()
            raise
        finally:
            self._voice.flush()
        return self._is_all_kept

    def _greet(self) -> None:
        title = self._session.title.say(self._teller.lang)
        if self._session.total:
            _, total = done_of(self._session)
            self._say("plain-hello", deck=title, total=total)

    def _next(self) -> None:
        """Ask the next question, or end."""
        now = self._clock()
        self._ask, self._judged = self._session.ask(now), None
        if self._ask is None:
            self._end(finished=True)
            return
        self._phase = Phase.ASKED
        self._shown_at, self._was_empty = now, False
        self._voice.say("")
        self._tell(self._teller.question(self._session, self._ask))

    def _think_ahead(self) -> None:
        """Work out while the learner reads what would be waited for afterwards."""
        if self._ask is not None and self._ask.foreseen is None:
            with suppress(QuizError):  # it is said when an answer is to be kept
                self._ask = self._session.thought_ahead(self._ask, self._clock())

    def _take_line(self, typed: str) -> None:
        if self._phase is Phase.NOTING:
            self._write_note(read_line(typed, is_answer=True))
            return
        line = read_line(typed, is_answer=self._is_typed)
        if self._phase is Phase.OVER:
            self._go_on(line)
        elif line.is_unknown:
            self._say("plain-unknown", command=line.words)
        elif line.command is not None:
            self._goes_further = self._goes_further and line.command is Command.UNDO
            self._obey(line.command, line)
        elif self._phase is Phase.ASKED:
            self._answer(line.words)
        else:
            self._rate_as(line.words)

    @property
    def _is_typed(self) -> bool:
        """Whether the next line is a typed answer, and letters part of it."""
        typed = (Mode.TYPED, Mode.ORDER, Mode.MATCH)
        is_asked = self._phase is Phase.ASKED and self._ask is not None
        return is_asked and self._ask is not None and self._ask.mode in typed

    # Answering.

    def _answer(self, words: str) -> None:
        ask = self._ask
        if ask is None:
            return
        self._was_empty = self._was_empty and not words
        if ask.mode is Mode.FLIP:  # whatever was guessed, the learner alone judges
            now = self._clock()
            self._take(self._session.judge_flip(ask, now), now)
        elif not words and not self._was_empty:
            # A second Enter after the last rating must not give this one up.
            self._was_empty = True
            self._say("asking-empty")
        elif ask.choices is not None:
            self._choose(ask, words)
        else:
            is_unknown = not words or (ask.mode is Mode.ORDER and words == "0")
            self._answer_typed(ask, SKIP if is_unknown else words)

    def _choose(self, ask: Ask, words: str) -> None:
        now = self._clock()
        options = ask.choices.options if ask.choices else ()
        number = words.removesuffix(".").removesuffix("번").strip()
        if number in ("", "0", SKIP):
            self._take(self._session.judge_typed(ask, SKIP, now), now)
        elif number.isdecimal() and 1 <= int(number) <= len(options):
            self._take(self._session.judge_choice(ask, int(number) - 1, now), now)
        else:
            self._voice.say(self._teller.how(ask))

    def _answer_typed(self, ask: Ask, response: str) -> None:
        now = self._clock()
        judged = self._session.judge_typed(ask, response, now, after=self._judged)
        if judged.retry and judged.grade is not None:
            self._judged = judged
            words = say_reason(judged.grade, self._teller.ui_lang)
            if judged.grade.verdict is not Verdict.UNPARSED:
                words = f"{words} {self._teller.say('asking-retry')}"
            self._voice.say(words)
            return
        self._take(judged, now)

    # Judging.

    def _take(self, judged: Judged, now: datetime) -> None:
        """Keep the answer with the rating proposed, and only then say its verdict."""
        self._judged, self._judged_at = judged, now
        self._phase = Phase.JUDGED
        self._is_kept = self._keep(self._first_rating(judged, judged.proposed))
        self._tell_verdict(judged)

    def _tell_verdict(self, judged: Judged) -> None:
        self._tell(self._teller.verdict(judged))
        teller, question = self._teller, judged.ask.question.id
        card = self._session.cards[question]
        log = self._learner.entries_of(question) if judged.grade else ()
        langs = (teller.lang, teller.ui_lang)
        for words in advice(judged, card, standing(log), teller.base, *langs):
            self._voice.say(words)
        self._tell(teller.ratings(judged))

    def _rate_as(self, words: str) -> None:
        """Let the rating proposed stand, or the one that is named."""
        judged = self._judged
        if judged is None:
            return
        rating = judged.proposed if not words else self._rating_called(words)
        if rating not in judged.ratings:
            self._tell(self._teller.ratings(judged))
            return
        step = (
            self._session.rerate(judged, rating, self._clock())
            if self._is_kept
            else self._first_rating(judged, rating)
        )
        if step is None or self._keep(step):
            self._is_kept = True
            self._next()

    def _rating_called(self, words: str) -> Rating | None:
        for rating in Rating:
            code = f"rating-{rating.name.lower()}"
            names = (str(rating.value), *(say(code, lang) for lang in Lang))
            if key(words) in map(key, names):
                return rating
        return None

    def _first_rating(self, judged: Judged, rating: Rating) -> Step:
        seconds = (self._judged_at - self._shown_at).total_seconds()
        return self._session.rate(judged, rating, self._judged_at, seconds)

    def _keep(self, step: Step) -> bool:
        """Store a step; False, said why, where the world does not let us."""
        try:
            stored = self._learner.record(step.entry, step.card, step.undone)
        except QuizError as error:
            self._say(error.code, **error.arguments)
            return False
        self._session = step.stored(stored)
        return True

    # Commands.

    def _obey(self, command: Command, line: Line) -> None:
        match command:
            case Command.HELP:
                self._help()
            case Command.REPEAT:
                self._repeat()
            case Command.UNDO:
                self._undo()
            case Command.OBJECT:
                self._object()
            case Command.SOURCES:
                self._sources()
            case Command.FLAG:
                self._flag()
            case Command.NOTE:
                self._note(line.words)
            case Command.BURY:
                self._put_aside(bury, "plain-buried")
            case Command.SUSPEND:
                self._put_aside(suspend, "plain-suspended")
            case Command.QUIT:
                self._end(finished=False)

    @property
    def _is_unkept(self) -> bool:
        """Whether an answer is on hold that could not be stored."""
        return self._phase is Phase.JUDGED and not self._is_kept

    def _help(self) -> None:
        self._say("plain-help")
        for command, ways in WRITTEN.items():
            does = self._teller.say(f"plain-does-{command}")
            self._say("plain-help-line", way=f"/{ways[0]}", does=does)
        self._say("plain-help-words")
        self._say("plain-help-ratings")
        self._repeat()

    def _repeat(self) -> None:
        if self._phase is Phase.JUDGED and self._judged is not None:
            self._tell(self._teller.verdict(self._judged))
            self._tell(self._teller.ratings(self._judged))
        elif self._ask is not None:
            self._tell(self._teller.question(self._session, self._ask))

    def _undo(self) -> None:
        """Take back the last answer, or what was done to a card since."""
        if self._is_unkept:
            self._next()
            return
        step = self._session.undo(self._clock())
        if step is None:
            self._go_further()
        elif self._keep(step):
            self._say("asking-undone")
            self._next()

    def _go_further(self) -> None:
        """Take back what was done last before this session, once that was told."""
        earlier = last_of(self._learner.latest, self._library.former)
        if earlier is None:
            self._say("undo-nothing")
            return
        langs = (self._teller.lang, self._teller.ui_lang)
        what = earlier.say(self._library, *langs)
        if not self._goes_further:
            self._goes_further = True
            self._say("asking-undo-earlier", what=what)
            return
        try:
            self._learner.add(undo(earlier.line, self._clock()))
            begun = self._begin(earlier.question if earlier.is_answer else None)
        except QuizError as error:
            self._say(error.code, **error.arguments)
            return
        self._session = first_of_all(begun, earlier.question)
        self._goes_further = False
        self._say("asking-undone-earlier", what=what)
        self._next()

    def _object(self) -> None:
        """Count the answer right against its verdict, which is kept for the author."""
        judged = self._judged
        if judged is None or self._phase is not Phase.JUDGED or not judged.may_object:
            self._say("plain-no-object")
            return
        objected = self._session.object_to(judged)
        step = (
            self._session.rerate(objected, objected.proposed, self._clock())
            if self._is_kept
            else self._first_rating(objected, objected.proposed)
        )
        if step is not None and not self._keep(step):
            return
        self._judged, self._is_kept = objected, True
        self._tell_verdict(objected)

    def _sources(self) -> None:
        if self._judged is None or self._phase is not Phase.JUDGED:
            self._say("plain-after-answer")
            return
        self._tell(self._teller.sources(self._judged))

    def _flag(self) -> None:
        if self._ask is None or self._is_unkept:
            return
        question = self._ask.question.id
        if self._mark(flag(self._session, question, self._clock())):
            has_flag = self._session.cards[question].flag
            self._say("plain-flagged" if has_flag else "plain-unflagged")

    def _note(self, words: str) -> None:
        if self._ask is None or self._is_unkept:
            return
        if words:
            self._note_down(words)
            return
        written = self._session.cards[self._ask.question.id].note
        if written:
            self._say("card-note", note=written)
        self._say("plain-note-about")
        self._before_note, self._phase = self._phase, Phase.NOTING

    def _write_note(self, line: Line) -> None:
        self._phase = self._before_note
        if line.words and line.command is None:
            self._note_down(line.words)
        else:
            self._say("plain-note-left")

    def _note_down(self, words: str) -> None:
        if self._ask is None:
            return
        kept = "" if words == "-" else words
        now = self._clock()
        if self._mark(note(self._session, self._ask.question.id, kept, now)):
            self._say("plain-noted" if kept else "plain-unnoted")

    def _mark(self, step: Step) -> bool:
        """Keep what was done to the card that is asked."""
        ask = self._ask
        if ask is None or not self._keep(step):
            return False
        if self._phase is Phase.ASKED:
            card = self._session.cards[ask.question.id]
            self._ask = replace(ask, card=card)
        return True

    def _put_aside(self, way: Callable[..., Step], code: str) -> None:
        ask = self._ask
        if ask is None or self._is_unkept:
            return
        if self._keep(way(self._session, ask.question.id, self._clock())):
            self._say(code)
            self._next()

    # Ending.

    def _stop(self) -> None:
        """Nothing more is heard."""
        self._voice.say("")
        if self._phase is Phase.OVER:
            self._phase = Phase.ENDED
        else:
            self._end(finished=False)

    def _end(self, *, finished: bool) -> None:
        now = self._clock()
        self._is_all_kept = not self._is_unkept
        self._voice.say("")
        self._tell(self._teller.summary(self._session, now, finished=finished))
        due = self._session.next_due(now)
        if finished and self._session.is_over and due is not None and due <= now:
            self._phase = Phase.OVER
            self._say("plain-go-on")
        else:
            self._phase = Phase.ENDED

    def _go_on(self, line: Line) -> None:
        """After the planned end: go on, take back, or leave."""
        if line.command is Command.OBJECT:
            self._session = self._session.prolonged()
            self._next()
        elif line.command is Command.UNDO:
            self._undo()
        elif line.command is Command.QUIT or not (line.words or line.command):
            self._phase = Phase.ENDED
        else:
            self._say("plain-go-on")

    def _tell(self, lines: Iterable[Said]) -> None:
        for line in lines:
            self._voice.say(line.words, line.style)

    def _say(self, code: str, **arguments: str | int) -> None:
        self._voice.say(self._teller.say(code, **arguments))
