"""Rules about one question that its wording or its answer shows.

What the template's wording alone decides is decided once for each wording.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.dates import Precision
from quiz.facts.entities import LEVELS, EntityId, EntityType, PlaceLevel
from quiz.facts.events import EventType
from quiz.language.text import Lang, Text
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    LengthAnswer,
    Mode,
    NumberAnswer,
    Question,
)
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import leaves_out_sorts, shown_names, sorts_of

# Rules that a template's wording keeps or breaks, whatever is filled in, and those of
# them that words would mend that an author may not think of.
OF_WORDING = frozenset({"Q05", "Q07", "Q09", "Q12", "Q15", "Q16", "Q17", "Q34"})
REWORDED = frozenset({"Q07", "Q12", "Q17", "Q34"})
LONGEST = {Lang.KO: 80, Lang.EN: 160}  # characters of a stem
MOST_WORDS = {Lang.KO: 3, Lang.EN: 5}  # of an answer that is not only for flipping
MOST_IN_A_SET = 4

_OPEN_PARTICLE = re.compile(r"[은이을과와]\([가-힣]\)|\(으\)로|\(이\)")
_TWO_PARTICLES = re.compile(r"(?:를|에서|에게)(?:를|에서|에게)(?![가-힣])")
_MOVING_TIME = re.compile(
    r"최근|현재|이번|올해|지난|\b(?:recently|currently|last year|this year|now)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:^|\s)(?:그[는가]|그녀|그들|이들|양측|이 (?:조약|회담|문서|방문))"
    r"|^[^{]*\b(?:he|she|they|it)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"(?:않은|아닌|없는|못한|제외한|제외하고)\s(?:\S+\s){0,2}(?:누구|언제|어디|무엇|어느|몇)"
    r"|\b(?i:did|do|does|was|were|is|are) not\b|n't\b|\b(?i:except|never)\b"
)  # one that stands out, NOT or ‘않은’, cannot be overlooked
_ASKS = r"(?:누구|언제|어디|무엇|어느)"
_ASKS_EN = r"(?:who|whom|when|where|what|which|how)"
_TWO_ASKED = re.compile(
    rf"{_ASKS}[가-힣]*(?:이며|이고|와|과|,)\s+(?:\S+\s+)?{_ASKS}"
    rf"|\b{_ASKS_EN}\b[^?]*\band {_ASKS_EN}\b",
    re.IGNORECASE,
)
Unit = Precision | PlaceLevel

_INTERROGATIVES: Mapping[str, re.Pattern[str]] = {
    EntityType.PERSON: re.compile(
        r"누구|\b(?:who|whom|whose|which)\b|\bpeople\b", re.IGNORECASE
    ),
    EntityType.PLACE: re.compile(r"어디|어느|\b(?:where|which|what)\b", re.IGNORECASE),
    EntityType.DOCUMENT: re.compile(
        r"무엇|어느|어떤|\b(?:which|what)\b", re.IGNORECASE
    ),
    "date": re.compile(r"언제|몇|며칠|어느|\b(?:when|which|what)\b", re.IGNORECASE),
    "number": re.compile(
        r"몇|얼마|\b(?:how (?:many|much|long|old)|number|which of)\b", re.IGNORECASE
    ),
}
# A site has too many names to list: a hall, a bay, a launch pad.
_UNITS: Mapping[Unit, re.Pattern[str]] = {
    Precision.YEAR: re.compile(r"해는|해에|몇 년|연도|\byears?\b", re.IGNORECASE),
    Precision.MONTH: re.compile(r"월|달|\bmonth\b", re.IGNORECASE),
    Precision.DAY: re.compile(r"날|며칠|일은|\bdays?\b|\bdates?\b", re.IGNORECASE),
    PlaceLevel.COUNTRY: re.compile(r"나라|국가|\bcountr(?:y|ies)\b", re.IGNORECASE),
    PlaceLevel.REGION: re.compile(
        r"지역|지방|\bregions?\b|\bprovinces?\b", re.IGNORECASE
    ),
    PlaceLevel.CITY: re.compile(r"도시|\bcit(?:y|ies)\b|\btowns?\b", re.IGNORECASE),
}


def broken_rules(
    question: Question, template: QuestionTemplate, base: FactBase
) -> list[str]:
    """The rules that the question breaks and may not, by number."""
    answer, stem, proof = question.answer, question.stem, question.proof
    rules, leaves_out = _form_rules(
        template.stem,
        template.set_stem,
        template.required,
        template.asks,
        _sort_of(answer),
        sorts_of(proof.given),
        tuple([one.attribute for part in proof.parts for one in part.given]),
    )
    broken = [*rules]
    if isinstance(answer, DateAnswer):
        _check_date(answer, broken)
    if leaves_out and "Q14" not in broken:
        broken.append("Q14")
    if not stem.ko or not stem.en:
        broken.append("Q34")
    if "(" in stem.ko and _OPEN_PARTICLE.search(stem.ko):
        broken.append("Q18")
    if _looks_unfilled(f"{stem.ko}\n{stem.en}") and any(
        _is_unfilled(question, lang, base) for lang in Lang
    ):
        broken.append("Q19")
    if not question.sources:
        broken.append("Q20")
    if not question.attributed_to and _is_doubtful(question, base):
        broken.append("Q21")
    if not question.id.endswith(f"/{question.aspect}"):
        broken.append("Q25")
    return broken


def warnings(question: Question, base: FactBase) -> Iterator[str]:
    """The rules that the question had better keep and does not, by number."""
    if isinstance(question.answer, EntityAnswer) and question.modes != (Mode.FLIP,):
        names = [base.entities[entity].name for entity in question.answer.entities]
        if any(
            len(name.say(lang).split()) > MOST_WORDS[lang]
            for name in names
            for lang in Lang
        ):
            yield "Q11"
    if any(len(question.stem.say(lang)) > LONGEST[lang] for lang in Lang):
        yield "Q13"


def _is_doubtful(question: Question, base: FactBase) -> bool:
    events = base.events
    for subject in question.subjects:
        if subject in events and events[subject].status is not Status.CONFIRMED:
            return True
    return False


def _is_unfilled(question: Question, lang: Lang, base: FactBase) -> bool:
    """Whether the stem shows a place that was not filled, or one filled badly.

    The names in it may hold brackets of their own.
    """
    stem = question.stem.say(lang)
    if not _looks_unfilled(stem):
        return False
    told = (one for given in question.given for one in given.value.split("+"))
    names = {base.name(EntityId(e), lang) for e in told if e in base.entities}
    for name in sorted(names, key=len, reverse=True):
        stem = stem.replace(name, "…")
    return _looks_unfilled(stem)


def _looks_unfilled(stem: str) -> bool:
    return (
        "  " in stem
        or "{" in stem
        or "}" in stem
        or "[" in stem
        or "]" in stem
        or _has_two_particles(stem)
    )


def _has_two_particles(stem: str) -> bool:
    # Most stems do not hold two in a row at all: seen without a pattern.
    may_have = (
        "를를" in stem
        or "를에" in stem
        or "서를" in stem
        or "서에" in stem
        or "게를" in stem
        or "게에" in stem
    )
    return may_have and bool(_TWO_PARTICLES.search(stem))


def _check_date(answer: DateAnswer, broken: list[str]) -> None:
    """How fine the date is known, and how surely."""
    known, is_unsure = answer.known, False
    for point in known.points:
        if point.precision < answer.asked and "Q08" not in broken:
            broken.append("Q08")
        is_unsure |= point.approximate or point.uncertain
    if is_unsure:
        broken.append("Q22")


def _says_count(wording: Text) -> bool:
    return all("count" in shown_names(wording.say(lang)) for lang in Lang)


@lru_cache(maxsize=1024)
def wording_rules(*wordings: Text) -> tuple[str, ...]:
    """The rules that wordings break whatever is filled into them."""
    return tuple(_wording(wordings))


def _wording(wordings: tuple[Text, ...]) -> Iterator[str]:
    texts = [text for stem in wordings for text in (stem.ko, stem.en)]
    for rule, pattern in (
        ("Q05", _TWO_ASKED),
        ("Q09", _NEGATIVE),
        ("Q16", _PRONOUN),
    ):
        if any(pattern.search(text) for text in texts):
            yield rule
    if any(_MOVING_TIME.search(text) for text in texts if "{as_of" not in text):
        yield "Q15"
    for stem in wordings:
        if stem and shown_names(stem.ko) != shown_names(stem.en):
            yield "Q34"


class _Sort(NamedTuple):
    """What sort of thing an answer is, at which precision or level, and how many.

    `has_part` is set where it is the length of a part of something.
    """

    kind: str
    unit: Unit | None = None
    number: int = 1
    has_part: bool = False


_DATES = {precision: _Sort("date", precision) for precision in Precision}


def _sort_of(answer: Answer) -> _Sort:
    match answer:
        case DateAnswer():
            return _DATES[answer.asked]
        case EntityAnswer():
            return _Sort(answer.type, answer.level, len(answer.entities))
        case NumberAnswer():
            return _Sort("number")
        case LengthAnswer():
            return _Sort("number", has_part=bool(answer.length.part))
        case _:
            return _Sort("")


def template_rules(
    template: QuestionTemplate, kinds: Iterable[EventType]
) -> tuple[str, ...]:
    """The rules that whatever a template asks of these types would break.

    That is of templates about one event, or one series, of itself.
    """
    head, _, part = template.asks.partition(".")
    kind: str = ""
    unit: Unit | None = None
    if head == "date":
        named = {"whole": "day", "years": "year"}.get(part, part)
        kind, unit = "date", Precision[named.upper()]
    elif head in ("count", "ordinal", "length"):
        kind = "number"
    elif part in LEVELS:
        kind, unit = EntityType.PLACE, PlaceLevel(part)
    elif not part:
        kind = next((k.roles[head].of for k in kinds if head in k.roles), "")
    sort = _Sort(kind, unit)
    rules, _ = _form_rules(
        template.stem, template.set_stem, (), template.asks, sort, (), ()
    )
    return rules


@lru_cache(maxsize=8192)
def _form_rules(
    stem: Text,
    set_stem: Text,
    required: tuple[str, ...],
    asks: str,
    sort: _Sort,
    sorts: tuple[str, ...],
    of_parts: tuple[str, ...],
) -> tuple[tuple[str, ...], bool]:
    """What any such question breaks, and whether it leaves out what its proof rests on.

    That is whether the wording asks for such an answer, and what is given is enough
    for it; `sorts` are those of what is given, `of_parts` what is given in parts.
    """
    broken = [*wording_rules(stem, set_stem)]
    texts = [t for t in (stem.ko, stem.en) if t.endswith("?")]
    interrogative = _INTERROGATIVES.get(sort.kind)
    if interrogative is not None:
        named = _UNITS.get(sort.unit) if sort.unit else None
        if not all(interrogative.search(text) for text in texts):
            broken.append("Q17")
        if named is not None and not all(named.search(text) for text in texts):
            broken.append("Q07")
    several = sort.number > 1
    if several and (sort.number > MOST_IN_A_SET or not _says_count(set_stem)):
        broken.append("Q12")
    given = {*(one.partition(" ")[0] for one in sorts), *of_parts}
    if any(given.isdisjoint(anchor.split("|")) for anchor in required):
        broken.append("Q14")
    more = []
    if several:
        more.append("count")
    if sort.has_part:
        more.append("part")
    if any("{altered" in text for text in stem):
        more.append("altered")
    if asks == "count":
        more.append("as_of")
    wording = set_stem if several and set_stem else stem
    return tuple(broken), leaves_out_sorts(wording, sorts, tuple(more))
