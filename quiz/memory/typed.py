"""What the learner typed: their own words, which they can have back, and have erased."""

from dataclasses import replace

from quiz.memory.entries import Answered, Entry, Logged
from quiz.questions.question import Mode

_PICKED = (Mode.CHOICES, Mode.CONTRAST)  # what the log holds is a key of the facts


def has_typed(entry: Entry) -> bool:
    """Whether an entry holds words that the learner typed as an answer."""
    if not isinstance(entry, Answered) or entry.mode in _PICKED:
        return False
    return bool(entry.response or entry.earlier)


def without_typed(line: Logged) -> Logged:
    """The entry without the learner's words; what they were worth stays."""
    entry = line.entry
    if not isinstance(entry, Answered) or not has_typed(entry):
        return line
    return replace(line, entry=wordless(entry))


def wordless(answer: Answered) -> Answered:
    """The answer without the learner's words, if any were typed."""
    return replace(answer, response="", earlier=()) if has_typed(answer) else answer
