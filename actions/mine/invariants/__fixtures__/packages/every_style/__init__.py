"""One configuration class of each style that engines use, with the guards that are typical of it."""

from __future__ import annotations

import enum
import logging
import warnings
from dataclasses import dataclass
from typing import Annotated, Dict, List, Literal, Optional, Tuple, Union

import annotated_types
import msgspec
import pydantic
from pydantic import BaseModel, ConfigDict, Field, PositiveInt, field_validator, model_validator

__version__ = "1.0"
logger = logging.getLogger(__name__)
KINDS = ("dense", "sparse")


class Mode(str, enum.Enum):
    A = "x"
    B = "y"


class Options:
    """Takes what it knows out of its kwargs, and judges it when asked."""

    def __init__(self, **kwargs):
        self.size = kwargs.pop("size", 8)
        self.low = kwargs.pop("low", None)
        self.high = kwargs.pop("high", None)
        self.kind = kwargs.pop("kind", "dense")
        self.seed = kwargs.pop("seed", 0)
        if self.kind == "sparse" and self.seed == 0:
            self.seed = 1
        self.validate()

    def validate(self):
        if not isinstance(self.size, int) or isinstance(self.size, bool):
            raise TypeError("size must be an int")
        if not 0 < self.size <= 512:
            raise ValueError(f"size must be in (0, 512], got {self.size}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is above high")
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {KINDS}")
        if self.size % 2 and self.kind == "sparse":
            warnings.warn("odd sizes are slow")
        elif self.size > 256:
            logger.warning("large")


@dataclass
class Plain:
    size: int = 8
    group: int = 4
    kind: str = "a"

    def __post_init__(self):
        assert self.size % self.group == 0, "size must be divisible by group"
        match_kind = self.kind.lower()
        if match_kind not in ("a", "b"):
            raise ValueError("kind")
        for name in ("size", "group"):
            if getattr(self, name) > 64:
                raise ValueError(f"{name} is too large")


class Inner(BaseModel):
    size: int = Field(default=1, ge=1, le=8)


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    ratio: float = Field(default=0.5, gt=0, lt=1)
    steps: PositiveInt = 1
    even: Annotated[int, annotated_types.MultipleOf(2)] = 2
    code: str = Field(default="ab", min_length=2, max_length=4, pattern="^[a-z]+$")
    items: List[Annotated[int, Field(ge=0)]] = Field(default_factory=list, max_length=3)
    mode: Literal["x", "y"] = "x"
    emode: Mode = Mode.A
    inner: Optional[Inner] = None
    union: Union[int, str, None] = None
    flag: bool = False
    table: Dict[str, int] = {}
    pair: Tuple[int, int] = (1, 2)
    tp: int = 1
    pp: int = 1
    world: int = 1

    @field_validator("tp")
    @classmethod
    def _tp(cls, value):
        if value > 8:
            raise ValueError("tp is too large")
        return value

    @field_validator("pp", mode="before")
    @classmethod
    def _pp(cls, value):
        if value is None:
            return 1
        return value

    @model_validator(mode="after")
    def _world(self):
        if self.world != self.tp * self.pp:
            raise ValueError("world must be tp * pp")
        return self


@pydantic.dataclasses.dataclass(config=ConfigDict(extra="forbid"))
class Record:
    size: Annotated[int, Field(ge=1)] = 1
    limit: int = 4

    def __post_init__(self):
        if self.size > self.limit:
            raise ValueError("size exceeds limit")


class Sampling(msgspec.Struct):
    n: int = 1
    temperature: float = 1.0
    top_p: float = 1.0
    stop: Optional[List[str]] = None

    def __post_init__(self):
        if self.n < 1:
            raise ValueError(f"n must be at least 1, got {self.n}.")
        if self.temperature < 0.0:
            raise ValueError("temperature must be non-negative")
        if not 0.0 < self.top_p <= 1.0:
            raise ValueError("top_p must be in (0, 1]")
        if self.stop is None:
            self.stop = []
        elif isinstance(self.stop, str):
            self.stop = [self.stop]
        if any(not text for text in self.stop):
            raise ValueError("stop cannot contain an empty string.")
