"""What became of the copies that held words a learner wants forgotten, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.language.text import Lang
    from quiz.store.erasing import Forgotten


def forgotten_lines(told: "Forgotten", lang: "Lang") -> Iterator[str]:
    """Backups replaced, files removed, and files that may hold words still."""
    if told.backups:
        yield say("erase-backups", lang, count=told.backups)
    for file in told.removed:
        yield say("erase-removed", lang, file=str(file))
    for file in told.left:
        yield say("erase-left", lang, file=str(file))
