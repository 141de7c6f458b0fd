"""Bases as they were compiled before: opened at once, whatever their size, and read as they are needed."""

from factcheck.compiled.cache import build, cache_folder, clear, compiled, contents

__all__ = ["build", "cache_folder", "clear", "compiled", "contents"]
