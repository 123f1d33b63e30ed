"""Door: packages for Anki. Writes `.apkg`; knows nothing of the other doors."""
