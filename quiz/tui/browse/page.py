"""A page about one thing, as values: what is said, and where one can go from it."""

from quiz.facts.entities import EntityId
from quiz.facts.events import EventId
from quiz.questions.question import QuestionId
from quiz.values import dataclass

Target = EventId | EntityId | QuestionId


@dataclass(frozen=True, slots=True)
class Part:
    """Lines with one label at the side of the first; some stand apart from others."""

    label: str
    lines: tuple[str, ...]
    style: str = ""
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """Something with a page of its own: what it is, and a few words beside or under."""

    text: str
    detail: str
    target: Target
    sign: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is known of an event, an entity or a question."""

    title: str
    sort: str
    parts: tuple[Part, ...] = ()
    heading: str = ""  # above the links
    links: tuple[Link, ...] = ()
