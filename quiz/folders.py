"""Where the system keeps a user's data and caches."""

import os
import sys
from pathlib import Path

APP = "quiz"


def user_data() -> Path:
    """The folder for what the learner does not want to lose."""
    if _follows_xdg():
        return _xdg("XDG_DATA_HOME", "~/.local/share")
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def user_cache() -> Path:
    """The folder for what can be deleted at any time."""
    if _follows_xdg():
        return _xdg("XDG_CACHE_HOME", "~/.cache")
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def _follows_xdg() -> bool:
    """Whether one rule says it all; importing the others is a tenth of a start."""
    return sys.platform == "linux" and "ANDROID_ROOT" not in os.environ


def _xdg(variable: str, otherwise: str) -> Path:
    told = Path(os.environ.get(variable, "").strip())
    return (told if told.is_absolute() else Path(otherwise).expanduser()) / APP
