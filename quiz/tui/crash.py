"""A mistake of ours inside the app: kept in a file, told in a sentence.

Textual would print the values of every variable with the traceback, the learner's
answers among them.
"""

import traceback
from datetime import datetime
from pathlib import Path


def keep_crash(error: BaseException, path: Path, now: datetime) -> bool:
    """Append the plain traceback to a file; False where it cannot be written."""
    told = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{now.isoformat()}\n{told}\n")
    except OSError:
        return False
    return True
