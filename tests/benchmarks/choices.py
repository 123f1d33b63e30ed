# ruff: noqa: T201
"""What a guesser learns from the options, and what making them costs.

    python -m tests.benchmarks.choices            guessers, over the travels
    python -m tests.benchmarks.choices stability  how much one new event changes
    python -m tests.benchmarks.choices speed      from 1,000 to 100,000 events

The travels are read from the table beside the project (`tests.questions.travels`).
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from quiz.content.packs import Loaded, load
from quiz.facts.events import EventId
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.questions.about import About
from quiz.questions.distractors import OPTIONS, choices_for
from quiz.questions.generation import ask_event, generate
from quiz.questions.index import FactIndex
from quiz.questions.question import Choices, DateAnswer, NumberAnswer, Question
from quiz.questions.template import QuestionTemplate
from tests.benchmarks.made_facts import pick, write_facts

ROOT = Path(__file__).parents[2]
SALTS = ("", "spring", "autumn")
UNEVEN = 9.21  # χ² with two degrees of freedom: one time in a hundred by chance


def main(wanted: str) -> None:
    """Print the figures."""
    {"": guessers, "stability": stability, "speed": speed}[wanted]()


# -- guessers ---------------------------------------------------------------


def guessers() -> None:
    """Where the key stands, and how often each way of guessing is right."""
    from tests.questions.travels import travels_index, travels_questions

    index = travels_index()
    # What compares several events has two options, or puts all of them in order.
    questions = [q for q in travels_questions().questions if not q.items]
    print("salt       items   places of the key       χ²  (< 9.21)")
    for salt in SALTS:
        made = [c for q in questions if (c := choices_for(q, index, salt=salt))]
        places = Counter(choices.right for choices in made)
        told = " ".join(f"{places[n]:6}" for n in range(OPTIONS))
        print(
            f"{salt or '(none)':9} {len(made):6}   {told}   {unevenness(places):6.2f}"
        )
    print("\nguesser                items   right   (by chance 33.3 %)")
    pairs = [(q, c) for q in questions if (c := choices_for(q, index))]
    for name, chosen, worth in _guessers(pairs):
        print(f"{name:20} {len(chosen):7}  {sum(worth) / len(worth):6.1%}")


def _guessers(
    pairs: list[tuple[Question, Choices]],
) -> Iterator[tuple[str, list[Choices], list[float]]]:
    ordered = [c for q, c in pairs if isinstance(q.answer, DateAnswer | NumberAnswer)]
    yield "middle value", ordered, [float(c.right == 1) for c in ordered]
    named = [c for q, c in pairs if not isinstance(q.answer, DateAnswer | NumberAnswer)]
    for lang in Lang:
        yield f"longest, {lang}", named, [longest(c, lang) for c in named]
        yield f"shortest, {lang}", named, [longest(c, lang, -1) for c in named]
    every = [c for _, c in pairs]
    for lang in Lang:
        yield f"longest of all, {lang}", every, [longest(c, lang) for c in every]


def unevenness(places: Counter[int]) -> float:
    """χ² of the places of the key against all being as likely."""
    expected = places.total() / OPTIONS
    return sum((places[n] - expected) ** 2 / expected for n in range(OPTIONS))


def longest(choices: Choices, lang: Lang, sign: int = 1) -> float:
    """What choosing the longest is worth; equals share."""
    widths = [sign * display_width(o.text.say(lang)) for o in choices.options]
    best = max(widths)
    return (widths[choices.right] == best) / widths.count(best)


# -- stability --------------------------------------------------------------


def stability() -> None:
    """How many questions have other options once one event is added to 1,000."""
    whole = made(1_001)
    events = [e for e in whole.base.events if e.startswith("made:")]
    shares = []
    for turn in range(10):
        gone = events[pick(len(events), "gone", turn)]
        changed, both = changed_by(gone, whole)
        shares.append(changed / both)
        print(f"{gone:12} {changed:4} of {both} have other options")
    print(f"worst {max(shares):.2%}, mean {sum(shares) / len(shares):.2%}  (< 10 %)")


def made(events: int) -> Loaded:
    """So many made events beside what ships."""
    with TemporaryDirectory() as folder:
        write_facts(Path(folder), events)
        return load([ROOT, Path(folder)])


def changed_by(added: EventId, whole: Loaded) -> tuple[int, int]:
    """How many questions that are asked without the event have other options with it.

    And how many are asked both times.
    """
    rest = {k: e for k, e in whole.base.events.items() if k != added}
    less = FactIndex(replace(whole.base, events=rest))
    more = FactIndex(whole.base)
    before = {q.id: q for q in generate(less, whole.templates).questions}
    after = {q.id: q for q in generate(more, whole.templates).questions}
    both = [id_ for id_ in before if id_ in after and id_.startswith("made:")]
    changed = sum(
        choices_for(before[i], less) != choices_for(after[i], more) for i in both
    )
    return changed, len(both)


# -- speed ------------------------------------------------------------------


def speed() -> None:
    """Milliseconds of CPU for the options of one question, by number of events."""
    print(" events   questions   first    mean     p99    worst   (ms)")
    for events in (1_000, 10_000, 100_000):
        loaded = made(events)
        index = FactIndex(loaded.base)
        questions = list(islice(_asked(index, loaded.templates), 500))
        times = []
        for question in questions:
            started = process_time()
            choices_for(question, index)
            times.append(1000 * (process_time() - started))
        ranked = sorted(times)
        print(
            f"{events:7} {len(questions):9} {times[0]:9.2f} "
            f"{sum(times) / len(times):7.2f} {ranked[len(ranked) * 99 // 100]:7.2f} "
            f"{ranked[-1]:7.2f}"
        )


def _asked(
    index: FactIndex, templates: Iterable[QuestionTemplate]
) -> Iterator[Question]:
    """Questions about events from all over the facts."""
    events = [e for e in index.base.events.values() if e.pack == "made"]
    wanted = [t for t in templates if t.asks != "count" and t.asks_alone]
    for turn in range(10_000):
        event = events[pick(len(events), "speed", turn)]
        for template in wanted:
            if any(index.base.is_kind_of(event.type, t) for t in template.types):
                found = ask_event(About(event, index), template)
                if isinstance(found, Question):
                    yield found


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
