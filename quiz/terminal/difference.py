"""Where a typed answer and the right one differ, letter by letter."""

from difflib import SequenceMatcher

from quiz.language.normalise import nfc
from quiz.terminal.cells import Piece

SAME = "same"
EXTRA = "extra"  # written, and not in the right answer
MISSING = "missing"  # in the right answer, and not written

# Below this the two are different answers, and marking letters explains nothing.
_ALIKE = 0.5


def difference(given: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both answers in pieces whose style says what is same, extra and missing.

    Two answers with little in common are each one piece.
    """
    given, right = nfc(given), nfc(right)
    matcher = SequenceMatcher(None, given.casefold(), right.casefold(), autojunk=False)
    # Case folding may lengthen a text ("ß"), and then the places do not fit.
    if len(given.casefold()) != len(given) or len(right.casefold()) != len(right):
        matcher = SequenceMatcher(None, given, right, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (Piece(given, EXTRA),), (Piece(right, MISSING),)
    mine: list[Piece] = []
    theirs: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        same = tag == "equal"
        if b > a:
            mine.append(Piece(given[a:b], SAME if same else EXTRA))
        if d > c:
            theirs.append(Piece(right[c:d], SAME if same else MISSING))
    return tuple(mine), tuple(theirs)
