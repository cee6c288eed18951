"""A small engine whose guards tests break and rephrase: plain Python only, so that it needs no environment."""

import logging
from dataclasses import dataclass

__version__ = "1.0"
logger = logging.getLogger(__name__)
MODES = ("static", "dynamic", "paged")


class Settings:
    """Collects what is odd, and refuses what is wrong."""

    def __init__(self, **kwargs):
        self.tokens = kwargs.pop("tokens", None)
        self.beams = kwargs.pop("beams", 1)
        self.returned = kwargs.pop("returned", 1)
        self.sample = kwargs.pop("sample", False)
        self.heat = kwargs.pop("heat", 1.0)
        self.share = kwargs.pop("share", 1.0)
        self.mode = kwargs.pop("mode", None)

    def validate(self, strict=False):
        issues = {}
        if self.tokens is not None and self.tokens <= 0:
            raise ValueError(f"`tokens` must be positive, but is {self.tokens}.")
        if self.mode is not None and self.mode not in MODES + ("sliding",):
            raise ValueError(f"`mode` must be one of {MODES}, but is {self.mode}.")
        if self.sample is not True:
            message = "`sample` is not set, so `{name}` has no effect."
            if self.heat is not None and self.heat != 1.0:
                issues["heat"] = message.format(name="heat")
            if self.share is not None and self.share != 1.0:
                issues["share"] = message.format(name="share")
        if self.returned > 1:
            if self.beams == 1:
                if not self.sample:
                    raise ValueError("greedy search returns one sequence")
            elif self.returned > self.beams:
                raise ValueError(f"`returned` ({self.returned}) must not be above `beams` ({self.beams})")
        for name in ("streamer", "processor"):
            if hasattr(self, name):
                raise ValueError(f"`{name}` is no setting")
        if len(issues) > 0:
            lines = [f"- `{name}`: {issue}" for name, issue in issues.items()]
            if strict:
                raise ValueError("invalid:\n" + "\n".join(lines))
            logger.warning("some settings have no effect")


@dataclass
class Quantization:
    bits: int = 4
    group: int = 128
    kind: str = "int"
    block: tuple = (8, 8)

    def __post_init__(self):
        if self.bits not in [2, 3, 4, 8]:
            raise ValueError(f"only 2, 3, 4 and 8 bits, not {self.bits}")
        if self.group != -1 and self.group <= 0:
            raise ValueError("group must be above 0, or -1")
        if self.kind == "float" and self.bits != 8:
            raise ValueError("floats have 8 bits")
        if not isinstance(self.kind, str):
            raise TypeError("kind must be a str")
        if len(self.block) != 2:
            raise ValueError("block must have two sides")
        if self.block[0] <= 0 or self.block[1] <= 0:
            raise ValueError("block must have positive sides")
