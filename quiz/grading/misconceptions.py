"""A version that some print and that is contradicted, given as an answer."""

from quiz.facts.entities import EntityId
from quiz.grading.grade import Grade, Verdict
from quiz.language.text import Lang
from quiz.questions.question import Misconception


def printed(misconception: Misconception, confused_with: EntityId | str) -> Grade:
    """The grade of a version that is printed and contradicted, or of another count."""
    is_count = isinstance(misconception.value, int)
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-counted-so" if is_count else "grade-printed-so",
        arguments={f"why_{lang}": misconception.why.say(lang) for lang in Lang},
        confused_with=confused_with,
    )
