"""A base in other formats, out and in: what each holds, and what it cannot hold.

Every format goes through a `Bundle`, the records of a base as their files give them; `update` puts one into a file.
"""
