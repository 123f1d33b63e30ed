"""A line at the terminal while many answers are reckoned; it goes when they are done."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from quiz.language.messages import say
from quiz.language.text import Lang

T = TypeVar("T")

EVERY = 2000  # fewer are done before one could read the line
_CLEARED = "\r\x1b[K"


def counted(items: Iterable[T], total: int, lang: Lang) -> Iterator[T]:
    """The same items, with how many of the total are done told on standard error."""
    is_told = total > EVERY and sys.stderr.isatty()
    for done, item in enumerate(items):
        if is_told and done % EVERY == 0:
            said = say("answers-counted", lang, done=str(done), total=str(total))
            print(f"{_CLEARED}{said}", end="", file=sys.stderr, flush=True)
        yield item
    if is_told:
        print(_CLEARED, end="", file=sys.stderr, flush=True)
