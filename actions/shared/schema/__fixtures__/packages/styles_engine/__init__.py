"""An engine with one class of each way to declare parameters, for the tests of the `fields` observer."""

__version__ = "1.0"
