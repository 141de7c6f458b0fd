"""Claims tied to their places in a source text, and proved to stand there still.

`tying.tie` finds the places, `verifying.verify` looks them up again, `file` reads and writes the lock.
"""
