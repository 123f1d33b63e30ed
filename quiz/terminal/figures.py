"""What a learner knows and does, section by section, as lines for every text surface."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.memory.confusions import Confusion
from quiz.memory.statistics import Activity, Bin, Hard, Known, Rate, Retention
from quiz.study.outlook import Outlook, Span
from quiz.terminal.cells import Piece, clip
from quiz.terminal.plots import (
    Bar,
    Line,
    axis,
    bar,
    bars,
    calendar,
    columns,
    months,
    wrapped,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_KINDS = ("all", "young", "mature")


def head(code: str, lang: Lang, **words: str) -> Line:
    """The title of a section."""
    return (Piece(say(code, lang, **words), "head"),)


def _percent(share: float) -> str:
    """A share in whole percents; a few of a thousand are not nothing."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def say_known(known: Known, total: int, width: int, lang: Lang) -> tuple[Line, ...]:
    """How much of a deck would be recalled now, and its cards by state."""
    share = known.recall / total if total else 0.0
    told = say("stats-known", lang, n=f"{known.recall:.0f}", total=str(total))
    states = ("new", "learning", "young", "mature", "suspended")
    counts = [
        say(f"stats-state-{state}", lang, n=str(getattr(known, state)))
        for state in states
        if getattr(known, state)
    ]
    return (
        head("stats-head-known", lang),
        (*bar(share, max(width - 5, 10)), Piece(f"{_percent(share):>5}")),
        *wrapped(told, width),
        *wrapped(" · ".join(counts), width, "quiet"),
    )


def say_retention(
    periods: Sequence[tuple[str, Retention]], width: int, lang: Lang
) -> tuple[Line, ...]:
    """True retention in each period (a code and what it was), young and mature."""
    lines = [head("stats-head-retention", lang)]
    is_wide = width >= 60
    kinds_said = [say(f"stats-retention-{kind}", lang) for kind in _KINDS]
    first = max((display_width(say(code, lang)) for code, _ in periods), default=0) + 1
    second = max(map(display_width, kinds_said)) + 2
    for code, retention in periods:
        rates = (retention.all, retention.young, retention.mature)
        for kind, rate in zip(_KINDS, rates, strict=True):
            if not rate.total or (kind != "all" and not is_wide):
                continue
            label = _padded(say(code, lang) if kind == "all" else "", first)
            if is_wide:
                label += _padded(say(f"stats-retention-{kind}", lang), second)
            lines.append((Piece(label), Piece(_rate(rate))))
    if len(lines) == 1:
        lines += wrapped(say("stats-no-tests", lang), width, "quiet")
    return tuple(lines)


def _rate(rate: Rate) -> str:
    low, high = rate.bounds
    counted = f"{rate.right}/{rate.total}"
    return f"{rate.share or 0:4.0%}  {counted:>9}  ({low:.0%}–{high:.0%})"


def say_by(
    title: str, rates: Sequence[tuple[str, Rate]], width: int, lang: Lang
) -> tuple[Line, ...]:
    """True retention by what questions are about, in the order given."""
    rows = [
        Bar(name, rate.share or 0, f"{rate.share or 0:4.0%} {rate.right}/{rate.total}")
        for name, rate in rates
        if rate.total
    ]
    if not rows:
        return ()
    return (head("stats-head-by", lang, facet=title), *bars(rows, width, 1.0))


def say_forgetting(curve: Sequence[Bin], width: int, lang: Lang) -> tuple[Line, ...]:
    """Recall by how long cards were away; the expected recall stands beside it."""
    if not curve:
        return ()
    rows = [
        Bar(
            say("stats-away", lang, n=str(one.days)) if one.days < 1000 else "…",
            one.rate.share or 0,
            say(
                "stats-expected",
                lang,
                share=f"{one.rate.share or 0:.0%}",
                expected=f"{one.expected:.0%}",
            ),
        )
        for one in curve
    ]
    return (head("stats-head-forgetting", lang), *bars(rows, width, 1.0))


def say_due(
    load: Callable[[int], int], today: int, days: int, width: int, lang: Lang
) -> tuple[Line, ...]:
    """How many reviews fall due on each of the days to come, what is overdue today."""
    counts = [load(today + day) for day in range(days)]
    if not any(counts):
        none = say("stats-due-none", lang, days=str(days))
        return (head("stats-head-no-due", lang), *wrapped(none, width, "quiet"))
    most = say("stats-head-due", lang, most=str(max(counts)))
    title = wrapped(most, width, "head")
    told = say("stats-due-sum", lang, n=str(sum(counts)), days=str(days))
    begin, end = say("simulate-today", lang), _day(today + days - 1, lang)
    drawn = columns(counts, width)
    wide = max(width // days, 1) * min(days, width)
    return (
        *title,
        *drawn,
        axis(wide, begin, end),
        *wrapped(told, width, "quiet"),
    )


def say_calendar(
    done: Mapping[int, Activity], today: int, streak: int, width: int, lang: Lang
) -> tuple[Line, ...]:
    """What was answered on each day of the last weeks, as many as fit."""
    names = [say(f"weekday-{day}", lang) for day in WEEKDAYS]
    first = today - 7 * (min(width - 5, 53) - 1)
    answers = {day: float(one.answers) for day, one in done.items() if day >= first}
    told = say(
        "stats-streak", lang, n=str(streak), answers=f"{sum(answers.values()):.0f}"
    )
    return (
        head("stats-head-calendar", lang),
        (Piece(months(first, today, max(map(display_width, names))), "quiet"),),
        *calendar(answers, first, today, names),
        *wrapped(told, width, "quiet"),
    )


def say_hardest(
    hard: Sequence[Hard], stem: Callable[[str], str], width: int, lang: Lang
) -> tuple[Line, ...]:
    """The questions forgotten most often, with how often."""
    if not hard:
        return ()
    lines = [head("stats-head-hardest", lang)]
    for one in hard:
        times = say("stats-times", lang, n=str(one.lapses))
        room = width - display_width(times) - 2
        lines.append((Piece(f"{times}  "), Piece(clip(stem(one.question), room))))
    return tuple(lines)


def say_confusions(
    confused: Iterable[Confusion],
    tell: Callable[[Confusion], str],
    width: int,
    lang: Lang,
) -> tuple[Line, ...]:
    """What was taken for what, with how often."""
    lines = []
    for one in confused:
        times = say("stats-times", lang, n=str(one.count))
        told = clip(tell(one), width - display_width(times) - 2)
        lines.append((Piece(f"{times}  "), Piece(told)))
    return (head("stats-head-confused", lang), *lines) if lines else ()


def say_outlook(
    outlook: Outlook, today: int, width: int, lang: Lang
) -> tuple[Line, ...]:
    """What an exam brings: recall on the day if one goes on, and if one stops now."""
    days = str(outlook.day - today)
    lines = [head("outlook-head", lang, date=_day(outlook.day, lang), days=days)]
    for code, span in (("outlook-on", outlook.studied), ("outlook-idle", outlook.idle)):
        lines += wrapped(say(code, lang), width)
        lines.append(_span_line(span, outlook.facts, width))
    said = [say("outlook-busiest", lang, n=str(outlook.busiest))]
    if outlook.unseen:
        said.append(
            say("outlook-unseen", lang, n=str(outlook.unseen), need=str(outlook.needed))
        )
    said.append(say("outlook-bounds", lang))
    lines += [line for one in said for line in wrapped(one, width, "quiet")]
    return tuple(lines)


def _span_line(span: Span, most: int, width: int) -> Line:
    """A bar with its uncertain part: certain `█`, likely `▒`, possible `░`."""
    told = f" {span.middle:.0f} ({span.low:.0f}–{span.high:.0f}) / {most}"
    room = max(width - display_width(told), 10)
    low, middle, high = (
        round(part / most * room) if most else 0
        for part in (span.low, span.middle, span.high)
    )
    return (
        Piece("█" * low + "▒" * (middle - low) + "░" * (high - middle), "bar"),
        Piece("·" * (room - high), "track"),
        Piece(told),
    )


def _day(day: int, lang: Lang) -> str:
    moment = date.fromordinal(day)
    return say("stats-date", lang, month=str(moment.month), day=str(moment.day))


def _padded(text: str, width: int) -> str:
    return text + " " * max(width - display_width(text), 1)
