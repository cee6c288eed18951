_BASE = 1024
LARGEST = _BASE * 4
UNRELATED = 1


def is_allowed(name):
    return name in ALLOWED


ALLOWED = ("a", "b")
