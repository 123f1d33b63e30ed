"""What an event is called beside others: a phrase that means it and no other."""

from quiz.facts.claims import Status
from quiz.facts.dates import Precision
from quiz.facts.events import Event, EventId
from quiz.language.text import Text
from quiz.questions.about import About
from quiz.questions.asking import Asked, Unanswerable, ask
from quiz.questions.description import descriptions
from quiz.questions.index import FactIndex
from quiz.questions.offers import Offers
from quiz.questions.question import DateAnswer, Item, Proof
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import leaves_out, render_both
from quiz.values import dataclass

BY_DATE = "date"  # what is asked of events that are put in order


@dataclass(frozen=True, slots=True)
class Labelled:
    """An event with what it is called, what it has, and who says so."""

    event: Event
    text: Text
    proof: Proof
    asked: Asked

    @property
    def item(self) -> Item:
        """The event as a question lays it out."""
        return Item(self.event.id, self.text)


class Labels:
    """The labels of one template; each event's is looked for once."""

    def __init__(self, template: QuestionTemplate, index: FactIndex) -> None:
        """Look for none yet."""
        self._template = template
        self.index = index
        self._found: dict[EventId, Labelled | None] = {}

    def of(self, event: Event) -> Labelled | None:
        """The event with its label; None where it has none that means it alone."""
        if event.id not in self._found:
            self._found[event.id] = self._find(event)
        return self._found[event.id]

    def _find(self, event: Event) -> Labelled | None:
        asked = self.asked(event)
        if asked is None or event.status is not Status.CONFIRMED:
            return None
        if asked.status is not Status.CONFIRMED:
            return None
        offers = Offers(About(event, self.index), self._template, asked)
        if offers.missing:
            return None
        found = descriptions(
            offers.always,
            offers.required,
            offers.may_add,
            lambda other: other.id == event.id,
            self.index,
        )
        for description in found:
            if leaves_out(self._template.label, description.given):
                continue  # what makes it the only one would not be said
            proof = Proof(given=description.given, matches=(event.id,))
            return Labelled(event, self._say(proof), proof, asked)
        return None

    def asked(self, event: Event) -> Asked | None:
        """What the event has of what is asked; None where it is not sure of it."""
        if self._template.asks != BY_DATE:
            found = ask(event, self._template.asks, self.index)
            return None if isinstance(found, Unanswerable) else found
        claim = event.date
        if claim is None or not claim.value.points:
            return None
        answer = DateAnswer(claim.value, Precision.YEAR, claim.value)
        return Asked(answer=answer, status=claim.status, sources=claim.sources)

    def _say(self, proof: Proof) -> Text:
        words = self.index.vocabulary.words_for(proof.given)
        return render_both(self._template.label, words)
