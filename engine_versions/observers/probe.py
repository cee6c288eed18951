"""``probe``: are the landmarks still there, and do they still mean the same?

Request: ``engine``; ``recorded`` names the landmarks an archive rests on; ``producer_code`` is a file whose
``LANDMARKS``, if it has some, are looked at too. Names are ``module:qualname``.
Answer: ``landmarks`` with their fingerprints, ``missing``, ``aliased`` and ``packages_present``.
"""

from . import cli, landmarks, targets


def observe(request):
    """See the module. Raises EngineImportFailed when the engine does not import."""
    engine = request["engine"]
    found, absent = targets.scan(engine)
    reader = landmarks.Reader(engine)
    present, aliased = {}, {}
    missing = {name: "no such module" for name in absent}
    for target in found:
        for name, kind in landmarks.landmarks_of(target, reader.has_method(target.name)):
            present[name] = {"name": name, "kind": kind}
        present[target.name].update(file=target.file, documentation=reader.documentation(target.name))
    for name in engine.get("landmarks", []) + landmarks_of_code(request.get("producer_code")):
        look(name, present, missing, aliased, keep=True)
    for name in request.get("recorded", []):
        look(name, present, missing, aliased, keep=False)
    for called in required_methods(engine, found):
        look(called, present, missing, aliased, keep=True)
    for name, landmark in present.items():
        landmark["fingerprint"] = reader.fingerprint(name)
    return {
        "landmarks": [present[name] for name in sorted(present)],
        "missing": [{"landmark": name, "reason": missing[name]} for name in sorted(missing)],
        "aliased": [{"landmark": name, "now": aliased[name]} for name in sorted(aliased)],
        "packages_present": reader.packages_present(),
    }


def look(name, present, missing, aliased, keep):
    """Resolves a landmark that is not a target's own, and files it under what it turned out to be."""
    if name in present or name in missing:
        return
    try:
        value, owner = landmarks.resolve(name)
    except landmarks.Missing as error:
        missing[name] = str(error)
        return
    home = landmarks.alias_of(name, owner)
    if home is not None:
        aliased[name] = home
    if keep:
        present[name] = {"name": name, "kind": landmarks.kind_of(value)}


def required_methods(engine, found):
    """Methods that engine.yaml says are called on a target: it cannot be validated without them."""
    return ["%s.%s" % (target.name, call["method"]) for target in found for call in target.validate]


def landmarks_of_code(path):
    """What a producer's own code says it rests on. Raises ProducerFailed when it does not load."""
    return [] if path is None else list(getattr(cli.producer(path), "LANDMARKS", []))
