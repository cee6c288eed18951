"""Does at import what real engines do at import, and worse."""

import atexit
import os
import sys
import threading
import time
import warnings

__version__ = "1.0"

print("::error::hello from the engine")
print('{"schema_version": 1, "command": "probe", "landmarks": []}')
os.write(1, b"raw bytes \xff\x00 on stdout\n" * 20000)
os.write(2, b"raw bytes on stderr\n")
warnings.warn("a warning at import")
os.chdir("/")
os.environ["HOME"] = "/nowhere"
sys.path.insert(0, "relative")
atexit.register(lambda: time.sleep(60))
threading.Thread(target=time.sleep, args=(60,)).start()
sys.stdout.close()
sys.stdout = None


class NoisyConfig:
    def __init__(self, size=1):
        self.validate(size)

    def validate(self, size):
        if size < 1:
            raise ValueError("size")
