"""Which files words mean."""

from pathlib import Path

from punchout.scenarios.files import found


def test_files_are_found_in_folders_and_by_patterns(tmp_path: Path) -> None:
    """A folder means all YAML below it, a pattern what fits it, anything else that very file; each counts once."""
    for name in ("a.yaml", "deep/b.yml", "deep/c.txt", ".hidden/d.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    files = found([str(tmp_path), str(tmp_path / "*.yaml"), str(tmp_path / "gone.yaml"), str(tmp_path / "deep/b.yml")])
    assert [(file.path.name, file.meant) for file in files] == [("a.yaml", False), ("b.yml", True), ("gone.yaml", True)]
