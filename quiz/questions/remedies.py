"""Which value would make a refused question possible, and where to write it."""

from collections.abc import Mapping
from dataclasses import field, replace

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import DateForm, EventDate, Precision
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event, EventId, Roster, SeriesId
from quiz.questions.belonging import omitted
from quiz.questions.index import event_span, is_certain, role_spec
from quiz.questions.item_rules import OF_WORDING, REWORDED
from quiz.questions.question import Refusal
from quiz.questions.series import OF_SERIES
from quiz.questions.template import QuestionTemplate
from quiz.values import dataclass

MOST_WAYS = 3  # to tell events apart, the cheapest of them
MOST_EVENTS = 3  # to be amended for one question; more is too much to ask
# Refusals that the same advice mends, whatever is asked.
_PLAIN = {
    "list-is-open": "close",
    "date-is-open": "end-date",
    "date-is-not-exact": "exact-date",
    "not-a-duration": "duration",
    "several-places": "parts",
    "no-wording-for-several": "set-stem",
    "is-disputed": "decide",
    "is-article-only": "source",
    "series-omits": "not-counted",
    "series-contradicted": "one-count",
}
_DOCUMENT_PARTS = frozenset({"provisions", "lacks"})
_PLACE_OF_A_STAY = frozenset({"date.whole", "date.day"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A field of an event, series, document or template, as its author writes it."""

    thing: str
    field: str


@dataclass(frozen=True, slots=True)
class Way:
    """A field that would tell events apart, once these events had it.

    `closing`: its list says that there is no one else.
    """

    field: str
    events: tuple[EventId, ...]
    closing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What to write; `code` names the message, the first of `spots` is the place."""

    code: str
    spots: tuple[Spot, ...]
    arguments: Mapping[str, str] = field(default_factory=dict)
    ways: tuple[Way, ...] = ()


def cause(refusal: Refusal) -> Spot:
    """Where that which stands in the way is written, or would be."""
    if refusal.code.startswith("series-"):
        return Spot(refusal.id.rpartition("/")[0], "complete")
    if refusal.code == "no-wording-for-several":
        return Spot(refusal.template, "stem")
    if refusal.code.startswith("is-"):
        return Spot(refusal.subject, "status")
    if refusal.arguments.get("rule") in OF_WORDING:
        return Spot(refusal.template, "stem")
    asks = refusal.arguments.get("asks", "")
    if refusal.code == "anchor-missing":
        asks = refusal.arguments["missing"].partition("|")[0]
    return Spot(refusal.subject, asks.partition(".")[0])


def remedy(
    refusal: Refusal, base: FactBase, template: QuestionTemplate
) -> Remedy | None:
    """What would let the question be asked; None where no value would.

    What is still ambiguous then is refused again, with another reason.
    """
    event = base.events[refusal.subject]
    at = cause(refusal)
    if refusal.code in _PLAIN:
        return _simple(_PLAIN[refusal.code], at)
    match refusal.code:
        case "not-recorded":
            return _record(event, template.asks, base)
        case "provisions-are-open":
            (document, *_) = event.entities(at.field)
            return _simple("all-provisions", Spot(document, "provisions"))
        case "date-is-too-coarse":
            return _simple(f"finer-{_unit(template.asks)}", at)
        case "place-is-too-coarse":
            level = template.asks.partition(".")[2]
            return Remedy(code="finer-place", spots=(at,), arguments={"level": level})
        case "anchor-missing":
            return _anchor(event, refusal.arguments["missing"], template, base)
        case "series-is-not-complete":
            return _simple("complete", at) if _counts(refusal, base) else None
        case "ambiguous":
            return _tell_apart(event, refusal, template, base)
        case "breaks-a-rule" if (rule := refusal.arguments["rule"]) in REWORDED:
            return _simple(f"reword-{rule}", at)
        case _:
            return None


def _simple(code: str, at: Spot) -> Remedy:
    return Remedy(code=code, spots=(at,), arguments={"field": at.field})


def _counts(refusal: Refusal, base: FactBase) -> bool:
    """Whether those who count have counted what the series lists, and no more is known."""
    series = base.series[SeriesId(refusal.id.rpartition("/")[0])]
    whole = replace(series, complete=True)
    return series.count.value == len(series.events) and not any(omitted(whole, base))


def _unit(asks: str) -> str:
    unit = asks.partition(".")[2]
    return {"whole": "day", "years": "year"}.get(unit, unit)


def _record(event: Event, asks: str, base: FactBase) -> Remedy:
    role, _, part = asks.partition(".")
    roster = event.roles.get(role)
    if roster is None or not roster.members:
        return _simple("add", Spot(event.id, role))
    if part == "office":
        return _simple("add-office", Spot(event.id, role))
    if part in _DOCUMENT_PARTS:
        lacking = [d for d in roster.entities if not getattr(base.entities[d], part)]
        if lacking:
            return _simple("add", Spot(lacking[0], part))
    return _simple("add", Spot(event.id, role))


# -- what every stem must give ------------------------------------------------


def _anchor(
    event: Event, missing: str, template: QuestionTemplate, base: FactBase
) -> Remedy | None:
    """What gives the stem one of the attributes that it must have."""
    role, _, part = missing.partition(".")
    if part in _DOCUMENT_PARTS and event.entities(role):
        found = _record(event, missing, base)
        return found if found.spots[0].thing != event.id else None
    lacks = [
        (name, code)
        for name in missing.split("|")
        if (code := _lack(event, name, template.asks, base))
    ]
    if not lacks:
        return None
    spots = tuple(Spot(event.id, name.partition(".")[0]) for name, _ in lacks)
    if len(lacks) == 1:
        return _simple(lacks[0][1], spots[0])
    names = ", ".join(name for name, _ in lacks)
    return Remedy(code="add-one-of", spots=spots, arguments={"fields": names})


def _lack(event: Event, attribute: str, asks: str, base: FactBase) -> str:
    """What keeps a stem from giving the attribute, where a value would mend it."""
    role, _, part = attribute.partition(".")
    if role == "date":
        return _lack_of_date(event)
    if role in OF_SERIES or role == "both":
        return ""  # no field of the event
    roster = event.roles.get(role)
    if roster is None or not roster.members:
        return "add"
    if part == "office" and all(m.value.office is None for m in roster.members):
        return "add-office"
    is_of_a_stay = asks in _PLACE_OF_A_STAY and base.is_place(event, attribute)
    needs_all = part == "all" or is_of_a_stay
    return "close" if needs_all and not roster.closed else ""


def _lack_of_date(event: Event) -> str:
    if event.date is None:
        return "add"
    if event.date.status is Status.DISPUTED:
        return ""
    if not is_certain(event.date):
        return "exact-date"
    first, last = event.date.value.first, event.date.value.last
    return "end-date" if first is None or last is None else ""


# -- telling events apart -----------------------------------------------------


def _tell_apart(
    event: Event, refusal: Refusal, template: QuestionTemplate, base: FactBase
) -> Remedy | None:
    """The fields that would rule out every rival, were they recorded and different."""
    if not refusal.rivals or int(refusal.arguments["number"]) > len(refusal.rivals):
        return None
    rivals = [base.events[rival] for rival in refusal.rivals]
    asked = template.asks.partition(".")[0]
    names = dict.fromkeys(
        name
        for some in (*template.required, *template.optional)
        for name in some.split("|")
        if name.partition(".")[0] != asked
    )
    ways = [
        way
        for name in names
        if (way := _way(event, rivals, name, base)) and len(way.events) <= MOST_EVENTS
    ]
    ways.sort(key=lambda way: (len(way.events), way.events[0] != event.id))
    best = tuple(ways[:MOST_WAYS])
    if not best:
        return None
    spots = tuple(
        dict.fromkeys(Spot(needs, way.field) for way in best for needs in way.events)
    )
    return Remedy(code="tell-apart", spots=spots, ways=best)


def _way(
    event: Event, rivals: list[Event], attribute: str, base: FactBase
) -> Way | None:
    """Which of the events lack the attribute; None where it cannot tell them apart."""
    role, _, part = attribute.partition(".")
    if part not in ("", "office"):
        return None
    if role == "date":
        return _way_of_dates(event, rivals)
    is_lacking = _is_unknown(event, role, part)
    if not is_lacking and not _is_given(event, role, part):
        return None
    lacking = [event.id] if is_lacking else []
    closing = False
    for rival in rivals:
        spec = role_spec(base, rival, role)
        if spec is None or (rival.roles.get(role) is None and spec.absent_means_none):
            continue  # it has none, so that any value rules it out
        roster = rival.roles.get(role)
        is_open = roster is None or not roster.closed
        if not is_lacking and _agree(event, rival, role, part, base):
            return None
        if is_open or _is_unknown(rival, role, part):
            lacking.append(rival.id)
            closing = closing or not spec.closed or roster is not None
    return Way(role, tuple(lacking), closing) if lacking else None


def _is_unknown(event: Event, role: str, part: str) -> bool:
    roster = event.roles.get(role)
    if roster is None or not roster.members:
        return True
    return part == "office" and all(m.value.office is None for m in roster.members)


def _agree(event: Event, rival: Event, role: str, part: str, base: FactBase) -> bool:
    """Whether what is known of both does not differ, so that more would not help."""
    own, other = _values(event, role, part), _values(rival, role, part)
    if part or not own or base.entities[next(iter(own))].type is not EntityType.PLACE:
        return own <= other
    span = event_span(event)
    inner = {around for place in own for around in (place, *base.around(place, span))}
    outer = {around for place in other for around in (place, *base.around(place, span))}
    return bool(own & outer) or bool(other & inner)


def _values(event: Event, role: str, part: str) -> set[EntityId]:
    roster = event.roles.get(role)
    members = [member.value for member in roster.members] if roster else []
    if part == "office":
        return {member.office for member in members if member.office is not None}
    return {member.entity for member in members}


def _is_given(event: Event, role: str, part: str) -> bool:
    """Whether a stem may take one of the values for granted."""
    roster: Roster = event.roles[role]
    return any(
        member.status is Status.CONFIRMED or member.status is event.status
        for member in roster.members
        if not part or member.value.office is not None
    )


def _way_of_dates(event: Event, rivals: list[Event]) -> Way | None:
    lacking = [event.id] if _is_coarse(event.date) else []
    for rival in rivals:
        if not event_span(rival).meets(event_span(event)):
            continue
        if _is_coarse(rival.date):
            lacking.append(rival.id)
        elif event.id not in lacking:
            return None  # the same day, or days of the same stay
    return Way("date", tuple(lacking)) if lacking else None


def _is_coarse(claim: Claim[EventDate] | None) -> bool:
    """Whether the day is not known for certain."""
    if claim is None or not is_certain(claim):
        return True
    date = claim.value
    return date.form is DateForm.BETWEEN or date.precision is not Precision.DAY
