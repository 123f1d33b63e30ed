"""A fact becomes questions: templates, proof, distractors, wording, decks. Pure."""
