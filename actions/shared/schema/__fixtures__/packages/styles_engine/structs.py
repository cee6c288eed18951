"""msgspec Structs."""

from typing import Annotated, List, Optional

import msgspec


class Piece(msgspec.Struct):
    size: int = 1


class Sampling(msgspec.Struct, kw_only=True, rename="camel"):
    n: Annotated[int, msgspec.Meta(ge=1, description="How many.")]
    top_p: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)] = 1.0
    stop_words: List[str] = msgspec.field(default_factory=list)
    piece: Optional[Piece] = None
