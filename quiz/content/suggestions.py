"""What an author probably meant."""

import difflib
from collections.abc import Iterable

# Comparing with every id is slow, and no one reads the hundredth suggestion.
MAX_SUGGESTIONS = 100


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The known word nearest to this one; empty if none is near."""
    near = difflib.get_close_matches(word, tuple(known), n=1, cutoff=0.7)
    return near[0] if near else ""


class Suggestions:
    """Suggestions during one run; after a hundred words there are no more."""

    def __init__(self) -> None:
        """Nothing was suggested yet."""
        self._found: dict[str, str] = {}

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to this one; empty if none is near."""
        if word not in self._found:
            if len(self._found) >= MAX_SUGGESTIONS:
                return ""
            spread = 1 + len(word) // 3
            about = [name for name in known if abs(len(name) - len(word)) <= spread]
            self._found[word] = did_you_mean(word, about)
        return self._found[word]
