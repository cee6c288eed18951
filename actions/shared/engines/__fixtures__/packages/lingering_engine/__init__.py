"""Leaves a process behind that holds the pipes open."""

import subprocess
import sys

__version__ = "1.0"
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])


class Config:
    def validate(self):
        pass
