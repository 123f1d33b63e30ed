"""What the stem of a question about an event may give, and what each thing costs."""

from functools import cache, partial

from quiz.facts.entities import LEVELS, EntityId, PlaceLevel
from quiz.questions.about import TWO_SIDES, About
from quiz.questions.asking import Asked
from quiz.questions.coverage import has_type, resting_on
from quiz.questions.description import Candidate, cost_of
from quiz.questions.lint import leaks_answer
from quiz.questions.question import DateAnswer, Given
from quiz.questions.template import QuestionTemplate

# The days of a stay are those of its country, not of one stop on the way.
WHOLE_STAY = frozenset({"date.whole", "date.day", "length"})
# Asked for a month or for days, a stem may say the year they lie in, or the month.
LIES_WITHIN = frozenset({"date.month", "date.day", "date.whole"})


class Offers:
    """What the stem of a question about an event may give."""

    def __init__(self, about: About, template: QuestionTemplate, asked: Asked) -> None:
        """Find what every stem must give; what may be added is found when needed."""
        self._about = about
        self._event = about.event
        self._base = about.index.base
        self._asked = asked
        self._asks = template.asks
        self._template = template
        self.always = (about.index.said_type(self._event.type, template.types),)
        self.missing = ""
        self.required: list[list[Candidate]] = []
        self.covered = template.covered
        self._bound: dict[str, list[Candidate]] = {}
        self._optional: list[Candidate] | None = None
        for anchor in template.required:
            offers = self._of_any(anchor)
            if not offers:
                self.missing = anchor
                return
            self.required.append(offers)
        if self._base.coverage:
            self._bound = self._binding()
            self.covered = template.covered or bool(self._bound)
            self.required += self._bound.values()

    def may_add(self) -> list[Candidate]:
        """What may be given besides, the cheapest first."""
        if self._optional is None:
            names = (
                name for name in self._template.optional if name not in self._bound
            )
            found = [c for name in names for c in self._of(name)]
            self._optional = sorted(found, key=cost_of)
        return self._optional

    def _binding(self) -> dict[str, list[Candidate]]:
        """What may be given and has to be, so that the stem keeps to what is covered.

        A record of what someone did in office says nothing of the years before it.
        """
        found: dict[str, list[Candidate]] = {}
        base = self._base
        for coverage in self._about.index.coverage_of(self._event):
            if not has_type(coverage, self._event.type, base):
                continue
            wanted = set(resting_on(self._event, coverage, base))
            for attribute in self._template.optional:
                offers = [c for c in self._of(attribute) if c.given in wanted]
                if offers:
                    found.setdefault(attribute, offers)
        return found

    @property
    def everything(self) -> tuple[Given, ...]:
        """All that could be given at once: what it leaves, no stem can rule out."""
        offers = (c.given for some in (*self.required, self.may_add()) for c in some)
        return (*self.always, *dict.fromkeys(offers))

    def _of_any(self, anchor: str) -> list[Candidate]:
        """Ways to give one of the alternatives of an anchor."""
        if "|" not in anchor:
            return self._of(anchor)
        return [c for name in anchor.split("|") for c in self._of(name)]

    def _of(self, attribute: str) -> list[Candidate]:
        """Ways to give the attribute, none that tells the answer."""
        if _gives_away(attribute, self._asks):
            return []
        found = self._about.values(attribute)
        if not found or _is_level(attribute):
            return found
        if self._asks in WHOLE_STAY and self._base.is_place(self._event, attribute):
            holds_all = partial(self._about.holds_all_of_it, attribute)
            found = [c for c in found if holds_all(EntityId(c.given.value))]
        answer, index = self._asked.answer, self._about.index
        if isinstance(answer, DateAnswer) and self._about.tells_no_date(attribute):
            return found
        return [c for c in found if not leaks_answer(c.given, answer, index)]


@cache
def _is_level(attribute: str) -> bool:
    return attribute.partition(".")[2] in LEVELS


@cache
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
