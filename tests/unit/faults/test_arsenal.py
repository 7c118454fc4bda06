"""What is armed in a space: counted once for each exchange, the same chances for the same seed."""

from punchout.faults.armed import armed
from punchout.faults.arsenal import Aim, Arsenal
from punchout.faults.leaving import Leaving
from punchout.faults.table import Stage
from punchout.faults.targets import Subject


def subject(id: str) -> Subject:
    """Return an order that came."""
    return Subject(id, ("OrderRequest",), "demo", "in")


def test_an_exchange_counts_once_however_often_it_is_decided() -> None:
    """Asking again about the same exchange gives the same answer and counts nothing."""
    arsenal = Arsenal([armed("order:cxml=500:first=1")])
    aim = Aim(arsenal)
    assert [bool(aim.struck(subject("1"), Stage.INSTEAD)) for _ in range(3)] == [True, True, True]
    assert not Aim(arsenal).struck(subject("2"), Stage.INSTEAD)


def test_only_the_stage_that_is_asked_for_counts() -> None:
    """A fault of another stage neither strikes nor is counted."""
    aim = Aim(Arsenal([armed("order:reset:first=1")]))
    assert not aim.struck(subject("1"), Stage.INSTEAD)
    assert aim.struck(subject("2"), Stage.AROUND)


def test_the_same_seed_gives_the_same_chances() -> None:
    """Chance is data: two arsenals of one seed strike alike, and neither always nor never."""
    runs = []
    for _ in range(2):
        arsenal = Arsenal([armed("*:reset:probability=0.5")], seed="7")
        runs.append([bool(Aim(arsenal).struck(subject(str(number)), Stage.AROUND)) for number in range(50)])
    assert runs[0] == runs[1]
    assert 0 < sum(runs[0]) < 50


def test_faults_of_one_answer_follow_one_another() -> None:
    """Two that strike the same answer are both done, in the order in which they were armed."""
    aim = Aim(Arsenal([armed("*:wrong-content-type=a/b"), armed("*:delay=2s"), armed("*:reset")]))
    leaving, struck = aim.answer(Leaving(b"x", (("content-type", "text/xml"),)), subject("1"))
    assert (leaving.headers, leaving.verbs) == ((("Content-Type", "a/b"),), (("wait", 2.0), ("reset", 0.0)))
    assert len(struck) == 3


def test_nothing_armed_is_false() -> None:
    """Who only wants to know whether anything is armed need not ask further."""
    assert not Aim(Arsenal())
    assert Aim(Arsenal([armed("*:reset")]))


def test_what_is_met_again_after_a_lost_race_is_struck_as_before() -> None:
    """The same messages in the same order, under ids of their own: each as it was decided, none counted once more."""
    arsenal = Arsenal([armed("order:reset:first=2")])
    aim = Aim(arsenal)
    assert [bool(aim.struck(subject(id), Stage.AROUND)) for id in "123"] == [True, True, False]
    aim.again()
    assert [bool(aim.struck(subject(id), Stage.AROUND)) for id in "456"] == [True, True, False]
    aim.also("4", lambda: (armed("order:bom"),))
    aim.again()
    assert [bool(aim.struck(subject(id), Stage.MARKUP)) for id in "789"] == [True, False, False]
