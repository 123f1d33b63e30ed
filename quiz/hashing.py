"""BLAKE2, without OpenSSL: `hashlib` reads its library whatever is asked of it."""

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
