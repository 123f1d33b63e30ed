"""Korean and English as text: pure functions over strings."""
