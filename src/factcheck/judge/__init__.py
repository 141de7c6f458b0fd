"""Candidates and figures → the outcome of each part and the verdict."""

from factcheck.judge.judgement import judge
from factcheck.judge.prepared import PreparedClaim
from factcheck.judge.reach import bounds, extent
from factcheck.judge.reading import Reading, read

__all__ = ["PreparedClaim", "Reading", "bounds", "extent", "judge", "read"]
