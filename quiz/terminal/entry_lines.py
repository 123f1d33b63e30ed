"""Entries of the log in words, a line each."""

from collections.abc import Mapping

from quiz.facts.base import FactBase
from quiz.grading.grade import Verdict
from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.memory.card import Interval
from quiz.memory.days import date_of, local
from quiz.memory.entries import (
    Answered,
    Buried,
    CardEntry,
    Entry,
    EntryId,
    Erased,
    Flagged,
    Logged,
    Noted,
    Rescheduled,
    Reset,
    SettingsChanged,
    Suspended,
    Undone,
)
from quiz.questions.question import Mode
from quiz.terminal.intervals import say_card_interval
from quiz.terminal.keys_in_words import say_key
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells entries of a log in words; `entries` are those that may be taken back."""

    entries: Mapping[EntryId, Entry]
    base: FactBase
    lang: Lang
    ui_lang: Lang

    def line(self, logged: Logged, *, with_question: bool = True) -> str:
        """The entry in a line: when, which question, what became of it, the answer.

        What was done in another program has that program's name beside it.
        """
        entry, question = logged.entry, ""
        if with_question and isinstance(entry, CardEntry):
            question = clean(entry.question)
        response = self._response(entry) if isinstance(entry, Answered) else ""
        origin = clean(logged.origin)
        what = f"{self.what(entry)} ({origin})" if origin else self.what(entry)
        parts = (_at(entry), question, what, response)
        return "  ".join(part for part in parts if part)

    def what(self, entry: Entry) -> str:
        """What happened, without when and to which question."""
        lang = self.ui_lang
        match entry:
            case Answered():
                return self._answered(entry)
            case Undone():
                return self._taken_back(entry.undoes)
            case Reset():
                return say("log-reset", lang)
            case Suspended():
                code = "log-suspended" if entry.suspended else "log-let-back"
                return say(code, lang)
            case Buried():
                return say("log-buried", lang, day=date_of(entry.until_day).isoformat())
            case Rescheduled():
                interval = say_card_interval(Interval(days=entry.days), lang)
                return say("log-rescheduled", lang, interval=interval)
            case Flagged():
                code = "log-flagged" if entry.flag else "log-unflagged"
                return say(code, lang, flag=entry.flag)
            case Noted():
                code = "log-noted" if entry.note else "log-unnoted"
                return say(code, lang, note=clean(entry.note))
            case SettingsChanged():
                return self._setting(entry)
            case Erased():
                return say("log-erased", lang)

    def _answered(self, entry: Answered) -> str:
        interval = say_card_interval(entry.interval, self.ui_lang)
        code = "log-crammed" if entry.cram else "log-answered"
        rating = self._rating(entry)
        return say(code, self.ui_lang, rating=rating, interval=interval)

    def _taken_back(self, undone: EntryId) -> str:
        entry = self.entries.get(undone)
        if entry is None:
            return say("log-took-back-elsewhere", self.ui_lang)
        if not isinstance(entry, Answered):
            what = self.what(entry)
            return say("log-took-back-other", self.ui_lang, at=_at(entry), what=what)
        response = self._response(entry)
        code = "log-took-back" if response else "log-took-back-unseen"
        words = {"response": response} if response else {}
        rating = self._rating(entry)
        return say(code, self.ui_lang, at=_at(entry), rating=rating, **words)

    def _setting(self, entry: SettingsChanged) -> str:
        name = clean(f"{entry.deck}: {entry.name}" if entry.deck else entry.name)
        if entry.value is None:
            return say("log-setting-default", self.ui_lang, name=name)
        values = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        value = " ".join(map(str, values))
        return say("log-setting", self.ui_lang, name=name, value=clean(value))

    def _rating(self, entry: Answered) -> str:
        return say(f"rating-{entry.rating.name.lower()}", self.ui_lang)

    def _response(self, entry: Answered) -> str:
        """What was typed, or in words what was chosen: the log holds its key."""
        if entry.verdict is Verdict.SKIPPED:
            return say("log-skipped", self.ui_lang)
        if entry.mode not in (Mode.CHOICES, Mode.CONTRAST):
            return clean(entry.response)
        # A number is chosen by itself, and would read as a year.
        if entry.question.rpartition("/")[2] == "count":
            return clean(entry.response)
        return say_key(entry.response, self.base, self.lang)


def _at(entry: Entry) -> str:
    return f"{local(entry.at, entry.offset_minutes):%Y-%m-%d %H:%M}"
