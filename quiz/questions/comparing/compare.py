"""Every question about several events that can be proven."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from quiz.facts.events import Event, EventId, TypeId
from quiz.questions.comparing.companions import Companions
from quiz.questions.comparing.contrasting import ask_contrast, ask_odd_one_out
from quiz.questions.comparing.group import Group
from quiz.questions.comparing.labels import Labels
from quiz.questions.comparing.matching import ask_match
from quiz.questions.comparing.ordering import ask_earlier, ask_order
from quiz.questions.index import FactIndex
from quiz.questions.lint import lint
from quiz.questions.question import Question
from quiz.questions.template import Comparison, QuestionTemplate

_ASKERS: Mapping[Comparison, Callable[[Group], Iterator[Question]]] = MappingProxyType(
    {
        Comparison.EARLIER: ask_earlier,
        Comparison.ORDER: ask_order,
        Comparison.CONTRAST: ask_contrast,
        Comparison.ODD_ONE_OUT: ask_odd_one_out,
        Comparison.MATCH: ask_match,
    }
)


def compare(
    index: FactIndex,
    templates: Sequence[QuestionTemplate],
    turns: AbstractSet[EventId] | None = None,
) -> Iterator[Question]:
    """Ask each template that compares of the events of each pack.

    Where `turns` are given, only these events look for others to be compared with.

    What cannot be proven is left out without a refusal: nothing is lost by it that
    is not asked of each event alone.
    """
    groups = Groups(index)
    for template in templates:
        if template.compares is None:
            continue
        for group in groups.of(template, turns):
            for question in _ASKERS[template.compares](group):
                if not lint(question, template, index):
                    yield question


class Groups:
    """The groups of templates; those that call events alike share their labels."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index
        self._labels: dict[object, Labels] = {}
        self._companions: dict[tuple[str, tuple[TypeId, ...]], Companions] = {}

    def companions(self, templates: Sequence[QuestionTemplate]) -> Iterator[Companions]:
        """Of every group that these templates compare in."""
        for template in templates:
            if template.compares is not None:
                deque(self.of(template), 0)
        yield from self._companions.values()

    def of(
        self, template: QuestionTemplate, turns: AbstractSet[EventId] | None = None
    ) -> Iterator[Group]:
        """A group for each pack that has such events."""
        t = template
        alike = (t.types, t.asks, t.required, t.optional, t.label)
        labels = self._labels.setdefault(alike, Labels(template, self._index))
        for pack, events in _by_pack(template, self._index).items():
            key = (pack, template.types)
            if key not in self._companions:
                self._companions[key] = Companions(events, self._index)
            yield Group(template, events, labels, self._companions[key], turns)


def _by_pack(
    template: QuestionTemplate, index: FactIndex
) -> Mapping[str, Sequence[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    base = index.base
    kinds = {
        kind
        for kind in base.types
        if any(base.is_kind_of(kind, wanted) for wanted in template.types)
    }
    for event in sorted(base.events.values(), key=lambda event: event.id):
        if event.type in kinds:
            found[event.pack].append(event)
    return found
