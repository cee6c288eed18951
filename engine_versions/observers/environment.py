"""``environment``: what is installed, told without importing the engine.

Request: ``engine``. Answer: ``interpreter``; ``installed``, what lies in the folders that packages are installed in
(the name of a ``.dist-info`` holds its version); ``package``, the SHA-256 of the engine's own files, or None when it is
not installed. Two environments with the same answer hold the same library, wherever they are.
"""

import hashlib
import importlib.util
import os
import sys
import sysconfig


def observe(request):
    """See the module. Raises OSError when a file of the engine cannot be read."""
    return {
        "interpreter": "%s %s" % (sysconfig.get_platform(), sys.version),
        "installed": installed(),
        "package": package_digest(request["engine"]["import_name"].partition(".")[0]),
    }


def installed():
    """The names in the folders of ``sys.path`` that packages are installed in, sorted."""
    folders = [folder for folder in sys.path if os.path.basename(folder) in ("site-packages", "dist-packages")]
    names = {name for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)}
    return sorted(names - {"__pycache__"})


def package_digest(package):
    """Of every file of a package, by its place in it: sources by their bytes, others (compiled ones have hundreds of
    megabytes) by their size. None when there is no such package."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        return None
    digest = hashlib.sha256()
    for root in spec.submodule_search_locations or [spec.origin]:
        for path in files_of(root):
            with open(path, "rb") as stream:
                content = stream.read() if path.endswith(".py") else b"%d" % os.fstat(stream.fileno()).st_size
            name = os.path.relpath(path, os.path.dirname(root)).replace(os.sep, "/").encode("utf-8", "surrogateescape")
            digest.update(b"%d %d\n" % (len(name), len(content)) + name + content)
    return digest.hexdigest()


def files_of(root):
    """The files at or below a place, without compiled ones, in an order that does not depend on the disk."""
    found = [root]
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        found.extend(os.path.join(folder, name) for name in sorted(names))
    return [path for path in found if os.path.isfile(path)]
