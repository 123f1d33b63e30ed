"""What happened, when, where, and who says so: values and their meaning, pure."""
