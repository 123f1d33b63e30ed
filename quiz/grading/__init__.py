"""A response becomes a grade: names, dates, sets, numbers. Pure."""
