"""Looking things up: lists of what is known, and a page for each."""
