"""All events along time, from centuries to days."""
