"""`punchout check A B C`: the files of one purchase are compared with each other, in every format of report."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

CART = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="9@shop.example.com" timestamp="2026-03-02T12:00:00+01:00"><Header>
<From><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential>
<UserAgent>Example Shop 1.0</UserAgent></Sender></Header>
<Message><PunchOutOrderMessage><BuyerCookie>{cookie}</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="edit"><Total><Money currency="EUR">7.00</Money></Total>
</PunchOutOrderMessageHeader><ItemIn quantity="20"><ItemID><SupplierPartID>PEN-2001</SupplierPartID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">{price}</Money></UnitPrice><Description xml:lang="en">Pen</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121704</Classification></ItemDetail></ItemIn>
</PunchOutOrderMessage></Message></cXML>"""


@pytest.fixture
def purchase(documents, write):
    """Write a setup request, a cart and an order; what is told changes the cart."""

    def files(cookie="c-1", price="0.35"):
        return [
            write("setup.xml", documents.setup()),
            write("cart.xml", CART.format(cookie=cookie, price=price).encode()),
            write("order.xml", documents.order()),
        ]

    return files


def judged(cli, files, *more):
    """Return the JSON report and the exit code."""
    result = cli("check", *files, "--format", "json", *more)
    return json.loads(result.out), result.code


def test_what_was_kept_is_told(cli, purchase):
    """A faultless purchase makes two pairs in which everything was kept, and exits 0."""
    report, code = judged(cli, purchase())
    assert code == 0
    assert [(one["step"], one["joinedBy"]) for one in report["pairs"]] == [
        ("setup → cart", "BuyerCookie"),
        ("cart → order", "items"),
    ]
    assert {one["sort"] for pair in report["pairs"] for one in pair["differences"]} == {"kept"}
    assert report["unpaired"] == []


def test_an_error_in_a_pair_exits_1(cli, purchase):
    """A cart with another cookie has no flaw of its own, and is lost all the same."""
    report, code = judged(cli, purchase(cookie="c-2"))
    assert code == 1
    assert report["summary"]["errors"] == 1
    assert [finding["rule"] for finding in report["pairs"][0]["findings"]] == ["CART-001"]
    changed = [one for one in report["pairs"][0]["differences"] if one["sort"] == "changed silently"]
    assert changed == [
        {"sort": "changed silently", "line": "", "part": "", "field": "BuyerCookie", "before": "c-1", "after": "c-2"}
    ]


def test_the_operator_grades_pairs_too(cli, purchase):
    """By code, as every rule; and the level counts advisories."""
    files = purchase(price="0.30")
    assert judged(cli, files)[1] == 0
    assert judged(cli, files, "--level", "advisory")[1] == 1
    assert judged(cli, files, "--rule", "PAIR-003=error")[1] == 1
    assert judged(cli, purchase(cookie="c-2"), "--rule", "CART-001=off")[1] == 0


def test_one_file_has_no_pairs(cli, purchase):
    """The member is there and empty."""
    report, _ = judged(cli, purchase()[:1])
    assert report["pairs"] == []
    assert "unpaired" not in report


def test_a_table_shows_what_was_not_kept(cli, purchase):
    """As text, with the finding below; what stands alone says why."""
    out = cli("check", *purchase(price="0.30"), "--rule", "TOTAL-001=off").out
    assert "cart.xml → " in out
    assert "changed silently  line 1 PEN-2001  UnitPrice  0.30  →  0.35" in out
    assert re.search(
        r"order\.xml:\d+:13: advisory PAIR-003  UnitPrice of line 1 \(PEN-2001\) was 0.30 and is 0.35", out
    )
    assert '│ <ItemDetail><UnitPrice><Money currency="EUR">0.35</Money>' in out
    alone = cli("check", *purchase()[::2]).out
    assert "setup.xml: compared with no other file: no cart here has the BuyerCookie 'c-1'" in alone


@pytest.mark.parametrize("format", ["junit", "sarif", "github", "html"])
def test_every_report_carries_the_findings_of_pairs(cli, purchase, format):
    """Where tools look for them: at the later file."""
    result = cli("check", *purchase(cookie="c-2"), "--format", format)
    assert result.code == 1
    assert "CART-001" in result.out
    assert "cart.xml" in result.out


def test_broken_files_are_compared_with_nothing(cli, purchase, write):
    """Whatever they hold; the others are compared all the same."""
    files = [*purchase(), write("bytes.xml", b"\xff\x00<"), write("half.xml", b"<cXML><Request>")]
    report, code = judged(cli, files)
    assert code == 1
    assert len(report["pairs"]) == 2
    assert [one["file"].rpartition("/")[2] for one in report["unpaired"]] == ["bytes.xml", "half.xml"]


@pytest.mark.parametrize("format", ["text", "json", "junit", "sarif", "github", "html"])
def test_a_recording_of_a_purchase_is_judged_whole(cli, purchase, write, format):
    """Each document of a HAR file is judged by its number and compared with the others, in every format."""
    texts = [Path(file).read_text(encoding="utf-8") for file in purchase(cookie="c-2")]
    entries = [{"request": {"postData": {"mimeType": "text/xml", "text": text}}} for text in texts]
    result = cli("check", write("purchase.har", json.dumps({"log": {"entries": entries}}).encode()), "--format", format)
    assert result.code == 1
    assert "CART-001" in result.out
    told = {name for name in ("#1", "#2", "#3") if f"purchase.har{name}" in unquote(result.out)}
    assert told == ({"#2"} if format == "github" else {"#1", "#2", "#3"})  # annotations tell of findings alone


@pytest.fixture
def recording(purchase, write):
    """A purchase as a browser, or something between the two systems, recorded it."""
    texts = [Path(file).read_text(encoding="utf-8") for file in purchase()]
    entries = [{"request": {"postData": {"mimeType": "text/xml", "text": text}}} for text in texts]
    return write("purchase.har", json.dumps({"log": {"entries": entries}}).encode())


def test_findings_of_pairs_point_into_the_later_document(cli, purchase):
    """Line, column and XPath in JSON, a region in SARIF, a line in annotations, the line itself on the page."""
    files = purchase(cookie="c-2")
    report, _ = judged(cli, files)
    (finding,) = report["pairs"][0]["findings"]
    line = 1 + Path(files[1]).read_text(encoding="utf-8").split("<BuyerCookie>")[0].count("\n")
    path = "/cXML/Message/PunchOutOrderMessage/BuyerCookie"
    assert (finding["line"], finding["column"], finding["path"]) == (line, 45, path)
    log = json.loads(cli("check", *files, "--format", "sarif").out)
    (result,) = (one for one in log["runs"][0]["results"] if one["ruleId"] == "CART-001")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (line, 45)
    assert f"cart.xml,line={line},col=45" in cli("check", *files, "--format", "github").out
    assert "<mark>c-2</mark>" in cli("check", *files, "--format", "html").out


def test_documents_and_files_are_counted_apart(cli, recording, purchase):
    """One recording is one file, however many documents it holds."""
    assert "3 documents in 1 file: 0 errors" in cli("check", recording).out
    assert "4 documents in 2 files: 1 error" in cli("check", recording, purchase()[0]).out
    assert "2 files: 0 errors" in cli("check", *purchase()[:2]).out
    summary = json.loads(cli("check", recording, "--format", "json").out)["summary"]
    assert (summary["files"], summary["documents"]) == (1, 3)


def test_tools_that_mark_files_are_told_of_the_file(cli, purchase, write):
    """A recording is one file for GitHub and SARIF, whichever of its documents a finding is about."""
    texts = [Path(file).read_text(encoding="utf-8") for file in purchase(cookie="c-2", price="0.3x")]
    entries = [{"request": {"postData": {"mimeType": "text/xml", "text": text}}} for text in texts]
    write("purchase.har", json.dumps({"log": {"entries": entries}}).encode())
    lines = [line for line in cli("check", "purchase.har", "--format", "github").out.splitlines() if line[:2] == "::"]
    assert {line.partition(",")[0] for line in lines} <= {"::error file=purchase.har", "::warning file=purchase.har"}
    assert any("title=CART-001" in line and "in line 8 of purchase.har#2 (har)" in line for line in lines)
    (run,) = json.loads(cli("check", "purchase.har", "--format", "sarif").out)["runs"]
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert {"CART-001", "MONEY-002"} <= {one["ruleId"] for one in run["results"]}
    assert all(place == {"artifactLocation": {"uri": "purchase.har"}} for place in places)
    uris = [one["location"]["uri"] for one in run["artifacts"]]
    assert uris == ["purchase.har#1", "purchase.har#2", "purchase.har#3"]


def test_one_document_of_a_recording_can_be_named(cli, recording):
    """As `check` names it; a number that the recording does not have is a sentence."""
    report, code = judged(cli, [f"{recording}#2"])
    assert code == 0
    assert [one["document"] for one in report["files"]] == ["PunchOutOrderMessage"]
    assert report["files"][0]["file"].endswith("purchase.har#2")
    result = cli("check", f"{recording}#4")
    assert result.code == 3
    assert "purchase.har#4: there is no document #4 in it; it holds #1 to #3" in result.err


def test_a_recording_without_a_document_is_called_one(cli, write):
    """How much was recorded, and what to do: it is no JSON that somebody sent in place of a document."""
    write("none.har", json.dumps({"log": {"entries": [{"request": {"method": "GET"}}, {}]}}).encode())
    result = cli("check", "none.har")
    assert result.code == 1
    assert "this is a recording (HAR) of 2 exchanges, and none of them carries a cXML document" in result.out
    assert "1 error, " in result.out


def test_a_recording_beside_a_file(cli, purchase, documents, write):
    """A recording and a file are compared as files are; the only document of a recording keeps the name of its file."""
    setup, cart, order = purchase()
    text = Path(cart).read_text(encoding="utf-8")
    entries = [{"request": {}, "response": {"content": {"text": text}}}]
    har = write("cart.har", json.dumps({"log": {"entries": entries}}).encode())
    report, code = judged(cli, [setup, har, order])
    assert code == 0
    assert [one["file"].rpartition("/")[2] for one in report["files"]] == ["setup.xml", "cart.har", "order.xml"]
    assert len(report["pairs"]) == 2
