"""Drafts: files of prose in, sentences with their place in the file, verdicts and findings out.

```
document ── readers: bytes → passages, each character with its place in the file
sentences ── passages → sentences to check, with what they carry over from before
check ── sentences → verdicts ── findings ── suppressions, baseline, changes
```
"""
