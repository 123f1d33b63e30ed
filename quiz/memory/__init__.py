"""A grade becomes a rating, a card, a schedule: log entries, replay, FSRS. Pure."""
