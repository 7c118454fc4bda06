"""Heads and bodies on the wire, without a socket."""

import io
import socket

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from punchout.web import framing
from punchout.web.framing import BadRequest, Chunked, Head, Sized, body_of, read_head
from punchout.web.limits import Capped
from punchout.web.peer import PeerSocket, linger
from punchout.web.reply import Reply


@given(st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: b"GET / HTTP/1.1\r\nHost: x\r\n" + tail))
def test_any_bytes_are_a_head_or_a_refusal(raw: bytes) -> None:
    """Whatever comes, reading it ends in a head, in nothing, or in a BadRequest."""
    try:
        head, status = read_head(io.BytesIO(raw)), 0
    except BadRequest as error:
        head, status = None, error.status
    assert status in (0, 400, 414, 431, 501)
    assert head is None or head.target


def test_a_head_keeps_order_and_spelling() -> None:
    """Fields come out as they came, blanks around them aside."""
    head = read_head(io.BytesIO(b"POST /a?b HTTP/1.1\r\nhost: x\r\nX-B:  1 \r\nx-A:\t\xe9\r\n\r\nbody"))
    assert head == Head("POST", "/a?b", "HTTP/1.1", (("host", "x"), ("X-B", "1"), ("x-A", "\xe9")))


def test_a_refusal_knows_the_address_where_it_could_be_read() -> None:
    """What is wrong below the request line is refused on the path of that line."""
    with pytest.raises(BadRequest) as caught:
        read_head(io.BytesIO(b"POST /supplier/cxml HTTP/1.1\r\n: x\r\n\r\n"))
    assert caught.value.target == "/supplier/cxml"


PIECES = (b"0", b"1", b"a", b"3;x=y", b" 2", b"-1", b"0x1", b"\r\n", b"\r\n", b"\n", b"x", b"abc", b"X-Trailer: 1")
"""What chunked bodies are made of, whole and broken."""


def _unchunked(raw: bytes) -> tuple[bytes | None, int]:
    """Return what a chunked body holds, None where it is broken, and how many bytes were taken for it."""
    stream = io.BytesIO(raw)
    try:
        return io.BufferedReader(Chunked(stream)).read(), stream.tell()
    except OSError:
        return None, stream.tell()


@given(st.binary(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
@example(b"1\r\nx\r\n0\r\nX-Trailer: 1\r\n\r\nrest")
@example(b"3;x=y\r\nabc\r\n1\nx\n0\r\n")
def test_any_bytes_are_chunks_or_an_error(raw: bytes) -> None:
    """Reading a chunked body ends or raises OSError; cut short anywhere it is the same or an error, never less."""
    body, taken = _unchunked(raw)
    if body is None:
        return
    assert _unchunked(raw[:taken]) == (body, taken)
    assert {_unchunked(raw[:end])[0] for end in range(taken)} <= {None, body}


@given(st.lists(st.binary(min_size=1, max_size=50)), st.integers(1, 100))
def test_chunks_come_out_as_they_went_in(parts: list[bytes], size: int) -> None:
    """A body cut into chunks is whole again, whatever the reader's buffer."""
    wire = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\nrest"
    assert io.BufferedReader(Chunked(io.BytesIO(wire)), size).read() == b"".join(parts)


@pytest.mark.parametrize("cut", [b"", b"1\r\nx\r\n", b"1\r\nx\r\n0", b"1\r\nx", b"5\r\nx\r\n0\r\n\r\n"])
def test_without_its_empty_chunk_a_body_is_cut_short(cut: bytes) -> None:
    """The end of the stream is not the end of the body."""
    with pytest.raises(OSError, match="chunk"):
        io.BufferedReader(Chunked(io.BytesIO(cut))).read()


def test_a_sized_body_ends_where_it_says() -> None:
    """Not one byte more is taken from the connection."""
    stream = io.BytesIO(b"abcdef")
    assert io.BufferedReader(Sized(stream, 3)).read() == b"abc"
    assert stream.read() == b"def"


def test_the_body_is_asked_for_once_and_only_when_it_is_read() -> None:
    """A peer that waits for 100-continue gets it at the first read."""
    asked: list[bool] = []
    head = Head("POST", "/", "HTTP/1.1", (("Expect", "100-Continue"), ("Content-Length", "4")))
    body = body_of(head, io.BytesIO(b"abcd"), lambda: asked.append(True))
    assert asked == []
    assert (body.read(2), body.read(2), asked) == (b"ab", b"cd", [True])


@pytest.mark.parametrize(("size", "fits"), [(0, True), (9, True), (10, True), (11, False), (1000, False)])
def test_a_cap_refuses_and_does_not_cut(size: int, fits: bool) -> None:
    """A body of the limit is read whole, one byte more is refused."""
    stream = io.BufferedReader(Capped(io.BytesIO(b"x" * size), 10))
    if fits:
        assert len(stream.read()) == size
    else:
        with pytest.raises(Exception, match="413"):
            stream.read()


def test_a_deadline_is_one_for_all_reads() -> None:
    """When the time of a stage is over, reading fails, although bytes are there."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        peer = PeerSocket(ours)
        theirs.send(b"abc")
        peer.within(10)
        assert peer.read(1) == b"a"
        peer.within(0)
        with pytest.raises(TimeoutError):
            peer.read(1)


def test_lingering_reads_over_what_still_comes() -> None:
    """What a peer still sends is thrown away, and one that has gone is no error."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"still sending")
        theirs.shutdown(socket.SHUT_WR)
        linger(ours)
        assert theirs.recv(10) == b""
    linger(ours)


def written(parts: list[bytes], *, method: str = "GET", status: str = "200 OK", version: str = "HTTP/1.1") -> bytes:
    """Return what an answer writes."""
    out = io.BytesIO()
    reply = Reply(out, method, version)
    reply.start(status, [])
    reply.send(parts)
    return out.getvalue().partition(b"\r\n\r\n")[2]


def test_an_answer_without_a_length_is_chunked_where_it_may_be() -> None:
    """No body for HEAD, 204 and 304; no chunks for HTTP/1.0."""
    assert written([b"a", b"bc"]) == b"1\r\na\r\n2\r\nbc\r\n0\r\n\r\n"
    assert written([]) == b"0\r\n\r\n"
    assert written([b"a"], version="HTTP/1.0") == b"a"
    assert written([b"a"], method="HEAD") == written([b"a"], status="204 No Content") == b""


def test_an_application_must_begin_before_it_writes() -> None:
    """An answer without a status is a mistake of ours, and one begun cannot begin again with an error."""
    with pytest.raises(RuntimeError, match="before it began"):
        Reply(io.BytesIO(), "GET", "HTTP/1.1").send([b"a"])
    reply = Reply(io.BytesIO(), "GET", "HTTP/1.1")
    reply.start("200 OK", [])
    reply.write(b"a")
    error = KeyError("late")
    with pytest.raises(KeyError, match="late"):
        reply.start("500 Internal Server Error", [], (KeyError, error, None))


def test_a_head_that_cannot_be_sent_leaves_room_for_another_answer() -> None:
    """A field beyond Latin-1 is refused before a byte is out, so that the peer can still be told of a mistake."""
    out = io.BytesIO()
    reply = Reply(out, "GET", "HTTP/1.1")
    reply.start("200 OK", [("X", "例")])
    with pytest.raises(UnicodeEncodeError):
        reply.send([b"a"])
    assert not reply.begun
    reply.start("500 Internal Server Error", [("Content-Length", "0")])
    reply.send(())
    assert out.getvalue().startswith(b"HTTP/1.1 500 ")


def test_a_field_of_blanks_is_read_once() -> None:
    """A million blanks before a control character take no time; read again and again, they take days."""
    assert framing._FIELD.fullmatch(b"X:" + b" " * 10**6 + b"\x01") is None
