"""What to ask next and how: queue, ladder, session, study settings. Pure."""
