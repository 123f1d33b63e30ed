"""What was proven, in blocks of a file: many questions to a row, each subject's together.

A block that would come out as it lies in the file made before is copied from there.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from quiz.content.cache.rows import QUESTION, REFUSAL
from quiz.content.cache.shelf import Row, Shelf, as_json, packed, packed_json
from quiz.hashing import blake2b
from quiz.questions.outline import compares, keys_of, traits_of
from quiz.questions.question import Question
from quiz.questions.settling import Outcome, Proven

# Questions that a block holds at least, and refusals that it holds at most, but for
# those of its last subject.
QUESTIONS, REFUSALS = 16, 256
KINDS = ("groups", "questions", "outlines", "refusals")  # a row of each for a block


class Group(NamedTuple):
    """Where on file lies what came of one event, or of some events compared."""

    block: int
    place: int  # which of the groups in the block
    first: int  # which of all questions is its first
    asked: int
    refused: int
    wordings: list[Any]
    digest: str


class Groups:
    """All that was proven when a file was made."""

    def __init__(self, shelf: Shelf) -> None:
        """Read where everything lies; raises `BrokenShelfError`."""
        self.shelf = shelf
        self._found: dict[str, Group] = {}
        self._blocks: list[list[Group]] = []
        self._read: tuple[int, list[list[Any]]] = (-1, [])
        asked = 0
        for block, (_, rows) in enumerate(shelf.all("groups")):
            groups: list[Group] = []
            for place, (name, number, *rest) in enumerate(rows):
                self._found[name] = one = Group(block, place, asked, number, *rest)
                groups.append(one)
                asked += number
            self._blocks.append(groups)

    def get(self, name: str) -> Group | None:
        """What came of a subject; None where that was nothing."""
        return self._found.get(name)

    def named(self) -> Iterator[tuple[str, Group]]:
        """Every group with its name."""
        return iter(self._found.items())

    def number_in(self, block: int) -> int:
        """How many groups a block holds."""
        return len(self._blocks[block])

    def texts(self, group: Group) -> list[str]:
        """The group's part of each row of its block, as JSON without the brackets."""
        if self._read[0] != group.block:
            self._read = (group.block, [self.shelf.at(k, group.block) for k in KINDS])
        rows = self._read[1]
        before = self._blocks[group.block][: group.place]
        asked, refused = sum(g.asked for g in before), sum(g.refused for g in before)
        slices = (
            slice(group.place, group.place + 1),
            slice(asked, asked + group.asked),
            slice(asked, asked + group.asked),
            slice(refused, refused + group.refused),
        )
        return [_bare(row[part]) for row, part in zip(rows, slices, strict=True)]

    def outcomes(self, group: Group) -> Iterator[Outcome]:
        """The group's questions and refusals."""
        _, questions, _, refusals = self.texts(group)
        yield from map(QUESTION.decode, json.loads(f"[{questions}]"))
        yield from map(REFUSAL.decode, json.loads(f"[{refusals}]"))


class Blocks:
    """Puts what is proven into blocks, one subject after another."""

    def __init__(self, before: Groups | None) -> None:
        """Nothing yet; `before` is what was proven the last time."""
        self._before = before
        self.asked = 0
        self.refused = 0
        self._starts: dict[str, list[int]] = {"questions": [], "refusals": []}
        self._written = (0, 0)
        self._rows: list[list[str]] = [[] for _ in KINDS]
        self._held = (0, 0)
        self._kept: list[Group] = []  # a block of the last file, as far as it is kept

    def add(self, one: Proven) -> Iterator[Row]:
        """The rows of the blocks that it makes full."""
        known = self._before.get(one.name) if self._before else None
        if not one.is_kept:
            questions, refusals, texts = _texts(one)
            if known is None or known.digest != _digest(texts):
                yield from self._loose()
                yield from self._take(questions, refusals, texts)
                self.asked += questions
                self.refused += refusals
                return
        if known is None or self._before is None:
            raise LookupError(one.name)
        yield from self._keep(known, self._before)
        self.asked += known.asked
        self.refused += known.refused

    def rest(self) -> Iterator[Row]:
        """The rows of what is in no full block, and where each block begins."""
        yield from self._loose()
        yield from self._flush()
        for kind, starts in self._starts.items():
            yield "starts", kind, packed(starts)

    def _keep(self, group: Group, before: Groups) -> Iterator[Row]:
        kept = self._kept
        if kept and (kept[0].block, len(kept)) != (group.block, group.place):
            yield from self._loose()
        if not self._kept and group.place > 0:
            yield from self._take(group.asked, group.refused, before.texts(group))
            return
        self._kept.append(group)
        if len(self._kept) == before.number_in(group.block):
            yield from self._flush()
            self._note_start(
                sum(g.asked for g in self._kept), sum(g.refused for g in self._kept)
            )
            self._kept = []
            for kind in KINDS:
                yield kind, *before.shelf.packed_at(kind, group.block)

    def _loose(self) -> Iterator[Row]:
        """Take what was kept of a block that cannot be copied as a whole."""
        kept, self._kept = self._kept, []
        for group in kept:
            assert self._before is not None  # noqa: S101 - or nothing is kept
            texts = self._before.texts(group)
            yield from self._take(group.asked, group.refused, texts)

    def _take(self, questions: int, refusals: int, texts: list[str]) -> Iterator[Row]:
        for row, text in zip(self._rows, texts, strict=True):
            if text:
                row.append(text)
        self._held = (self._held[0] + questions, self._held[1] + refusals)
        if self._held[0] >= QUESTIONS or self._held[1] >= REFUSALS:
            yield from self._flush()

    def _flush(self) -> Iterator[Row]:
        if self._rows[0]:
            self._note_start(*self._held)
            for kind, row in zip(KINDS, self._rows, strict=True):
                yield kind, "", packed_json(f"[{','.join(row)}]")
        self._rows = [[] for _ in KINDS]
        self._held = (0, 0)

    def _note_start(self, questions: int, refusals: int) -> None:
        asked, refused = self._written
        self._starts["questions"].append(asked)
        self._starts["refusals"].append(refused)
        self._written = (asked + questions, refused + refusals)


def _texts(one: Proven) -> tuple[int, int, list[str]]:
    """How many questions and refusals it is, and its part of each row of a block."""
    asked = [o for o in one.outcomes if isinstance(o, Question)]
    questions = _bare([QUESTION.encode(o) for o in asked])
    outlines = _bare([_outline(question) for question in asked])
    refused = [o for o in one.outcomes if not isinstance(o, Question)]
    refusals = _bare([REFUSAL.encode(o) for o in refused])
    wordings = [[w.id.rpartition("/")[2], w.words.hex(), w.twin] for w in one.wordings]
    about = as_json([one.name, len(asked), len(refused), wordings])
    data = "\n".join((questions, refusals, about)).encode()
    digest = blake2b(data, digest_size=8).hexdigest()
    group = f'{about[:-1]},"{digest}"]'
    return len(asked), len(refused), [group, questions, outlines, refusals]


def _digest(texts: list[str]) -> str:
    found: str = json.loads(texts[0])[-1]
    return found


def _bare(rows: list[Any]) -> str:
    return as_json(rows)[1:-1]


def _outline(question: Question) -> list[object]:
    """What `quiz.questions.outline.Outline` holds, but for place and reader."""
    return [
        question.id,
        question.subjects,
        question.importance,
        compares(question),
        keys_of(question),
        traits_of(question),
    ]
