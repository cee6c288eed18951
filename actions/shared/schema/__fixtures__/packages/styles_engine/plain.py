"""Plain classes: signatures, kwargs and docstrings."""

import enum
import warnings
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Union

if TYPE_CHECKING:
    from decimal import Decimal as Money

DEFAULT_MODE = "fast"


class Backend(str, enum.Enum):
    AUTO = "auto"
    FUSED = "fused"


class Nested:
    def __init__(self, size: int = 1):
        self.size = size


class Base:
    def __init__(self, seed: int = 0, *, tag: Optional[str] = None, **kwargs):
        self.seed = seed
        self.tag = tag
        self.legacy = kwargs.pop("legacy", None)

    def validate(self):
        pass


class Options(Base):
    """
    Options of a run.

    Args:
        > Parameters of the search

        beams (`int`, *optional*, defaults to 1):
            How many beams are kept.
        stop (`str` or `list[str]`, *optional*):
            Ends the run.
        window (`tuple(int, float)`, *optional*):
            Start and decay.
        table (`dict[tuple[int], float]`, *optional*)):
            One bracket too many.
        quoted (`int` or list[int]`, *optional*):
            One backtick too few.
        colon: (`bool`):
            A colon too early.
        tight(`int`, *optional*):
            No space.
        plain_type (Nested, *optional*):
            No backticks.
        sentence (whatever fits the purpose):
            Not a type.
        inline (`float`, *optional*, defaults to 0.5): On the same line.
        gone (`int`, *optional*):
            Deprecated in 0.9: use `beams` instead.
        shadow (`int`, *optional*):
            Taken by nobody by name.
        kwargs (`dict[str, Any]`, *optional*):
            Everything else.
    """

    def __init__(self, required, annotated: "int | None" = None, money: "Money" = None, lost: "Missing" = None, mode=DEFAULT_MODE, backend: Backend = Backend.AUTO, **kwargs):  # noqa: F821
        self.required = required
        self.annotated = annotated
        self.money = money
        self.lost = lost
        self.mode = mode
        self.backend = Backend(backend)
        self.beams = kwargs.pop("beams", None)
        self.stop = kwargs.pop("stop", None)
        self.window = kwargs.pop("window", None)
        self.table = kwargs.pop("table", None)
        self.quoted = kwargs.pop("quoted", None)
        self.colon = kwargs.pop("colon", None)
        self.tight = kwargs.pop("tight", None)
        self.plain_type = kwargs.pop("plain_type", None)
        self.sentence = kwargs.pop("sentence", None)
        self.inline = kwargs.get("inline", 0.5)
        self.gone = kwargs.pop("gone", None)
        if self.gone is not None:
            message = "`gone` is deprecated, " "use `beams`."
            warnings.warn(message, FutureWarning)
        for name in ("first", "second"):
            setattr(self, name, kwargs.pop(name, 7))
        self.typed: List[int] = kwargs.pop("typed", [1, 2])
        self.used = kwargs.pop("used", None)
        self.ordered = kwargs.pop("ordered", None)
        self.silent = kwargs.pop("silent", None)
        self._take(kwargs)
        super().__init__(tag="fixed", **kwargs)

    def _take(self, options):
        self.taken = options.pop("taken", "t")

    def validate(self):
        if not isinstance(self.used, (dict, list)):
            raise TypeError("used")
        if self.ordered is not None and self.ordered < 1:
            raise ValueError("ordered")

    @staticmethod
    def defaults():
        return {"beams": 4, "tight": 2, "silent": None}

    @staticmethod
    def unrelated():
        raise AssertionError("nothing but a resolver may be called")


class Strict:
    """Takes nothing it does not know."""

    def __init__(self, size: Union[int, str] = 1, names: Dict[str, List[float]] = {}, anything: Any = None):  # noqa: B006
        self.size = size if size != 1 else "one"
        self.names = names
        self.anything = anything

    def validate(self):
        pass


class Unbuildable:
    def __init__(self, size: int = 1, **kwargs):
        raise ImportError("a package is missing")

    def validate(self):
        pass


class Rewritten:
    def __init__(self, value: "Optional[Nested]" = None, **rest):
        self.value = value
        for key, item in rest.items():
            setattr(self, key, item)

    def validate(self):
        pass
