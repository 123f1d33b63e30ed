"""Event facts become proven questions; questions are studied, graded, scheduled."""

__version__ = "0.1.0"
