"""What ships without its facts: the types and the templates that packs build on."""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from quiz.content.folders import bundled


@cache
def core_alone() -> Path:
    """A content folder with only the built-in pack, which nobody may write to."""
    folder = Path(mkdtemp(prefix="quiz-core-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(bundled() / "data" / "core", folder / "data" / "core")
    return folder
