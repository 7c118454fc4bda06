"""The floors of the house hold: imports point down, heavy libraries stay in their rooms, files stay small."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "punchout").rglob("*.py"))
GENERATED = ("payload_table.py",)


def test_every_import_contract_holds() -> None:
    """The contracts in pyproject.toml are kept."""
    # In a process of its own, since the linter switches off every logger of the process that it runs in.
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_picture_of_the_house_is_true() -> None:
    """The table of floors in the documentation is that of the contract, and every library that we need is told of."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    floors = re.findall(r"^\| (\d+) \| (.+?) \|", page, re.MULTILINE)
    assert [int(number) for number, _ in floors] == list(range(len(layers), 0, -1))
    assert [set(re.findall(r"\w+", rooms)) for _, rooms in floors] == [set(re.findall(r"\w+", one)) for one in layers]
    needed = [*project["project"]["dependencies"]]
    for extra in ("server", "postgres", "tls", "browser"):
        needed += project["project"]["optional-dependencies"][extra]
    libraries = page.partition("## Libraries")[2]
    names = [found[0] for need in needed if (found := re.match(r"[\w-]+", need))]
    assert [name for name in names if not re.search(rf"\b{name}\b", libraries)] == []


def test_no_module_outgrows_its_room() -> None:
    """No hand-written module has more than 300 lines."""
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in SOURCES
        if path.name not in GENERATED
    }
    assert {name: size for name, size in sizes.items() if size > 300} == {}


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield every function with its place."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def test_functions_stay_readable() -> None:
    """Nineteen in twenty functions have at most 40 lines, and none more than 60."""
    lengths = {name: (node.end_lineno or 0) - node.lineno + 1 for name, node in functions()}
    long = {name: length for name, length in lengths.items() if length > 40}
    assert len(long) <= len(lengths) / 20
    assert {name: length for name, length in long.items() if length > 60} == {}


def test_every_public_name_is_explained() -> None:
    """What is public by its name, nested or not, has a docstring that begins with one whole sentence."""
    unexplained = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not re.match(r"[^\n]{9,}[.?!:](\n|\Z)", ast.get_docstring(node) or "")
    ]
    assert unexplained == []


LOADED_BY_NAME = re.compile(r"punchout\.(cli\.verbs|control|messages|reports|testing|formats\.cxml\.documents)\b")
"""Rooms whose modules are loaded by a name in a table, or are the face that users import."""


def test_nothing_is_there_for_the_tests_alone() -> None:
    """Each name that a module offers is asked for by another module, or used in its own."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    asked = {name for tree in trees.values() for name in names_asked_for(tree)}
    idle = []
    for path, tree in trees.items():
        module = module_of(path)
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        offered = {f"{module}.{name}" for name in names_offered(tree) if name not in used}
        idle += sorted(offered - asked) if not LOADED_BY_NAME.match(module) else []
    assert idle == [], "nobody but a test asks for these"


def test_what_a_module_takes_another_offers() -> None:
    """Nothing is imported that its module does not list as its own: what is private, or was never meant to go out."""
    trees = {module_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    offered = {module: {*names_offered(tree), *modules_below(module, trees)} for module, tree in trees.items()}
    taken = {full for tree in trees.values() for full in names_asked_for(tree)}
    homes = ((full, *full.rpartition(".")[::2]) for full in taken)
    leaks = sorted(full for full, home, name in homes if name not in offered.get(home, {name}))
    assert leaks == [], "list these in the __all__ of their module, or keep your hands off"


MACHINERY = ("__init__", "choice", "elsewhere", "engine")
"""What is no subject in the room of rules: it runs the checks of every format, and knows findings."""


def test_rules_of_meaning_judge_plain_values() -> None:
    """The subjects of `rules` ask nobody in the house but one another, so that any format can ask them."""
    room = ROOT / "punchout" / "rules"
    subjects = {
        module_of(path): ast.parse(path.read_text(encoding="utf-8"))
        for path in (*room.glob("*.py"), *room.glob("codes/*.py"))
        if path.stem not in MACHINERY
    }
    asked = {name for tree in subjects.values() for name in names_asked_for(tree) if name.startswith("punchout.")}
    assert asked
    assert sorted(name for name in asked if not {name, name.rpartition(".")[0]} & {*subjects}) == []


def module_of(path: Path) -> str:
    """Return the name under which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def modules_below(module: str, modules: Iterable[str]) -> set[str]:
    """Return the names of the modules in a package."""
    return {name.removeprefix(f"{module}.") for name in modules if name.startswith(f"{module}.")}


def names_offered(tree: ast.Module) -> list[str]:
    """Return what a module lists in `__all__`."""
    lists = [node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"]
    return [name for node in lists for name in ast.literal_eval(node.value)]


def names_asked_for(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports from others, and what it takes from modules that it imports."""
    imported: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            imported |= {name.asname or name.name: f"{node.module}.{name.name}" for name in node.names}
            yield from (f"{node.module}.{name.name}" for name in node.names)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in imported:
            yield f"{imported[node.value.id]}.{node.attr}"


def test_no_exception_is_swallowed() -> None:
    """No handler does nothing but `pass`."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and all(isinstance(step, ast.Pass) for step in node.body)
    ]
    assert silent == []
