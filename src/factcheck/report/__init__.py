"""Results as text: one module a format, each with `render(results, base, look)`, which yields text.

Results may come from an endless iterator: every format gives out what it can as soon as it can. No
format knows files, streams or exit codes; what it needs to know of the reader is in `Look`.
"""
