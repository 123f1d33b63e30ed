"""A card from answers that were given under several ids: renamed, merged, split."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from quiz.memory.card import Card
from quiz.memory.entries import Answered, CardEntry, EntryId, Logged
from quiz.memory.replay import replay, taken_back
from quiz.questions.question import Mode, QuestionId


def inherit(log: Iterable[Logged], question: QuestionId) -> Card | None:
    """The card that these entries, all counted for one question, make of it.

    They come in the order of the log. None where no answer of them stands.
    """
    lines = tuple(log)
    passed_over = set(_later_first_looks(lines))
    own = (
        Logged(line.id, replace(line.entry, question=question))
        for line in lines
        if line.id not in passed_over and isinstance(line.entry, CardEntry)
    )
    return replay(own).get(question)


def under_todays_ids(
    log: Iterable[Logged], former: Mapping[QuestionId, Iterable[QuestionId]]
) -> tuple[Logged, ...]:
    """The log with each entry under the id that its question has today."""
    today = {old: new for new, olds in former.items() for old in olds}
    return tuple(
        replace(line, entry=replace(line.entry, question=today[line.entry.question]))
        if isinstance(line.entry, CardEntry) and line.entry.question in today
        else line
        for line in log
    )


def _later_first_looks(lines: tuple[Logged, ...]) -> Iterator[EntryId]:
    """First looks at an id after another was answered already.

    What was merged later was two new cards once; the look at the second says
    nothing of how well the first is remembered.
    """
    is_undone = taken_back(lines)
    seen: set[QuestionId] = set()
    for line in lines:
        entry = line.entry
        if not isinstance(entry, Answered) or is_undone(line):
            continue
        if seen and entry.question not in seen and entry.mode is Mode.FLIP:
            yield line.id
        seen.add(entry.question)
