"""A configuration text of any kind to its tree; what reads a kind is loaded with the first text of it."""

from punchout.settings.tree import Node

__all__ = ["read_tree"]


def read_tree(text: str, kind: str, file: str | None = None) -> Node:
    """Read a text of kind `yaml`, `toml` or `json`.

    Raises:
        ConfigError: when the text is not what its kind says, or says a key twice.
    """
    if kind == "json":
        from punchout.settings.lines_json import read_json as read
    elif kind == "toml":
        from punchout.settings.lines_toml import read_toml as read
    else:
        from punchout.settings.lines_yaml import read_yaml as read
    tree = read(text, file)
    if isinstance(tree.value, str) and not tree.value.strip():
        return Node({}, 1, {})
    return tree
