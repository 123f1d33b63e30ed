"""The same session a line at a time, for screen readers, ssh and pipes."""
