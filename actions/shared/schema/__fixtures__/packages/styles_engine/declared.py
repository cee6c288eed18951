"""Standard dataclasses, typed dicts and named tuples."""

import enum
from dataclasses import InitVar, dataclass, field
from typing import Any, ClassVar, Dict, List, NamedTuple, Optional, Tuple, Union

try:
    from typing import Literal, TypedDict
except ImportError:
    from typing_extensions import Literal, TypedDict


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


class Limits(TypedDict, total=False):
    soft: int
    hard: int


class Span(NamedTuple):
    start: int
    stop: Optional[int] = None


@dataclass
class Part:
    weight: float = 1.0


@dataclass
class Settings:
    """
    Args:
        depth: How deep.
    """

    kind: ClassVar[str] = "settings"
    name: str
    depth: int = 3
    level: Level = Level.LOW
    mode: Literal["a", "b", None] = None
    parts: List[Part] = field(default_factory=list)
    by_name: Dict[str, Part] = field(default_factory=dict)
    limits: Optional[Limits] = None
    span: Span = Span(0)
    pair: Tuple[int, str] = (1, "x")
    many: Tuple[int, ...] = ()
    either: Union[int, List[str], None] = None
    helped: int = field(default=2, metadata={"help": "Says what it is."})
    made: Any = field(default_factory=lambda: {"a": 1})
    # Computed once; nobody sets it.
    derived: int = field(init=False, default=0)
    extra: InitVar[int] = 5
    # How often the thing is tried again.
    retries: int = 0

    def __post_init__(self, extra):
        self.derived = extra


@dataclass
class Handwritten:
    size: int
    name: str

    def __init__(self, size: int = 4, **kwargs):
        self.size = size
        self.name = kwargs.pop("name", "n")


@dataclass
class Child(Settings):
    depth: int = 4
    more: bool = False
