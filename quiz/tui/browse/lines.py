"""A thing to look up as one line of a list."""

from quiz.facts.chronicle import point_of
from quiz.facts.entities import Entity
from quiz.facts.events import Event
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.study.knowledge import STRONG, Knowledge
from quiz.terminal.cells import Row, clip

_DATE = 11  # cells for a date
_LEVELS = "▁▃▅▇"
_WEAKEST = 0.6  # recall drawn as the lowest bar, and below


def event_row(event: Event, knowledge: Knowledge, width: int, lang: Lang) -> Row:
    """When, what, and how well it is known."""
    row = Row(width)
    date = clean(str(point_of(event.date.value))) if event.date else ""
    row.put(2, date, "quiet")
    column = 2 + max(_DATE, display_width(date) + 1)
    row.put(column, clip(clean(event.title.say(lang)), width - column - 4))
    sign, style = knowledge_sign(knowledge)
    row.put_right(sign, style, margin=1)
    return row


def entity_row(entity: Entity, events: int, width: int, lang: Lang) -> Row:
    """The name, a few words about it, and in how many events it plays a part."""
    row = Row(width)
    count = str(events) if events else "·"
    edge = row.put_right(count, "quiet" if events else "rule", margin=1) - 2
    column = row.put(2, clip(clean(entity.name.say(lang)), max(edge - 2, 0))) + 2
    about = entity.scope.say(lang) or entity.note.say(lang)
    if column < edge:
        row.put(column, clip(clean(about), edge - column), "quiet")
    return row


def knowledge_sign(knowledge: Knowledge) -> tuple[str, str]:
    """A bar as high as the recall, a dot for what was never met."""
    return recall_sign(knowledge.recall if knowledge.met else None)


def recall_sign(recall: float | None) -> tuple[str, str]:
    """A bar as high as a recall, a dot where there is none."""
    if recall is None:
        return "·", "rule"
    share = (recall - _WEAKEST) / (1 - _WEAKEST)
    level = min(max(int(share * len(_LEVELS)), 0), len(_LEVELS) - 1)
    return _LEVELS[level], "good" if recall >= STRONG else "hard"
