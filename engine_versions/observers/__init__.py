"""Observers: report facts of an engine from inside its own environment, with the standard library only.

Started as a directory (``python engine_versions/observers <command>``), which loads this package under the private
name ``llem_observers`` so that no module of ours can stand in the way of one of the engine's.
"""
