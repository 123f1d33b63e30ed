"""What singles out an event for one answer: proven before anything is put into words."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quiz.facts.claims import Status
from quiz.facts.events import Event
from quiz.questions.about import About
from quiz.questions.asking import Asked, Unanswerable, has_answer
from quiz.questions.contradicting import contradictions
from quiz.questions.coverage import covering
from quiz.questions.description import Description
from quiz.questions.offers import Offers
from quiz.questions.question import EntityAnswer, Given, QuestionId, Refusal
from quiz.questions.template import QuestionTemplate

MOST_LEAKS = 40  # unique descriptions tried before giving up on their wording
MOST_RIVALS = 4  # named with a refusal; where there are more, it only counts them

_STATUSES = tuple(Status)
_TOO_DOUBTFUL = frozenset({Status.DISPUTED, Status.ARTICLE_ONLY})


class Proving:
    """The proofs that a template's question about an event has one answer.

    `refused` is set where none is looked for; where none served, `refusal` tells why.
    """

    def __init__(self, about: About, template: QuestionTemplate) -> None:
        """Find the answer, and what has to be given."""
        self._about, self._template = about, template
        self._contradicted: list[Event] = []
        self.refused: Refusal | None = None
        asked = about.asked(template.asks)
        if isinstance(asked, Unanswerable):
            self.refused = self._refusal(asked.code)
            return
        self.asked = asked
        self.doubt = doubt_of(about.event, asked)
        if self.doubt in _TOO_DOUBTFUL:
            self.refused = self._refusal(f"is-{self.doubt}")
            return
        answer = asked.answer
        self.several = len(answer.entities) if isinstance(answer, EntityAnswer) else 0
        if self.several > 1 and not template.set_stem:
            self.refused = self._refusal("no-wording-for-several")
            return
        self._offers = Offers(about, template, asked)
        if self._offers.missing:
            self.refused = self._refusal("anchor-missing", self._offers.missing)

    def descriptions(self) -> Iterator[Description]:
        """What singles the event out, or its answer; the cheapest first."""
        event, offers = self._about.event, self._offers
        if offers.covered and not self._about.index.base.coverage:
            return  # nothing is
        told = offers.cheapest
        found = self._about.index.candidates(told)
        is_one = len(found) == 1 and found[0].id == event.id
        if is_one:  # mostly no other is looked for
            first = Description(told, tuple(found))
            if self._stands(first):
                yield first
        search = offers.search()
        # A stem that singles out the event is worth more words than one that fits
        # others with the same answer: those would be asked twice in the same words.
        for agrees in (self._is_it, self._agrees):
            if not all(map(agrees, search.within_reach)):
                continue
            more = search.descriptions(None if agrees == self._is_it else agrees)
            if offers.covered:
                more = (one for one in more if self._is_covered(one.given))
            for one in islice(more, MOST_LEAKS):
                if not (is_one and one.given == told) and self._stands(one):
                    yield one

    def _is_covered(self, given: Sequence[Given]) -> bool:
        return covering(given, self._about.index.base) is not None

    def _stands(self, one: Description) -> bool:
        """Whether it keeps to what is covered, and no namesake says otherwise."""
        index = self._about.index
        if self._offers.covered and not self._is_covered(one.given):
            return False
        if not index.namesakes:
            return True
        rivals = [*contradictions(one.given, self._template.asks, self.asked, index)]
        self._contradicted = self._contradicted or rivals
        return not rivals

    def refusal(self, rule: str = "") -> Refusal:
        """Why it is not asked; a rule that the words break, where one is broken."""
        if rule:
            return self._refusal("breaks-a-rule", rule)
        search = self._offers.search()
        found = self._contradicted or search.within_reach
        others = [other for other in found if not self._agrees(other)]
        if not others:
            covered = self._offers.covered
            within = not covered or self._is_covered(search.everything)
            return self._refusal("needs-too-much" if within else "not-covered")
        return self._refusal("ambiguous", others=others)

    def _is_it(self, other: Event) -> bool:
        return other.id == self._about.event.id

    def _agrees(self, other: Event) -> bool:
        return self._is_it(other) or has_answer(
            other, self._template.asks, self.asked.answer, self._about.index
        )

    def _refusal(
        self, code: str, why: str = "", others: Sequence[Event] = ()
    ) -> Refusal:
        event, template = self._about.event, self._template
        arguments = {"asks": template.asks}
        if others:
            own = f"{event.pack}:"
            names = [other.id.removeprefix(own) for other in others[:3]]
            arguments |= {"others": ", ".join(names), "number": str(len(others))}
        elif why:
            arguments["missing" if code == "anchor-missing" else "rule"] = why
        return Refusal(
            id=QuestionId(f"{event.id}/{template.aspect}"),
            template=template.id,
            subject=event.id,
            code=code,
            arguments=arguments,
            rivals=tuple([other.id for other in others[:MOST_RIVALS]]),
        )


def doubt_of(event: Event, asked: Asked) -> Status:
    """How doubtful the answer is: no less than the event itself."""
    if event.status is asked.status:
        return asked.status
    return max(event.status, asked.status, key=_STATUSES.index)
