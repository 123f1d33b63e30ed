"""Where the learner's file lies on this system."""

from pathlib import Path

from platformdirs import user_data_path


def default_learner_file() -> Path:
    """The learner's file where this system keeps a user's data."""
    return user_data_path("quiz", appauthor=False) / "learner.db"
