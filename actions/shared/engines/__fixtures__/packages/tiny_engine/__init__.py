"""An engine with one configuration class of each style."""

from .configs import Sampling

__version__ = "2.0.1"
