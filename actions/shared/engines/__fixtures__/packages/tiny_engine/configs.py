import abc
import dataclasses
import enum
import typing

import msgspec
import pydantic

from .limits import LARGEST, is_allowed


class Mode(enum.Enum):
    FAST = "fast"
    SAFE = "safe"


@dataclasses.dataclass
class Cache:
    size: int = 16

    def __post_init__(self):
        if self.size > LARGEST:
            raise ValueError("too large")


class Model(pydantic.BaseModel):
    name: str
    mode: Mode = Mode.FAST

    @pydantic.field_validator("name")
    @classmethod
    def known(cls, value):
        if not is_allowed(value):
            raise ValueError("unknown")
        return value


class Sampling(msgspec.Struct):
    temperature: float = 1.0
    top_k: typing.Annotated[int, msgspec.Meta(ge=0)] = 0


class Plain:
    """A class that takes what comes."""

    def __init__(self, **kwargs):
        self.seed = kwargs.pop("seed", None)

    def validate(self, strict=False):
        self._check()

    def _check(self):
        if self.seed is not None and self.seed < 0:
            raise ValueError("negative")


class Base(abc.ABC):
    @abc.abstractmethod
    def validate(self): ...


class Helper:
    """Neither declares fields nor judges them."""
