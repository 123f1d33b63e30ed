"""What a list of names is worth where the answer is a closed set."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from quiz.facts.entities import EntityId
from quiz.grading.grade import Grade, Verdict
from quiz.grading.names import RIGHT, WRONG, Case, grade_name, names_one
from quiz.grading.splitting import names_in_a_row, split, without_numbers
from quiz.language.normalise import key
from quiz.questions.question import EntityAnswer

_MOST_PARTS = 12  # nobody asked for four writes more


@dataclass(slots=True)
class _Tally:
    """What the parts of an answer are, each part with its grade."""

    found: set[EntityId] = field(default_factory=set)
    typos: list[Grade] = field(default_factory=list)
    also: list[Grade] = field(default_factory=list)
    wrong: dict[str, Grade] = field(default_factory=dict)
    unclear: dict[str, Grade] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def grade_set(case: Case, text: str) -> Grade:
    """Hits less wrong names, over how many there are; a repeated name counts once.

    What names nobody known takes nothing away, unless it is one more than asked.
    """
    tally = _Tally()
    parts = list({key(part): part for part in _parts(case, text)}.values())
    if len(parts) > _MOST_PARTS:
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason="grade-too-long")
    for part in parts:
        _count(case, part, tally)
    return _judge(case.answer, tally)


def _count(case: Case, part: str, tally: _Tally) -> None:
    """Add a part to what it is."""
    grades = {wanted: grade_name(case, wanted, part) for wanted in case.answer.entities}
    true = [g for g in grades.values() if g.verdict is Verdict.ALSO_TRUE]
    named = [wanted for wanted, grade in grades.items() if grade.is_right]
    retry = [grade for grade in grades.values() if grade.asks_again]
    wrong = [g for g in grades.values() if g.confused_with or g.reason != "grade-wrong"]
    if true:
        tally.also.append(true[0])
    elif named:
        new = [wanted for wanted in named if wanted not in tally.found][:1]
        tally.found.update(new)
        tally.typos += [
            grades[one] for one in new if grades[one].verdict is Verdict.TYPO
        ]
    elif retry:
        tally.unclear[part] = retry[0]
    elif wrong or case.names_another(part):
        tally.wrong[part] = (wrong or list(grades.values()))[0]
    else:
        tally.unknown.append(part)


def _judge(answer: EntityAnswer, tally: _Tally) -> Grade:
    wanted, found = len(answer.entities), len(tally.found)
    wrong = list(tally.wrong.values())
    spare = bool(tally.unknown) and found == wanted
    score = round(max(0.0, (found - len(wrong) - spare) / wanted), 2)
    if found == wanted and not wrong and not tally.unknown:
        if tally.also or tally.typos:
            return (tally.also or tally.typos)[0]
        return RIGHT
    if tally.unclear and not wrong:
        return _unclear(tally, score, wanted)
    if not found:
        return wrong[0] if wrong else WRONG
    counts = {"found": str(found), "count": str(wanted)}
    if wrong:
        reason, said = "grade-set-one-wrong", tally.wrong
    else:
        reason = "grade-set-unknown" if tally.unknown else "grade-set-missing"
        said = dict.fromkeys(tally.unknown, WRONG)
    return Grade(
        verdict=Verdict.PARTIAL if score > 0 else Verdict.WRONG,
        score=score,
        reason=reason,
        arguments=counts | {"said": _listed(said)},
        confused_with=wrong[0].confused_with if wrong else None,
    )


def _unclear(tally: _Tally, score: float, wanted: int) -> Grade:
    """The grade that asks again for what was not clear, and says which part it is."""
    (part, first), *_ = tally.unclear.items()
    if not tally.found and len(tally.unclear) == 1:
        return replace(first, score=score, verdict=Verdict.INCOMPLETE)
    reason = "close" if first.verdict is Verdict.CLOSE else "unclear"
    return Grade(
        verdict=Verdict.INCOMPLETE,
        score=score,
        reason=f"grade-set-{reason}",
        arguments={
            "found": str(len(tally.found)),
            "count": str(wanted),
            "said": _listed((part,)),
        },
    )


def _listed(parts: Iterable[str]) -> str:
    """The parts as they were typed, the long ones cut."""
    return ", ".join(
        part if len(part) <= _LONGEST else f"{part[:_LONGEST]}…" for part in parts
    )


_LONGEST = 40  # characters of a part that a message repeats


def _parts(case: Case, text: str) -> list[str]:
    is_known = names_one(case.answer.type, case.index)
    shelf = case.index.shelf(case.answer.type)

    # There are many rows of words: they are only looked up, not read at length.
    def is_written(name: str) -> bool:
        return key(name) in shelf.exact or key(name) in shelf.surnames

    return [
        name
        for part in split(without_numbers(text), is_known)
        for name in ((part,) if is_known(part) else names_in_a_row(part, is_written))
    ]
