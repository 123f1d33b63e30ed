"""Reads `data/` and `decks/`: YAML with line numbers, checked against one format."""
