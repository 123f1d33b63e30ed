"""A question, a verdict and a summary, each in lines that are read as they come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.rating import Rating
from quiz.questions.laid_out import say_stem
from quiz.questions.question import Mode
from quiz.study.session import Ask, Judged, StudySession, Summary
from quiz.terminal.feedback import Feedback, Tone, feedback
from quiz.terminal.progress import say_progress, sort_of
from quiz.terminal.promises import say_future
from quiz.terminal.summing import figures_of, heading_of, missed_in

_FEW_SOURCES = 2

_STYLES = {
    Tone.RIGHT: "good",
    Tone.ALMOST: "hard",
    Tone.WRONG: "again",
    Tone.SHOWN: "accent",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A line, and the style that a terminal with colours gives it."""

    words: str
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Says the facts in `lang`, the program's own words in `ui_lang`."""

    base: FactBase
    lang: Lang
    ui_lang: Lang

    def say(self, code: str, **arguments: str | int) -> str:
        """A message of the program."""
        return say(code, self.ui_lang, **arguments)

    def question(self, session: StudySession, ask: Ask) -> Iterator[Said]:
        """What is asked, and how it is to be answered."""
        flagged = session.cards[ask.question.id].flag
        yield Said(
            self.say(
                "plain-head-flagged" if flagged else "plain-head",
                sort=self.say(sort_of(session, ask)),
                progress=say_progress(session, self.ui_lang, "plain-progress"),
            ),
            "quiet",
        )
        options = self._options(ask)
        stem = ask.question.stem.say(self.lang)
        yield Said(stem if options else say_stem(ask.question, self.lang), "strong")
        for number, option in enumerate(options, 1):
            yield Said(f"{number}. {option}")
        yield Said(self.how(ask), "quiet")

    def how(self, ask: Ask) -> str:
        """How the question is to be answered."""
        match ask.mode:
            case Mode.TYPED:
                return self.say("asking-typed")
            case Mode.ORDER:
                return self.say("plain-order")
            case Mode.MATCH:
                return self.say("plain-match")
            case Mode.CHOICES | Mode.CONTRAST:
                return self.say("plain-choose", last=str(len(self._options(ask))))
            case Mode.FLIP:
                why = "asking-flip"
                if ask.is_new:
                    why = "asking-flip-new"
                elif ask.has_changed:
                    why = "asking-flip-changed"
                return f"{self.say(why)} {self.say('plain-reveal')}"

    def verdict(self, judged: Judged) -> Iterator[Said]:
        """What became of the answer, and what there is to learn."""
        said = feedback(judged, self.base, self.lang, self.ui_lang)
        heading = said.heading
        yield Said(self.say("plain-sentence", words=heading), _STYLES[said.tone])
        if said.reason:
            yield Said(said.reason)
        yield Said(self._right(judged, said), "strong")
        if said.explanation:
            yield Said(said.explanation)
        for source in said.sources[:_FEW_SOURCES]:
            yield Said(self.say("plain-source", source=source), "quiet")
        if more := len(said.sources[_FEW_SOURCES:]):
            yield Said(self.say("plain-more-sources", n=more), "quiet")

    def sources(self, judged: Judged) -> Iterator[Said]:
        """Every source."""
        said = feedback(judged, self.base, self.lang, self.ui_lang)
        for source in said.sources:
            yield Said(self.say("plain-source", source=source))
        if not said.sources:
            yield Said(self.say("plain-no-sources"))

    def ratings(self, judged: Judged) -> Iterator[Said]:
        """Which rating stands unless another is given, and when each comes back."""
        others = [r for r in judged.ratings if r is not judged.proposed]
        yield Said(
            self.say(
                "plain-ratings",
                proposed=self._rating(judged, judged.proposed),
                others=", ".join(self._rating(judged, rating) for rating in others),
            ),
            "quiet",
        )
        if judged.may_object:
            yield Said(self.say("plain-may-object"), "quiet")

    def summary(
        self, session: StudySession, now: datetime, *, finished: bool
    ) -> Iterator[Said]:
        """What the session came to, and what is to be learnt again."""
        summary: Summary = session.summary(now)
        heading = self.say(heading_of(summary, finished=finished))
        yield Said(self.say("plain-sentence", words=heading), "strong")
        for figure in figures_of(summary, now, self.ui_lang):
            words = self.say("plain-figure", name=figure.name, value=figure.value)
            yield Said(words)
        missed = missed_in(session, self.base, self.lang)
        if missed:
            yield Said(self.say("plain-missed"), "strong")
        for one in missed:
            said = self.say("plain-missed-one", stem=one.stem, answer=one.answer)
            yield Said(said)

    def _options(self, ask: Ask) -> Sequence[str]:
        options = ask.choices.options if ask.choices else ()
        return [option.text.say(self.lang) for option in options]

    def _right(self, judged: Judged, said: Feedback) -> str:
        right = "".join(piece.text for piece in said.right)
        if judged.ask.choices is not None:
            number = judged.ask.choices.right + 1
            right = f"{number}. {self._options(judged.ask)[number - 1]}"
        return self.say("plain-answer", answer=right)

    def _rating(self, judged: Judged, rating: Rating) -> str:
        return self.say(
            "plain-rating",
            number=str(rating.value),
            name=self.say(f"rating-{rating.name.lower()}"),
            interval=say_future(judged, rating, self.ui_lang),
        )
