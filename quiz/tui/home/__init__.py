"""The first screen: the decks and what is due."""
