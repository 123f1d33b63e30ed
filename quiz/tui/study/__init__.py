"""A session: one screen whose content changes from question to question."""
