"""A proof in words that a teacher understands, a line each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.facts.events import Event
from quiz.language.lists import join
from quiz.language.messages import knows, say
from quiz.language.text import Lang
from quiz.questions.distractors import weigh
from quiz.questions.index import FactIndex
from quiz.questions.item_rules import warnings
from quiz.questions.laid_out import say_stem
from quiz.questions.question import (
    Given,
    ItemAnswer,
    NumberAnswer,
    OrderAnswer,
    Proof,
    Question,
    Refusal,
)
from quiz.questions.refuting import Refutation, near_misses, refute
from quiz.questions.rules import KEPT_BY
from quiz.questions.saying import say_answer, say_given, say_recorded, say_value

# What keeps an option out for a reason; that others are of another sort tells nothing.
_TOLD = ("Q27", "Q28", "Q31")


def explain(question: Question, facts: FactIndex, lang: Lang) -> Iterator[str]:
    """Why the answer is the only one, why the others are false, and who says so."""
    teller = _Teller(question, facts, lang)
    yield from say_stem(question, lang).splitlines()
    yield f"    → {say_answer(question.answer, facts.base, lang)}"
    for part in (
        teller.proof(),
        teller.options(),
        teller.misconceptions(),
        teller.facts(),
    ):
        lines = list(part)
        if lines:
            yield ""
            yield from lines


def explain_refusal(refusal: Refusal, reason: str, lang: Lang) -> Iterator[str]:
    """Why something is not asked, and which rule that keeps."""
    yield say("explain-refused", lang, question=refusal.id)
    yield f"  {reason}"
    rule = refusal.arguments.get("rule") or KEPT_BY.get(refusal.code)
    if rule:
        yield say("explain-rule", lang, rule=rule, says=say(f"rule-{rule}", lang))


class _Teller:
    """Tells of one question in one language."""

    def __init__(self, question: Question, facts: FactIndex, lang: Lang) -> None:
        self._question = question
        self._facts = facts
        self._base = facts.base
        self._lang = lang

    def _say(self, code: str, **words: str) -> str:
        return say(f"explain-{code}", self._lang, **words)

    def _name(self, attribute: str) -> str:
        """What is told, as people call it: a role by the name its type gives it."""
        if knows(f"attribute-{attribute}"):
            return say(f"attribute-{attribute}", self._lang)
        role, _, part = attribute.partition(".")
        subject = self._base.events[self._question.subjects[0]]
        name = self._base.types[subject.type].roles[role].name.say(self._lang)
        suffix = f".{part}" if part else ""
        return say(f"attribute-role{suffix}", self._lang, role=name)

    def _title(self, event: Event) -> str:
        return event.title.say(self._lang)

    # -- why there is one answer ------------------------------------------------

    def proof(self) -> Iterator[str]:
        question = self._question
        if question.proof.parts:
            yield from self._parts()
            return
        yield self._say("given", total=str(len(self._base.events)))
        for given in question.proof.given:
            ruled_out = self._say("ruled-out", count=str(self._ruled_out(given)))
            yield f"  · {self._told(given)} ({ruled_out})"
        titles = [self._title(self._base.events[e]) for e in question.proof.matches]
        code = "matches" if len(titles) > 1 else "match"
        if question.aspect != "count":
            yield self._say(code, events=", ".join(titles))
            yield from self._near(question.proof)

    def _told(self, given: Given) -> str:
        value = say_given(given, self._base, self._lang)
        return f"{self._name(given.attribute)}: {value}"

    def _ruled_out(self, given: Given) -> int:
        if given.attribute == "series":
            return len(self._base.events) - len(self._question.proof.matches)
        return self._facts.ruled_out(given)

    def _near(self, proof: Proof) -> Iterator[str]:
        misses = near_misses(proof, self._facts)
        if misses:
            yield self._say("near")
        for miss in misses:
            yield f"  · {self._say('event', event=self._title(miss.event))}: " + (
                self._has(miss.event, miss.failed.attribute)
            )

    def _has(self, event: Event, attribute: str) -> str:
        value = say_recorded(event, attribute, self._base, self._lang)
        return f"{self._name(attribute)} – {value or self._say('none')}"

    # -- of several events --------------------------------------------------------

    def _parts(self) -> Iterator[str]:
        question = self._question
        labels = {item.key: item.text.say(self._lang) for item in question.items}
        yield self._say("labels")
        for subject, part in zip(question.subjects, question.proof.parts, strict=True):
            event = self._base.events[subject]
            told = "; ".join(
                self._told(given) for given in part.given if given.attribute != "type"
            )
            meant = self._say("means", event=self._title(event))
            yield f"  · {labels[subject]} ({told}): {meant}"
        yield ""
        yield from self._why_so()

    def _why_so(self) -> Iterator[str]:
        question = self._question
        is_in_time = not question.proof.given and isinstance(
            question.answer, ItemAnswer | OrderAnswer
        )
        events = [self._base.events[subject] for subject in question.subjects]
        attribute = (
            question.proof.given[0].attribute if question.proof.given else "date"
        )
        if is_in_time:
            yield self._say("in-time")
            events.sort(
                key=lambda event: event.date.value.sort_key if event.date else (0, 0)
            )
        else:
            yield self._say("apart")
        for event in events:
            yield f"  · {self._say('event', event=self._title(event))}: " + (
                self._has(event, attribute)
            )

    # -- why the others are false ---------------------------------------------------

    def options(self) -> Iterator[str]:
        question = self._question
        if question.items:
            return
        weighed = weigh(question, self._facts)
        if weighed.choices is None:
            yield self._say("typed" if weighed.is_typed else "no-options")
        else:
            yield self._say("options")
            for option in weighed.choices.options:
                if not option.correct:
                    refutation = refute(question, option, self._facts)
                    text = option.text.say(self._lang)
                    yield f"  ✗ {text}: {' '.join(self._why_false(refutation))}"
        yield from self._turned_away(weighed.turned_away)

    def _why_false(self, refutation: Refutation) -> Iterator[str]:
        base, lang = self._base, self._lang
        attribute = refutation.attribute
        if isinstance(self._question.answer, NumberAnswer):
            value = say_answer(self._question.answer, base, lang)
            yield self._say("instead", value=value)
            return
        events = [base.events[e] for e in self._question.proof.matches]
        values = [
            say_recorded(event, attribute, base, lang, is_in_sentence=True)
            for event in events
        ]
        if attribute and all(values):
            value = join(list(dict.fromkeys(values)), lang)
            yield self._say("instead", value=value)
        else:
            yield self._say("false")
        if refutation.true_of:
            yield self._say("true-of", event=self._title(refutation.true_of))

    def _turned_away(self, counted: Counter[str]) -> Iterator[str]:
        if not any(counted[rule] for rule in _TOLD):
            return
        yield self._say("turned-away")
        for rule, count in sorted(counted.items()):
            if count and rule in _TOLD:
                says = say(f"rule-{rule}", self._lang)
                yield f"  · {self._say('kept', rule=rule, says=says, count=str(count))}"

    # -- what else is to be known -----------------------------------------------------

    def misconceptions(self) -> Iterator[str]:
        for wrong in self._question.misconceptions:
            value = say_value(wrong.value, self._base, self._lang)
            yield self._say("printed", value=value)
            if wrong.why:
                yield f"  {wrong.why.say(self._lang)}"

    def facts(self) -> Iterator[str]:
        question = self._question
        yield question.explanation.say(self._lang)
        if question.attributed_to:
            # A count is asked as its counter's, confirmed or not.
            is_count = isinstance(question.answer, NumberAnswer)
            code = "counted" if is_count else "attributed"
            yield self._say(code, who=question.attributed_to.say(self._lang))
        for rule in warnings(question, self._base):
            says = say(f"rule-{rule}", self._lang)
            yield self._say("warning", rule=rule, says=says)
        yield self._say("sources")
        yield from self._sources()

    def _sources(self) -> Iterator[str]:
        for source in self._question.sources:
            found = self._base.sources[source]
            parts: Sequence[str] = (
                found.publisher.say(self._lang),
                found.title.say(self._lang),
                str(found.date or ""),
            )
            yield f"  · {', '.join(part for part in parts if part)}"
