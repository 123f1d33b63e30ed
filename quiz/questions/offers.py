"""What the stem of a question about an event may give, and what each thing costs."""

from collections.abc import Sequence
from functools import cache

from quiz.facts.entities import LEVELS, PlaceLevel
from quiz.questions.about import TWO_SIDES, About
from quiz.questions.asking import Asked
from quiz.questions.coverage import has_type, resting_on
from quiz.questions.description import Candidate, Search, cost_of
from quiz.questions.lint import leaks_answer
from quiz.questions.question import DateAnswer
from quiz.questions.template import QuestionTemplate

# The days of a stay are those of its country, not of one stop on the way.
WHOLE_STAY = frozenset({"date.whole", "date.day", "length"})
# Asked for a month or for days, a stem may say the year they lie in, or the month.
LIES_WITHIN = frozenset({"date.month", "date.day", "date.whole"})


class Offers:
    """What the stem of a question about an event may give.

    Most stems need no more than the cheapest of what has to be given: the rest is
    found when it is asked for.
    """

    def __init__(self, about: About, template: QuestionTemplate, asked: Asked) -> None:
        """Find the cheapest that every stem must give."""
        self._about = about
        self._answer = asked.answer
        self._asks = template.asks
        self._asks_date = isinstance(asked.answer, DateAnswer)
        self._template = template
        self.always = (about.index.said_type(about.event.type, template.types),)
        self.missing = ""
        self.covered = template.covered
        self._anchors: list[tuple[str, ...]] = []
        self._bound: dict[str, list[Candidate]] = {}
        self._optional: list[Candidate] | None = None
        told = [*self.always]
        for anchor in template.required:
            ways = _ways(anchor, self._asks)
            best = self._cheapest(ways)
            if best is None:
                self.missing = anchor
                return
            self._anchors.append(ways)
            told.append(best.given)
        if about.index.base.coverage:
            self._bound = self._binding()
            self.covered = template.covered or bool(self._bound)
            told += [min(offers, key=cost_of).given for offers in self._bound.values()]
        self.cheapest = tuple(told)  # what burdens the stem least

    @property
    def required(self) -> list[list[Candidate]]:
        """Lists of which one each has to be given."""
        return [*map(self._of_any, self._anchors), *self._bound.values()]

    def search(self) -> Search:
        """The search among all of it."""
        found = (self.always, self.required, self.may_add())
        return self._about.search(*found)

    def may_add(self) -> list[Candidate]:
        """What may be given besides, the cheapest first."""
        if self._optional is None:
            names = _open(self._template.optional, self._asks)
            found = self._of_any([name for name in names if name not in self._bound])
            self._optional = sorted(found, key=cost_of)
        return self._optional

    def _binding(self) -> dict[str, list[Candidate]]:
        """What may be given and has to be, so that the stem keeps to what is covered.

        A record of what someone did in office says nothing of the years before it.
        """
        found: dict[str, list[Candidate]] = {}
        event, base = self._about.event, self._about.index.base
        for coverage in self._about.index.coverage_of(event):
            if not has_type(coverage, event.type, base):
                continue
            wanted = set(resting_on(event, coverage, base))
            for attribute in _open(self._template.optional, self._asks):
                offers = [c for c in self._of(attribute) if c.given in wanted]
                if offers:
                    found.setdefault(attribute, offers)
        return found

    def _cheapest(self, ways: tuple[str, ...]) -> Candidate | None:
        """What burdens the stem least of all by which one of the attributes is given."""
        if len(ways) == 1:
            (attribute,) = ways
            offers = self._values(attribute)
            if not offers:
                return None
            best = offers[0] if len(offers) == 1 else min(offers, key=cost_of)
            # Mostly it does not tell the answer, and no other is looked at.
            if self._tells_nothing(attribute) or not self._tells(best):
                return best
        return min(self._of_any(ways), key=cost_of, default=None)

    def _of_any(self, attributes: Sequence[str]) -> list[Candidate]:
        """Ways to give one of some attributes, none that tells the answer."""
        if len(attributes) == 1:
            return self._of(attributes[0])
        return [one for name in attributes for one in self._of(name)]

    def _of(self, attribute: str) -> list[Candidate]:
        offers = self._values(attribute)
        if not offers or self._tells_nothing(attribute):
            return offers
        return [one for one in offers if not self._tells(one)]

    def _values(self, attribute: str) -> list[Candidate]:
        """Ways to give the attribute, those that tell the answer among them."""
        if self._asks in WHOLE_STAY:
            return self._about.values_of_all_of_it(attribute)
        return self._about.values(attribute)

    def _tells_nothing(self, attribute: str) -> bool:
        """Whether no way to give the attribute can tell the answer."""
        return _is_level(attribute) or (
            self._asks_date and self._about.tells_no_date(attribute)
        )

    def _tells(self, one: Candidate) -> bool:
        return leaks_answer(one.given, self._answer, self._about.index)


@cache
def _ways(anchor: str, asks: str) -> tuple[str, ...]:
    """The alternatives of an anchor that do not give away what is asked."""
    return _open(tuple(anchor.split("|")), asks)


@cache
def _open(attributes: tuple[str, ...], asks: str) -> tuple[str, ...]:
    return tuple(name for name in attributes if not _gives_away(name, asks))


@cache
def _is_level(attribute: str) -> bool:
    return attribute.partition(".")[2] in LEVELS


def _gives_away(attribute: str, asks: str) -> bool:
    """Whether giving the attribute would be telling what is asked."""
    role, _, part = asks.partition(".")
    own, _, around = attribute.partition(".")
    if attribute == "date" and asks in LIES_WITHIN:
        return False
    if "date" in (role, own):
        return role == own
    if attribute == asks or (attribute == "both" and role in TWO_SIDES):
        return True
    # A place at one level tells of the others, save what lies around it; an
    # office does not name its holder, nor a provision the document.
    if own == role and {part, around} <= LEVELS:
        return PlaceLevel(around).size <= PlaceLevel(part).size
    return attribute in (role, f"{role}.all") and (not part or part in LEVELS)
