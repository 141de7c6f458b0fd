"""What can go wrong, told from the user's side.

```
FactcheckError
├── UsageError        the command line or the config is at fault
├── InputError        a statement, draft or claim file cannot be read
└── BaseError         a claim base cannot be used; holds every fault found
```

Every error carries a message that says what is wrong, where, and what to do.
"What cannot be compared" is not an error but an outcome (`model.Outcome`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Finding


class FactcheckError(Exception):
    """Any fault that is the caller's to mend; the command line exits with 2."""


class UsageError(FactcheckError):
    """An option, an argument or the config cannot be used."""


class InputError(FactcheckError):
    """A file or stream that was to be checked cannot be read."""


class BaseError(FactcheckError):
    """A claim base cannot be used.

    `findings` holds every fault of the base, in file order, never empty.
    """

    def __init__(self, message: str, findings: Sequence[Finding]) -> None:
        super().__init__(message)
        self.findings = tuple(findings)
