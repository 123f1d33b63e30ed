"""What the learner may set, kept in a readable file."""
