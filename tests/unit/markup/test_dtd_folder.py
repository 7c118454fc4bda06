"""A folder of DTDs of somebody's own."""

import os
from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.markup.dtd import grammars
from punchout.markup.dtd_folder import grammars_in
from punchout.markup.parse import read

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))

DTD = """<!ENTITY cxml.version "1.1.009">
<!ELEMENT cXML (Header?, Request)>
<!ELEMENT Header EMPTY>
<!ELEMENT Request (ConfirmationRequest | Note)>
<!ELEMENT ConfirmationRequest (#PCDATA)>
<!ELEMENT Note EMPTY>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small DTD, of a version that had no other."""
    (tmp_path / "cXML.dtd").write_text(DTD)
    return tmp_path


def test_the_dtd_of_the_folder_judges(folder):
    """What it declares is valid, what only ours declares is not; a payload that moved since is judged where it is."""
    own = grammars_in(folder)
    assert own.version == "1.1.009"
    for payload, valid in (("Note", True), ("ConfirmationRequest", True), ("OrderRequest", False)):
        reading = read(f"<cXML><Request><{payload}/></Request></cXML>".encode(), grammar=own)
        assert (reading.valid, reading.dtd) == (valid, "cXML")


def test_a_missing_dtd_is_named(folder):
    """A document of a DTD that is not there is not judged by another one."""
    with pytest.raises(ConfigError, match=r"Fulfill\.dtd is missing in this folder; it judges ShipNoticeRequest"):
        read(b"<cXML><Request><ShipNoticeRequest/></Request></cXML>", grammar=grammars_in(folder))
    with pytest.raises(ConfigError, match=r"Fulfill\.dtd is missing in this folder; it judges TimeCardTimeInterval"):
        read(b"<TimeCardTimeInterval/>", grammar=grammars_in(folder))
    assert read(b"<html/>", grammar=grammars_in(folder)).dtd is None


def test_what_is_no_folder_of_dtds_is_said(folder):
    """No folder, no DTD, a broken DTD: each has its sentence."""
    with pytest.raises(ConfigError, match="there is no such folder"):
        grammars_in(folder / "none")
    (folder / "empty").mkdir()
    with pytest.raises(ConfigError, match="there is no DTD file"):
        grammars_in(folder / "empty")
    (folder / "cXML.dtd").write_text("<!ELEMENT cXML")
    with pytest.raises(ConfigError, match="cannot be read as a DTD"):
        grammars_in(folder)


def test_a_version_may_stand_in_the_name_of_the_folder(tmp_path):
    """Without a version in the DTD the folder's name tells it, if it does."""
    for name, version in (("cxml-1.2.014", "1.2.014"), ("mine", "of unknown version")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cXML.dtd").write_text("<!ELEMENT cXML EMPTY>")
        assert grammars_in(tmp_path / name).version == version


@pytest.mark.parametrize("name", sorted(grammars().names))
def test_the_official_dtds_say_what_ours_say(name):
    """Each of the nine official DTDs can judge, and agrees with ours on real documents."""
    official = SHARED / "official" / "cxml-1.2.071"
    if not official.is_dir():
        pytest.skip("the official DTDs are not here")
    theirs = grammars_in(official)
    assert theirs.dtd(name) is not None
    assert theirs.declarations(name).elements.keys() == grammars().declarations(name).elements.keys()
    for file in sorted(SHARED.glob("corpus/*/*.xml")):
        ours = read(file.read_bytes())
        if ours.dtd == name:
            assert read(file.read_bytes(), grammar=theirs).valid == ours.valid, file.name
