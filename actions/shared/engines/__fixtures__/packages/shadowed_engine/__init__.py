"""Has top-level neighbours with the names of the observers' own modules."""

import probe
import targets
import values

__version__ = "1.0"
assert probe.OWNER == targets.OWNER == values.OWNER == "engine"


class Config:
    def validate(self):
        pass
