"""The learner's history: one SQLite file, and where it lies."""
