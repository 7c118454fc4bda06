"""Texts become trees in which every scalar is text and knows its line."""

import pytest

from punchout.errors import ConfigError
from punchout.settings.lines import read_tree
from punchout.settings.tree import NODES

TRAPS = {
    "yaml": "a: NO\nb: 0123\nc: 065070684\nd: 59.90\ne: 12:30\nf: 1e3\ng: 2024-01-01\nh: ~\n",
    "json": '{"b": 0, "d": 59.90, "f": 1e3, "a": "NO"}',
    "toml": 'a = "NO"\nd = 59.90\nf = 1e3\ng = 2024-01-01\nt = true\n',
}


def test_yaml_scalars_stay_what_was_written():
    """No scalar of YAML turns into a truth, an octal, a sexagesimal, a date or nothing."""
    assert read_tree(TRAPS["yaml"], "yaml").plain() == {
        "a": "NO",
        "b": "0123",
        "c": "065070684",
        "d": "59.90",
        "e": "12:30",
        "f": "1e3",
        "g": "2024-01-01",
        "h": "~",
    }


def test_json_and_toml_numbers_keep_their_text():
    """Numbers of JSON and TOML keep the text they were written with, trailing noughts included."""
    assert read_tree(TRAPS["json"], "json").plain() == {"b": "0", "d": "59.90", "f": "1e3", "a": "NO"}
    plain = read_tree(TRAPS["toml"], "toml").plain()
    assert plain == {"a": "NO", "d": "59.90", "f": "1e3", "g": "2024-01-01", "t": "true"}


def test_json_null_is_not_there():
    """A key with null is the same as no key, and an escaped pair of surrogates is one character."""
    assert read_tree('{"a": null, "b": "\\ud83d\\ude00 \\"x\\""}', "json").plain() == {"b": '😀 "x"'}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("yaml", "top: 1\nlist:\n  - one\n  - {deep: x,\n     other: y}\n"),
        ("json", '{"top": 1,\n"list": [\n  "one",\n  {"deep": "x",\n\t"other": "y"}\n]}'),
    ],
)
def test_every_value_knows_its_line(kind: str, text: str):
    """The line of a path is that of its key; a path that leads nowhere has the line of what is above it."""
    tree = read_tree(text, kind)
    assert tree.line_of(("top",)) == 1
    assert tree.line_of(("list",)) == 2
    assert tree.line_of(("list", 1, "other")) == 5
    assert tree.line_of(("list", 1, "gone")) == tree.line_of(("list", 1)) == 4


def test_toml_lines_are_found_by_table_and_key():
    """Keys below headers, dotted keys and keys of inline tables are found in their lines."""
    text = 'version = 1\n\n[buyers.city]  # x\nnetwork = "ariba"\nurls.cxml = "x"\n[tls]\nx = {ca = "a", verify = 1}\n'
    tree = read_tree(text, "toml")
    assert tree.line_of(("buyers", "city", "network")) == 4
    assert tree.line_of(("buyers", "city", "urls", "cxml")) == 5
    assert tree.line_of(("tls", "x", "verify")) == 7


def test_aliases_and_merge_keys_work():
    """YAML's anchors and merge keys give what they stand for; a key of one's own stands above a merged one."""
    text = "base: &base {a: 1, b: 2}\none: {<<: *base, b: 3}\ntwo:\n  <<: [*base, {c: 4}]\n"
    plain = read_tree(text, "yaml").plain()
    assert plain == {"base": {"a": "1", "b": "2"}, "one": {"a": "1", "b": "3"}, "two": {"a": "1", "b": "2", "c": "4"}}


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("yaml", "a: 1\nb: 2\na: 3\n", "f:3: the key 'a' stands here a second time; the first is on line 1"),
        ("json", '{"a": 1,\n "a": 2}', "f:2: the key 'a' stands here a second time; the first is on line 1"),
        ("yaml", "a:\n\tb: 1\n", "f:2: this is no YAML: found character '\\t' that cannot start any token"),
        ("yaml", "? [a]\n: b\n", "f:1: a key must be a plain text"),
        ("yaml", "a: \0\n", "f: this is no YAML: "),
        ("yaml", "a: &a [*a]\n", "f:1: this is more than 32 levels deep"),
        ("json", '{"a":\n', "f:2: this is no JSON: Expecting value"),
        ("json", "[" * 100_000, "f: this is nested too deeply"),
        ("toml", "a = 1\na = 2\n", "f:2: this is no TOML: Cannot overwrite a value"),
        ("toml", "a = " + "[" * 5000, "f: this is nested too deeply"),
    ],
)
def test_what_is_broken_is_said_with_its_line(kind: str, text: str, said: str):
    """A text that is not what its ending says is refused with the line and the reason."""
    with pytest.raises(ConfigError) as refused:
        read_tree(text, kind, "f")
    assert str(refused.value).startswith(said)


def test_a_file_that_says_a_billion_is_refused():
    """Aliases that multiply are counted, not followed to their end."""
    rows = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    rows += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(ConfigError, match=str(NODES)):
        read_tree("\n".join(rows), "yaml")


@pytest.mark.parametrize("kind", ["yaml", "toml"])
def test_an_empty_text_is_an_empty_mapping(kind: str):
    """A file of blanks and comments says nothing, which is allowed."""
    assert read_tree("# nothing\n", kind).plain() == {}
