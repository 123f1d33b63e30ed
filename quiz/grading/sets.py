"""What a list of names is worth where the answer is a closed set."""

from quiz.facts.entities import EntityId
from quiz.grading.grade import Grade, Verdict
from quiz.grading.names import Case, grade_name, names_one
from quiz.grading.splitting import split
from quiz.language.normalise import key
from quiz.questions.question import EntityAnswer

_MOST_PARTS = 12  # nobody asked for four writes more


def grade_set(case: Case, text: str) -> Grade:
    """Hits less wrong names, over how many there are; a repeated name counts once.

    What names nobody known takes nothing away, unless it is one more than asked.
    """
    found: set[EntityId] = set()
    wrong: list[Grade] = []
    typos: list[Grade] = []
    unclear: list[Grade] = []
    unknown: list[Grade] = []
    also: list[Grade] = []
    parts = list({key(part): part for part in _parts(case, text)}.values())
    if len(parts) > _MOST_PARTS:
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason="grade-too-long")
    for part in parts:
        grades = {
            wanted: grade_name(case, wanted, part) for wanted in case.answer.entities
        }
        true = [g for g in grades.values() if g.verdict is Verdict.ALSO_TRUE]
        if true:
            also += true[:1]
            continue
        named = [wanted for wanted, grade in grades.items() if grade.is_right]
        if named:
            new = [wanted for wanted in named if wanted not in found]
            found.update(new[:1])
            typos += [
                grades[wanted]
                for wanted in new[:1]
                if grades[wanted].verdict is Verdict.TYPO
            ]
            continue
        retry = [grade for grade in grades.values() if grade.asks_again]
        is_other = any(
            g.confused_with or g.reason != "grade-wrong" for g in grades.values()
        )
        kind = wrong if is_other or case.names_another(part) else unknown
        (unclear if retry else kind).append((retry or list(grades.values()))[0])
    return _judge(case.answer, found, wrong, typos, unclear, unknown, also)


def _judge(
    answer: EntityAnswer,
    found: set[EntityId],
    wrong: list[Grade],
    typos: list[Grade],
    unclear: list[Grade],
    unknown: list[Grade],
    also: list[Grade],
) -> Grade:
    wanted = len(answer.entities)
    spare = bool(unknown) and len(found) == wanted
    score = max(0.0, (len(found) - len(wrong) - spare) / wanted)
    counts = {"found": str(len(found)), "count": str(wanted)}
    if len(found) == wanted and not wrong and not unknown:
        if also or typos:
            return (also or typos)[0]
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    if unclear and not wrong:
        first = unclear[0]
        return Grade(
            verdict=Verdict.INCOMPLETE,
            score=round(score, 2),
            reason=first.reason,
            arguments=first.arguments,
        )
    if score > 0:
        rest = "grade-set-unknown" if unknown else "grade-set-missing"
        return Grade(
            verdict=Verdict.PARTIAL,
            score=round(score, 2),
            reason="grade-set-one-wrong" if wrong else rest,
            arguments=counts | dict(wrong[0].arguments if wrong else {}),
            confused_with=wrong[0].confused_with if wrong else None,
        )
    if found:
        return Grade(
            verdict=Verdict.WRONG,
            score=0.0,
            reason="grade-set-one-wrong",
            arguments=counts,
            confused_with=wrong[0].confused_with,
        )
    return (
        wrong[0]
        if wrong
        else Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")
    )


def _parts(case: Case, text: str) -> list[str]:
    is_known = names_one(case.answer.type, case.index)
    parts = split(text, is_known)
    if len(parts) == 1 and not is_known(parts[0]):
        words = parts[0].split()
        if len(words) > 1 and all(map(is_known, words)):
            return words
    return parts
