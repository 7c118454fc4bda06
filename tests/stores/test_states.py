"""States, names and answers: what every store keeps of a dealing."""

from collections.abc import Callable

import pytest

from punchout.errors import Stale
from punchout.exchange.entries import Answered, Exchange, Keep, Query
from punchout.exchange.ports import Store
from punchout.roles.effects import Change, Remembered

Keeps = Callable[..., Keep]
Answers = Callable[..., Answered]
DEMO = ("demo", "NetworkID:DEMO-BUYER", "1@buyer.example.com")


def test_what_is_not_there_has_version_zero(store: Store) -> None:
    """A key that nobody has written is remembered as empty, version 0."""
    remembered = store.recall("default", "order:1")
    assert remembered == Remembered("order:1")
    assert not remembered.exists


def test_a_state_comes_back_as_it_went(store: Store, keep: Keeps) -> None:
    """Plain data of any depth, in any script, is kept whole, and each change counts the version up."""
    state = {"items": [{"part": "Ä-1", "price": "59.90"}], "cookie": "中\u0000\u2028", "open": True, "none": None}
    store.keep(keep(changes=(Change(Remembered("session:t"), state),)))
    before = store.recall("default", "session:t")
    assert before == Remembered("session:t", 1, state)
    store.keep(keep(changes=(Change(before, {"open": False}),)))
    assert store.recall("default", "session:t") == Remembered("session:t", 2, {"open": False})


@pytest.mark.parametrize("number", [0, 3, 2_500])
def test_many_keys_at_one_go_give_what_each_gives(store: Store, keep: Keeps, number: int) -> None:
    """Keys and further names, known and unknown, twice and of any length: as if each were recalled alone."""
    store.keep(keep(changes=(Change(Remembered("order:1"), {"a": 1}, names=("document:1", "document:2", "order:2")),)))
    store.keep(keep(changes=(Change(Remembered("order:2"), {"b": 2}), Change(Remembered("long:" + "x" * 3_000), {}))))
    store.keep(keep("other", changes=(Change(Remembered("part:1"), {"c": 3}),)))
    known = ["order:1", "document:2", "order:2", "order:1", "long:" + "x" * 3_000, "odd\x00", "odd\ufffd"]
    keys = [*known, *(f"part:{n}" for n in range(number))][: number + len(known) if number else 0]
    assert store.recall_all("default", keys) == {key: store.recall("default", key) for key in keys}


def test_a_state_is_nobodys_to_change_in_place(store: Store, keep: Keeps) -> None:
    """Neither the data given nor the data returned is shared with the store."""
    state = {"items": [1]}
    store.keep(keep(changes=(Change(Remembered("session:t"), state),)))
    state["items"].append(2)
    store.recall("default", "session:t").state["items"].append(3)
    assert store.recall("default", "session:t").state == {"items": [1]}


def test_a_name_leads_to_its_state(store: Store, keep: Keeps) -> None:
    """A state is found by each of its names, under its own key, and a name taken over leads to the newer one."""
    store.keep(keep(changes=(Change(Remembered("order:1"), {"n": 1}, ("orderid:PO-1", "payload:a")),)))
    assert store.recall("default", "orderid:PO-1") == Remembered("order:1", 1, {"n": 1})
    store.keep(keep(changes=(Change(Remembered("order:2"), {"n": 2}, ("orderid:PO-1",)),)))
    assert store.recall("default", "orderid:PO-1").key == "order:2"
    assert store.recall("default", "payload:a").key == "order:1"


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_state_changed_meanwhile_is_stale_and_nothing_is_kept(
    store: Store, keep: Keeps, entry: Callable[..., Exchange], version: int
) -> None:
    """A change from any version but the present one is refused, with all that came with it."""
    store.keep(keep(changes=(Change(Remembered("order:1"), {"n": 1}),)))
    store.keep(keep(changes=(Change(store.recall("default", "order:1"), {"n": 2}),)))
    lost = (
        Change(Remembered("order:9"), {"n": 9}, ("orderid:9",)),
        Change(Remembered("order:1", version), {"n": 3}),
    )
    with pytest.raises(Stale):
        store.keep(keep(exchange=entry(id="lost"), changes=lost))
    assert store.recall("default", "order:1") == Remembered("order:1", 2, {"n": 2})
    assert not store.recall("default", "orderid:9").exists
    assert store.exchange("default", "lost") is None


def test_states_are_listed_by_prefix_the_last_made_first(store: Store, keep: Keeps) -> None:
    """A list holds what starts with the prefix, letter for letter, in the order of making, whatever changed since."""
    for key in ("order:b", "session:x", "order:a", "order", "order:%", "Order:c", "order:\u00e9"):
        store.keep(keep(changes=(Change(Remembered(key), {}),)))
    store.keep(keep(changes=(Change(store.recall("default", "order:b"), {"late": True}),)))
    assert [state.key for state in store.listed("default", "order:")] == [
        "order:\u00e9",
        "order:%",
        "order:a",
        "order:b",
    ]
    assert [state.key for state in store.listed("default", "order:%")] == ["order:%"]


def test_spaces_do_not_meet(store: Store, keep: Keeps, answered: Answers) -> None:
    """The same keys in two spaces are two things."""
    store.keep(keep("t1", changes=(Change(Remembered("order:1"), {}, ("orderid:1",)),), answered=answered()))
    assert not store.recall("t2", "order:1").exists
    assert not store.recall("t2", "orderid:1").exists
    assert store.listed("t2", "order:") == []
    assert list(store.answers("t2", *DEMO)) == []
    assert store.count("t2", Query()) == 0


def test_an_answer_is_stored_once_for_each_different_request(store: Store, keep: Keeps, answered: Answers) -> None:
    """Under one duplicate key stand the answers to different requests, in the order of their coming."""
    store.keep(keep(answered=answered("f1", session="session:t", http_status=201)))
    store.keep(keep(answered=answered("f2", answer=b"<other/>"), known=1))
    first, second = store.answers("default", *DEMO)
    assert first == answered("f1", session="session:t", http_status=201)
    assert second == answered("f2", answer=b"<other/>")


@pytest.mark.parametrize("fingerprint", ["f1", "f2"])
def test_an_answer_given_meanwhile_makes_the_decision_stale(
    store: Store, keep: Keeps, answered: Answers, fingerprint: str
) -> None:
    """R14, R15: who decided before the other's answer was stored decides again, for the same bytes and for others."""
    store.keep(keep(answered=answered("f1")))
    with pytest.raises(Stale):
        store.keep(keep(answered=answered(fingerprint), known=0))
    assert [entry.fingerprint for entry in store.answers("default", *DEMO)] == ["f1"]


def test_a_duplicate_is_counted(store: Store, keep: Keeps, answered: Answers) -> None:
    """Each further reception counts up the attempts of its own request, and leaves the answer as it was."""
    store.keep(keep(answered=answered("f1")))
    store.keep(keep(answered=answered("f2"), known=1))
    for _ in range(2):
        store.keep(keep(again=answered("f1", answer=b"<changed/>")))
    assert [(entry.attempts, entry.answer) for entry in store.answers("default", *DEMO)] == [
        (3, b"<ok/>"),
        (1, b"<ok/>"),
    ]


def test_a_duplicate_of_what_was_reset_is_stale(store: Store, keep: Keeps, answered: Answers) -> None:
    """Who was about to repeat an answer that is gone decides again."""
    with pytest.raises(Stale):
        store.keep(keep(again=answered("f1")))


def test_an_answer_is_renewed_by_one_only(store: Store, keep: Keeps, answered: Answers) -> None:
    """A setup whose session ended is answered anew in place of the old answer; of two at once, one decides again."""
    store.keep(keep(answered=answered("f1", session="session:old")))
    renewed = answered("f1", session="session:new", attempts=2)
    store.keep(keep(answered=renewed, known=1))
    with pytest.raises(Stale):
        store.keep(keep(answered=answered("f1", session="session:other", attempts=2), known=1))
    assert list(store.answers("default", *DEMO)) == [renewed]


def test_an_odd_key_finds_nothing(store: Store) -> None:
    """NUL and lone surrogates, as a hostile URL may carry them, are just keys that nobody has."""
    for key in ("session:\x00", "session:\ud800", ""):
        assert not store.recall("default", key).exists
        assert store.exchange("default", key) is None
        assert list(store.answers("default", "demo", key, key)) == []
        assert store.listed("default", f"\x00{key}") == []
