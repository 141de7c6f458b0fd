"""Check the figures in statements against a base of sourced claims, exactly and offline.

```python
import factcheck

base = factcheck.load_base("claims/")
result = base.check("The bridge carries 41,200 vehicles a day.")
result.verdict, result.why, result.figures, result.evidence
```

Names are loaded when they are first used, so that `import factcheck` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claimbase import ClaimBase, load_base
    from factcheck.errors import BaseError, FactcheckError, InputError, UsageError
    from factcheck.figures import read_figures
    from factcheck.model import Base, Claim, Evidence, Figure, Outcome, Part, Result, Role, Source, Verdict

__version__ = "0.1.0"

__all__ = [
    "Base",
    "BaseError",
    "Claim",
    "ClaimBase",
    "Evidence",
    "FactcheckError",
    "Figure",
    "InputError",
    "Outcome",
    "Part",
    "Result",
    "Role",
    "Source",
    "UsageError",
    "Verdict",
    "__version__",
    "load_base",
    "read_figures",
]

_HOMES = {
    "ClaimBase": "factcheck.claimbase",
    "load_base": "factcheck.claimbase",
    "BaseError": "factcheck.errors",
    "FactcheckError": "factcheck.errors",
    "InputError": "factcheck.errors",
    "UsageError": "factcheck.errors",
    "read_figures": "factcheck.figures",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that holds it."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only where a name is really asked for

    value: object = getattr(import_module(_HOMES.get(name, "factcheck.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for completion and help."""
    return __all__
