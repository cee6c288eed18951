"""What a library's docstrings and comments say of each field, split into entries but not interpreted.

Understood: Google sections in Hugging Face's spelling (``name (`type`, *optional*, defaults to `x`):``) and in the
plain one (``name (type): ...``, ``name: ...``), NumPy sections (``name : type``), Sphinx field lists
(``:param type name: ...``), string literals after an attribute, and comment blocks above an attribute.
"""

import ast
import inspect
import re

from . import field_trees
from .field_types import resolve_tree

SECTION = re.compile(r"^(args?|arguments|parameters?|params|attributes|keyword args|keyword arguments|other parameters)\s*:?\s*$", re.I)
TYPED = re.compile(r"^(?P<name>\*{0,2}[A-Za-z_]\w*)\s*:?\s*\((?P<inner>.*?)\)+\s*:(?!:)\s*(?P<rest>.*)$")
OPEN = re.compile(r"^\*{0,2}[A-Za-z_]\w*\s*:?\s*\([^)]*$")
UNTYPED = re.compile(r"^(?P<name>\*{0,2}[A-Za-z_]\w*)\s*:(?!:)\s*(?P<rest>.*)$")
NUMPY = re.compile(r"^(?P<name>\*{0,2}[A-Za-z_]\w*)\s*:\s*(?P<inner>\S.*)$")
SPHINX = re.compile(r"^:(?:param|parameter|arg|argument|keyword|ivar|var)\s+(?:(?P<inner>[^:]*?)\s+)?(?P<name>\*{0,2}\w+)\s*:\s*(?P<rest>.*)$")
SPHINX_TYPE = re.compile(r"^:(?:type|vartype)\s+(?P<name>\w+)\s*:\s*(?P<inner>.*)$")
MARKER = re.compile(r"^[*_\s]*(optional|required|default(?:s|ed)?)\b(?!\[)", re.I)
DEFAULT = re.compile(r"\bdefault(?:s|ed)?\b\s*(?:to|is|of|=|:)?\s*(?P<value>.+)$", re.I)
UNCLEAN = re.compile(r"\b(todo|fixme|xxx|noqa|type:\s*ignore|pylint|fmt:|ruff:|mypy)\b", re.I)


def entries(text):
    """Documented fields of one cleaned docstring: ``{name: {"type_text"?, "default_text"?, "description"?}}``."""
    lines = text.splitlines()
    found = sphinx_entries(lines)
    index = 0
    while index < len(lines):
        if not SECTION.match(lines[index].strip()):
            index += 1
            continue
        header = indent_of(lines[index])
        underlined = index + 1 < len(lines) and re.match(r"^\s*-{3,}\s*$", lines[index + 1])
        start = index + (2 if underlined else 1)
        end = start
        while end < len(lines) and not ends_section(lines, end, header, bool(underlined)):
            end += 1
        for name, entry in section_entries(lines[start:end], bool(underlined)):
            found.setdefault(name, entry)
        index = end
    return found


def ends_section(lines, index, header, underlined):
    line = lines[index]
    if not line.strip():
        return False
    if underlined:
        return index + 1 < len(lines) and bool(re.match(r"^\s*-{3,}\s*$", lines[index + 1]))
    return indent_of(line) <= header


def section_entries(lines, numpy):
    """The entries of one section's lines, as ``(name, entry)`` in order. Entries stand at the section's own indent."""
    present = [indent_of(line) for line in lines if line.strip()]
    if not present:
        return []
    level = min(present)
    found, name, body = [], None, []
    index = 0
    while index < len(lines):
        line = lines[index]
        stripped = line.strip()
        if stripped and indent_of(line) == level:
            joined, used = join_open(lines, index)
            head = read_head(joined, numpy)
            close(found, name, body)
            name, body = None, []
            if head is not None:
                name, body = head[0], [head[1], head[2]]
            index += used
            continue
        if name is not None:
            body.append(stripped)
        index += 1
    close(found, name, body)
    return found


def join_open(lines, index):
    """An entry's head with the lines its parenthesis runs over, and how many lines that is."""
    joined, used = lines[index].strip(), 1
    while OPEN.match(joined) and used < 4 and index + used < len(lines):
        joined += " " + lines[index + used].strip()
        used += 1
    return (joined, used) if used == 1 or TYPED.match(joined) else (lines[index].strip(), 1)


def read_head(line, numpy):
    """``(name, type part, rest)`` of an entry's first line, or None when the line is prose."""
    if numpy:
        match = NUMPY.match(line)
        if match:
            return match.group("name"), match.group("inner"), ""
        return (line, "", "") if re.match(r"^\*{0,2}[A-Za-z_]\w*$", line) else None
    match = TYPED.match(line)
    if match:
        return match.group("name"), match.group("inner"), match.group("rest")
    match = UNTYPED.match(line)
    return (match.group("name"), "", match.group("rest")) if match else None


def close(found, name, body):
    if name is not None:
        found.append((name.lstrip("*"), entry(body[0], body[1:])))


def sphinx_entries(lines):
    found, current = {}, None
    for line in lines:
        stripped = line.strip()
        match = SPHINX_TYPE.match(stripped)
        if match:
            found.setdefault(match.group("name"), {}).update(type_part(match.group("inner")))
            current = None
            continue
        match = SPHINX.match(stripped)
        if match:
            current = found.setdefault(match.group("name").lstrip("*"), {})
            current.update(entry(match.group("inner") or "", [match.group("rest")]))
        elif current is not None and stripped and not stripped.startswith(":"):
            current["description"] = (current.get("description", "") + " " + stripped).strip()
        else:
            current = None
    return found


def entry(inner, body):
    """One field's entry from the text in its parentheses and the lines of its description."""
    found = type_part(inner)
    description = tidy(" ".join(body))
    if description:
        found["description"] = description
    return found


def type_part(inner):
    """``type_text`` and ``default_text`` of what stands in an entry's parentheses."""
    found, types = {}, []
    pieces = split_top(inner)
    for position, piece in enumerate(pieces):
        if MARKER.match(piece):
            found.update(default_part(pieces[position:]))
            break
        types.append(piece)
    text = tidy(", ".join(types))
    if text:
        found["type_text"] = text
    return found


def default_part(pieces):
    """``default_text`` when the pieces after the type name a default."""
    for position, piece in enumerate(pieces):
        match = DEFAULT.search(piece)
        if match:
            rest = [more for more in pieces[position + 1 :] if not MARKER.match(more)]
            return {"default_text": tidy(", ".join([match.group("value")] + rest))}
    return {}


def split_top(text):
    """``text`` split at the commas outside brackets and quotes."""
    pieces, depth, quote, start = [], 0, "", 0
    for index, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and (index == 0 or not text[index - 1].isalnum()):
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth = max(0, depth - 1)
        elif character == "," and depth == 0:
            pieces.append(text[start:index].strip())
            start = index + 1
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def class_entries(cls):
    """What a class's own docstring, its constructor's, its attribute literals and its comments say of its fields."""
    found = {}
    sources = [field_trees.docstring(cls)]
    constructor = vars(cls).get("__init__")
    if constructor is not None:
        sources.append(field_trees.docstring(constructor))
    for text in sources:
        for name, value in entries(text).items():
            merge(found, name, value)
    for name, text in attribute_texts(cls).items():
        merge(found, name, {"description": text})
    return found


def merge(found, name, value):
    """Adds what an earlier, more specific source left open."""
    target = found.setdefault(name, {})
    for key, item in value.items():
        target.setdefault(key, item)


def attribute_texts(cls):
    """Descriptions written beside the attributes in a class body: a literal after it, or a comment block above it."""
    tree = field_trees.class_tree(cls)
    if tree is None:
        return {}
    lines = field_trees.file_text(field_trees.module_path(cls.__module__)).splitlines()
    found = {}
    for index, node in enumerate(tree.body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            text = literal_after(tree.body, index) or comment_above(lines, node.lineno - 1)
            if text:
                found[node.target.id] = text
    return found


def literal_after(body, index):
    following = body[index + 1] if index + 1 < len(body) else None
    if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
        value = following.value.value
        return tidy(inspect.cleandoc(value)) if isinstance(value, str) else ""
    return ""


def comment_above(lines, index):
    """The comment block directly above a line, when it reads as a sentence and not as a note to the author."""
    block = []
    position = index - 1
    while position >= 0 and lines[position].strip().startswith("#"):
        block.insert(0, lines[position].strip().lstrip("#:").strip())
        position -= 1
    text = tidy(" ".join(block))
    return text if text[:1].isupper() and not UNCLEAN.search(text) else ""


def tidy(text):
    """Text on one line without control characters."""
    return "".join(character if character.isprintable() else " " for character in " ".join(text.split())).strip()


def indent_of(line):
    return len(line) - len(line.lstrip())


def doc_names(text, scope):
    """Live classes that a documented type's words name: ``{word: class}``. Built-in and typing names are left out."""
    found = {}
    for word in split_words(text):
        try:
            tree = ast.parse(word, mode="eval").body
        except SyntaxError:
            continue
        live = resolve_tree(tree, scope)
        if isinstance(live, type) and live.__module__ not in ("builtins", "typing", "collections.abc"):
            found[word] = live
    return found


def split_words(text):
    word = ""
    for character in text + " ":
        if character.isalnum() or character in "_.":
            word += character
            continue
        if word and not word[0].isdigit():
            yield word.strip(".")
        word = ""
