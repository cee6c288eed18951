"""Symbolic execution: what the executed code says: warnings, log records, exceptions, and the text of messages."""

import ast
import logging
import types

LOG_CHANNELS = {"warn": "logger_warning", "error": "logger_error", "critical": "logger_error", "exception": "logger_error"}
SILENT_LOGS = ("debug", "info", "log", "setLevel", "isEnabledFor")


class Messages:
    """The part of the machine that recognises announcements and reads their templates."""

    def announce(self, receiver, node, state):
        """A call on a logger or on ``warnings``: a site, or nothing when it only informs. None if it is neither."""
        if not self.nodes.is_live(receiver):
            return None
        target = self.nodes.live(receiver)
        name = node.func.attr
        nothing = self.nodes.const(None)
        if isinstance(target, logging.Logger):
            if name in SILENT_LOGS or name.startswith(("info", "debug")):
                return nothing
            word = next((word for word in LOG_CHANNELS if name.startswith(word)), None)
            if word is None:
                return None
            channel = LOG_CHANNELS[word] + ("_once" if name.endswith("_once") else "")
            self.site("log", state, node.lineno, channel=channel, message=self.first_template(node, state))
            return nothing
        if isinstance(target, types.ModuleType) and target.__name__ == "warnings":
            if name in ("warn", "warn_explicit"):
                self.site("warn", state, node.lineno, channel="warnings_warn", message=self.first_template(node, state))
            return nothing
        return None

    def first_template(self, node, state):
        return self.template(node.args[0], state) if node.args else None

    def exception_of(self, node, state):
        """The class name and message template of what a ``raise`` statement raises."""
        if node is None:
            return "reraise", None
        if isinstance(node, ast.Call):
            message = self.template(node.args[0], state) if node.args else None
            return _name_of(node.func), message
        return _name_of(node), None

    def template(self, node, state):
        """A message with ``{…}`` where a value is filled in, or None when its text is not in the source."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else str(node.value)
        if isinstance(node, ast.JoinedStr):
            return "".join(
                part.value if isinstance(part, ast.Constant) else "{%s}" % ast.unparse(part.value) for part in node.values
            )
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            left, right = self.template(node.left, state), self.template(node.right, state)
            return (left or "{…}") + (right or "{…}") if left or right else None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            return self.template(node.left, state)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            return self.formatted(node, state)
        if isinstance(node, ast.Name):
            value = state.env.get(node.id)
            if value is not None and self.nodes.is_live(value) and isinstance(self.nodes.live(value), str):
                return self.nodes.live(value)
        return None

    def formatted(self, node, state):
        base = self.template(node.func.value, state)
        if base is None:
            return None
        for keyword in node.keywords:
            if keyword.arg is not None:
                filled = self.template(keyword.value, state) or "{%s}" % ast.unparse(keyword.value)
                base = base.replace("{%s}" % keyword.arg, filled)
        return base


def _name_of(node):
    while isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else "Exception"
