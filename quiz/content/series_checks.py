"""Checks over all series and events at once: what they count, and what else is there."""

from collections.abc import Iterable

from quiz.content.declared import Declared
from quiz.content.lines import Space
from quiz.facts.base import FactBase
from quiz.facts.events import Series
from quiz.questions.belonging import contradicts, omitted

_LISTS = ("events", "not_counted")


def check_series(base: FactBase, declared: Declared) -> None:
    """Report the series of a pack that its own events, or another of them, belie.

    Packs may be written by people who do not know each other: what two of them make
    of the same thing is no mistake of either, and is only not asked.
    """
    before: list[Series] = []
    for series in base.series.values():
        declaration = declared.get(Space.EVENT, series.id)
        if declaration is None:
            continue
        entry, pack = declaration.entry, declaration.pack
        # Of a list with a mistake in it nobody knows what it leaves out.
        listed = (*series.events, *series.not_counted)
        is_read = len(listed) == sum(len(entry.list(key)) for key in _LISTS)
        for event in omitted(series, base) if is_read else ():
            if event.pack == pack:
                line = entry.line_of("complete")
                declared.report(entry.document, line, "series-omits", id=event.local_id)
        for other in _contradicting(series, before):
            counted = entry.entry("count")
            line = counted.line_of("value") if counted else entry.line
            declared.report(
                entry.document,
                line,
                "series-contradicts",
                count=str(series.count.value),
                theirs=str(other.count.value),
                other=other.id.partition(":")[2],
                first=_place(other, declared),
            )
        before.append(series)


def _contradicting(series: Series, before: Iterable[Series]) -> Iterable[Series]:
    pack = series.id.partition(":")[0]
    return (
        other
        for other in before
        if other.id.partition(":")[0] == pack and contradicts(series, other)
    )


def _place(series: Series, declared: Declared) -> str:
    entry = declared.get(Space.EVENT, series.id)
    if entry is None:
        return ""
    return f"{entry.entry.document.file}:{entry.entry.line_of('id')}"
