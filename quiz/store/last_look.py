"""Which questions were last seen, and how: a line of JSON for each, beside the history.

The file is the author's memory, not the learner's: losing it costs one comparison.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from quiz.problems import QuizError
from quiz.questions.changes import Seen
from quiz.questions.question import QuestionId


class BadLastLookError(QuizError):
    """A line that does not say what was last seen."""

    code = "bad-last-look"


class LastLookError(QuizError):
    """The file of what was last seen cannot be read or written."""

    code = "last-look-failed"


def last_look_file(learner: Path) -> Path:
    """Where it is kept: beside the learner's file."""
    return learner.with_name(f"{learner.stem}.questions-seen.jsonl")


def read_last_look(file: Path) -> tuple[Seen, ...] | None:
    """What was last seen; None where nobody has looked yet."""
    try:
        text = file.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        raise BadLastLookError(file=str(file), line="1") from error
    except OSError as error:
        raise _failed(file, error) from error
    return tuple(
        _parse(line, number, file)
        for number, line in enumerate(text.splitlines(), start=1)
        if line
    )


def write_last_look(seen: Iterable[Seen], file: Path) -> None:
    """Keep what was seen, sorted by id; the old file stays where writing fails."""
    ordered = sorted(seen, key=lambda one: one.id)
    text = "".join(f"{_line(one)}\n" for one in ordered)
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(file, error) from error


def _line(seen: Seen) -> str:
    found = {
        "id": seen.id,
        "stem": seen.stem,
        "answer": list(seen.answer),
        "choices": seen.choices,
    }
    return json.dumps(found, ensure_ascii=False)


def _parse(line: str, number: int, file: Path) -> Seen:
    try:
        match json.loads(line):
            case {
                "id": str(question),
                "stem": str(stem),
                "answer": [*answer],
                "choices": str(choices),
            } if all(isinstance(key, str) for key in answer):
                return Seen(
                    id=QuestionId(question),
                    stem=stem,
                    answer=tuple(answer),
                    choices=choices,
                )
            case _:
                pass
    except (ValueError, RecursionError):
        pass
    raise BadLastLookError(file=str(file), line=str(number))


def _failed(file: Path, error: OSError) -> LastLookError:
    reason = error.strerror or type(error).__name__
    return LastLookError(file=str(file), reason=reason)
