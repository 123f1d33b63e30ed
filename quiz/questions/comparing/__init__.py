"""Questions about several events at once: which came first, in which order, which of two.

Each event is called by a label that means it and no other; what is asked of them is
then plain: that one certainly lies before another, or has a value that the other
certainly has not.
"""

from quiz.questions.comparing.compare import compare

__all__ = ["compare"]
