"""A statement → the few claims that may speak of it."""

from factcheck.match.index import Index

__all__ = ["Index"]
