"""A statement → the few claims that may speak of it."""

from factcheck.match.finder import Finder
from factcheck.match.index import Index
from factcheck.match.postings import Lists, MemoryLists, Postings

__all__ = ["Finder", "Index", "Lists", "MemoryLists", "Postings"]
