"""Refusals in words: why, which value would help, and the line where to write it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.questions.remedies import Remedy, Spot, Way, cause, remedy
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Question, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A refusal as people are told of it."""

    refusal: "Refusal"
    file: str
    line: int
    reason: str
    advice: str
    spots: tuple[Spot, ...]

    @property
    def text(self) -> str:
        """One line, as `quiz check` words a problem."""
        said = f"{self.file}:{self.line}: {self.refusal.id}: {self.reason}"
        return f"{said} {self.advice}".rstrip()


def tell(
    refusals: "Iterable[Refusal]", library: "Library", lang: Lang
) -> Iterator[Told]:
    """The refusals with their reasons and remedies, and where to write them."""
    templates = {template.id: template for template in library.templates}
    for refusal in refusals:
        found = remedy(refusal, library.base, templates[refusal.template])
        yield _tell(refusal, found, library, lang)


def _tell(
    refusal: "Refusal", found: Remedy | None, library: "Library", lang: Lang
) -> Told:
    spots = found.spots if found else ()
    spot = spots[0] if spots else cause(refusal)
    file, line = library.lines.find(spot.thing, spot.field) or ("", 0)
    return Told(
        refusal=refusal,
        file=file,
        line=line,
        reason=reason(refusal, lang),
        advice=_advice(found, refusal, lang) if found else "",
        spots=spots,
    )


def told_json(told: Told, library: "Library") -> dict[str, object]:
    """The refusal as other programs read it; the keys are documented and stay."""
    refusal = told.refusal
    return {
        **refusal.arguments,
        "id": refusal.id,
        "template": refusal.template,
        "subject": refusal.subject,
        "aspect": refusal.aspect,
        "code": refusal.code,
        "reason": told.reason,
        "advice": told.advice,
        "file": told.file,
        "line": told.line,
        "needs": [_spot_json(spot, library) for spot in told.spots],
    }


def reason(refusal: "Refusal", lang: Lang) -> str:
    """Why a question could not be asked, in words."""
    rule = refusal.arguments.get("rule")
    says = {"says": say(f"rule-{rule}", lang)} if rule else {}
    return say(f"refused-{refusal.code}", lang, **refusal.arguments, **says)


def drop_table(
    questions: "Sequence[Question]", refusals: "Sequence[Refusal]", lang: Lang
) -> Iterator[str]:
    """How many were asked and how many each reason kept out, by what is asked."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for refusal in refusals:
        counted[refusal.code][refusal.aspect] += 1
    yield say("drops-heading", lang)
    asked = Counter(question.aspect for question in questions)
    ranked = sorted(counted.items(), key=lambda row: (-row[1].total(), row[0]))
    for name, aspects in (("asked", asked), *ranked):
        cells = " · ".join(f"{a} {n}" for a, n in aspects.most_common())
        counts = f": {cells}" if cells else ""
        yield f"{aspects.total():6} {say(f'drops-{name}', lang)}{counts}"


def _spot_json(spot: Spot, library: "Library") -> dict[str, object]:
    file, line = library.lines.find(spot.thing, spot.field) or ("", 0)
    return {"id": spot.thing, "field": spot.field, "file": file, "line": line}


def _advice(found: Remedy, refusal: "Refusal", lang: Lang) -> str:
    pack = f"{refusal.pack}:"
    ways = " / ".join(_way(way, pack, lang) for way in found.ways)
    return say(f"remedy-{found.code}", lang, **found.arguments, ways=ways)


def _way(way: Way, pack: str, lang: Lang) -> str:
    code = "remedy-way-closing" if way.closing else "remedy-way"
    events = ", ".join(event.removeprefix(pack) for event in way.events)
    return say(code, lang, field=way.field, events=events)
