"""Help: the keys, read from the bindings themselves."""
