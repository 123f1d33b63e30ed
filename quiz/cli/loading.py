"""What most commands begin with: the content, its questions, and their choices."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.content.cache.keeping import Cache
from quiz.content.cache.questions import ShelvedQuestions
from quiz.content.compiled import Compiled, compile_facts
from quiz.content.files import shown_path
from quiz.content.folders import find_content
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import ContentError, QuizError
from quiz.questions.deck import Deck
from quiz.questions.question import Choices, Question, QuestionId, Refusal
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.content.packs import Loaded
    from quiz.grading.index import AliasIndex
    from quiz.memory.card import Card
    from quiz.questions.index import FactIndex


class UnknownDeckError(QuizError):
    """No deck has this id."""

    code = "unknown-deck"


class UnknownQuestionError(QuizError):
    """No question has this id."""

    code = "unknown-question"


class NoSuchQuestionError(UnknownQuestionError):
    """No question has this id, nor one like it."""

    code = "no-such-question"


@dataclass(frozen=True)
class Library(Compiled):
    """The facts loaded and everything that is asked about them."""

    @cached_property
    def facts(self) -> "FactIndex":
        """What holds of every event."""
        from quiz.questions.index import FactIndex

        return FactIndex(self.base)

    @cached_property
    def index(self) -> "AliasIndex":
        """Who is called what."""
        from quiz.grading.index import build_index

        return build_index(self.base)

    def choices_for(self, question: Question) -> Choices | None:
        """Options for the question; None where there are too few false ones."""
        from quiz.questions.distractors import choices_for

        return choices_for(question, self.facts)

    def deck(self, name: str) -> Deck:
        """The deck with this id; what it lies in may be left out where that is clear.

        Raises `UnknownDeckError`.
        """
        found = [deck for deck in self.decks if deck.id == name]
        found = found or [d for d in self.decks if d.id.endswith(f"::{name}")]
        if len(found) == 1:
            return found[0]
        known = ", ".join(deck.id for deck in found or self.decks)
        raise UnknownDeckError(deck=name, known=known)

    def question(self, name: str) -> Question:
        """The question with this id; its pack may be left out where that is clear.

        An id that it had before is as good, where no other question had it too.
        """
        full = [name, *(f"{pack}:{name}" for pack in self.base.packs)]
        found = [q for one in full for q in self._about(one) if q.id == one]
        if len(found) == 1 or (found and found[0].id == name):
            return found[0]
        from quiz.questions.renames import heirs  # few ask for what was renamed

        renewed = heirs(self.former)
        followers = {q for one in full for q in renewed.get(QuestionId(one), ())}
        renamed = [q for q in self.questions if q.id in followers]
        if len(renamed) == 1:
            return renamed[0]
        near = closest(name, [question.id for question in self.questions])
        if not near:
            raise NoSuchQuestionError(question=name)
        raise UnknownQuestionError(question=name, meant=near)

    def _about(self, question: str) -> Sequence[Question]:
        """Questions among which the one with this id is, if there is one."""
        if isinstance(self.questions, ShelvedQuestions):
            found = self.questions.about(question.rpartition("/")[0])
            return self.questions if found is None else found
        return self.questions

    def refusal(self, name: str) -> Refusal | None:
        """The refusal with this id, with or without its pack, where there is one."""
        found = [r for r in self.refusals if name in (r.id, r.id.partition(":")[2])]
        return found[0] if len(found) == 1 else None


def speak(arguments: argparse.Namespace, decks: Sequence[Deck]) -> None:
    """Take the language of the decks, where they have one and no other was given."""
    langs = {deck.lang for deck in decks}
    if len(langs) == 1 and not arguments.is_lang_given:
        arguments.lang = langs.pop() or arguments.lang


def closest(name: str, known: Sequence[str]) -> str:
    """The known ids most like this one, three at most, none where none is like it.

    What several words of an id are in, in whatever order, is like it before what is
    spelt like it: `moscow-2001` is of `putin-kim-jong-il-moscow-2001/where.city`.
    """
    import difflib

    words = set(re.findall(r"\w+", name))
    shared = {each: len(words.intersection(re.findall(r"\w+", each))) for each in known}
    most = max(shared.values(), default=0)
    alike = [each for each in known if shared[each] == most] if most > 1 else known
    near = difflib.get_close_matches(name, alike, n=3, cutoff=0.0 if most > 1 else 0.4)
    return ", ".join(near)


def load_library(arguments: argparse.Namespace) -> Library:
    """Load the content the arguments name.

    Packs and decks of one's own that have problems are left out, and it is said on
    standard error. Raises `ContentError` with all problems where the bundled content
    has any.
    """
    cache = Cache(find_content(arguments.content, Path.cwd()))
    compiled = cache.find(lambda: _compile(arguments))
    if compiled is None:
        loaded, is_whole = _load_what_is_sound(arguments)
        compiled = (
            cache.make(loaded, lambda: _compile(arguments))
            if is_whole
            else compile_facts(loaded)
        )
    parts = {part.name: getattr(compiled, part.name) for part in fields(Compiled)}
    return Library(**parts)


def _compile(arguments: argparse.Namespace) -> Compiled:
    """Everything made from the files, anew."""
    return compile_facts(_load_what_is_sound(arguments)[0])


def _load_what_is_sound(arguments: argparse.Namespace) -> "tuple[Loaded, bool]":
    from quiz.content.packs import load

    home, *others = find_content(arguments.content, Path.cwd())
    faulty: frozenset[Path] = frozenset()
    dependent: frozenset[Path] = frozenset()
    while (loaded := load([home, *others], faulty | dependent)).problems:
        found = {_whole(loaded.files[p.file], others) for p in loaded.problems}
        if None in found:
            raise ContentError(loaded.problems)
        paths = {path.resolve() for path in found if path is not None}
        if not faulty:
            from quiz.cli.problems import print_problems

            print_problems(loaded.problems, arguments.ui_lang, sys.stderr)
            faulty |= paths
        else:
            # That what it refers to is not there is no mistake of its own.
            dependent |= paths
    _tell_left_out("content-left-out", faulty, arguments.ui_lang)
    _tell_left_out("content-left-out-too", dependent, arguments.ui_lang)
    return loaded, not faulty


def _tell_left_out(code: str, paths: frozenset[Path], lang: Lang) -> None:
    if paths:
        from quiz.language.lists import join

        names = join(sorted(map(shown_path, paths)), lang)
        print(say(code, lang, names=names), file=sys.stderr)


def _whole(file: Path, folders: Sequence[Path]) -> Path | None:
    """What is left out for a file: its pack, or the file of decks; None elsewhere."""
    for folder in folders:
        data = folder / "data"
        if file.is_relative_to(data):
            return data / file.relative_to(data).parts[0]
        if file.is_relative_to(folder / "decks"):
            return file
    return None


def load_cards(
    arguments: argparse.Namespace, library: Library
) -> "Mapping[QuestionId, Card]":
    """The learner's cards; none, and no file made, where nobody has studied yet."""
    from quiz.cli.learner import learner_path, open_learner

    path = learner_path(arguments)
    if not path.exists():
        return {}
    with open_learner(arguments, library.former) as learner:
        cards = learner.cards()
        if learner.was_mended:
            said = say("learner-cards-mended", arguments.ui_lang, file=str(path))
            print(said, file=sys.stderr)
        return cards
