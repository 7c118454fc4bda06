"""The command that makes every generated file anew."""

from pathlib import Path

import pytest

from punchout import generate


def test_check_names_what_is_out_of_date_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--check` the exit code is 1 until the file is written; afterwards there is nothing to do."""
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "GENERATORS", {"a greeting": lambda: {"deep/hello.txt": "hello\n"}})
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().out == "out of date (python -m punchout.generate writes it): deep/hello.txt\n"
    assert not (tmp_path / "deep").exists()
    assert generate.main([]) == 0
    assert (tmp_path / "deep" / "hello.txt").read_text(encoding="utf-8") == "hello\n"
    assert generate.main(["--check"]) == 0
    (tmp_path / "deep" / "hello.txt").write_text("changed", encoding="utf-8")
    assert generate.main(["--check"]) == 1
