"""Pydantic models and dataclasses."""

from typing import Annotated, List, Literal, Optional, Union

import annotated_types
import pydantic
from pydantic import BaseModel, ConfigDict, Field, PositiveInt


class Inner(BaseModel):
    size: int = Field(default=1, ge=1, le=8)


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    ratio: float = Field(default=0.5, gt=0, lt=1, description="Share of the whole.")
    steps: PositiveInt = 1
    even: Annotated[int, annotated_types.MultipleOf(2)] = 2
    code: str = Field(default="ab", min_length=2, max_length=4, pattern="^[a-z]+$")
    items: List[Annotated[int, Field(ge=0)]] = Field(default_factory=list, max_length=3)
    mode: Literal["x", "y"] = "x"
    inner: Optional[Inner] = None
    union: Union[int, str, None] = None
    old: int = Field(default=0, deprecated="use steps")
    named: int = Field(default=0, alias="given_name")
    fixed: int = Field(default=1, init=False)


@pydantic.dataclasses.dataclass
class Record:
    size: Annotated[int, Field(ge=1)] = 1
