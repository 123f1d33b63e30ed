"""Where the learner's file lies on this system."""

from pathlib import Path

from quiz.folders import user_data


def default_learner_file() -> Path:
    """The learner's file where this system keeps a user's data."""
    return user_data() / "learner.db"
