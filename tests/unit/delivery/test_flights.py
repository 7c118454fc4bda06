"""What is in flight while a space is to be quiet."""

import threading

from punchout.delivery.flights import Flights


def test_quiet_waits_for_what_flies_and_holds_back_the_rest() -> None:
    """R18: quiet begins when the last flight has landed, and nothing takes off until it ends."""
    flights, order = Flights(), list[str]()
    flying, may_land, quiet, may_end = (threading.Event() for _ in range(4))

    def fly() -> None:
        with flights.of("t1"):
            flying.set()
            may_land.wait(20)
            order.append("landed")

    def reset() -> None:
        with flights.quiet("t1", seconds=20) as landed:
            order.append(f"quiet {landed}")
            quiet.set()
            may_end.wait(20)
            order.append("end")

    def late() -> None:
        quiet.wait(20)
        may_end.set()
        with flights.of("t1"):
            order.append("took off")

    threads = [threading.Thread(target=work) for work in (fly, reset, late)]
    threads[0].start()
    assert flying.wait(20)
    threads[1].start()
    threads[2].start()
    with flights.of("t2"):
        may_land.set()
    for thread in threads:
        thread.join(20)
    assert order == ["landed", "quiet True", "end", "took off"]


def test_quiet_does_not_wait_for_ever() -> None:
    """A flight that does not land in time is said so, and the space is open again afterwards."""
    flights = Flights()
    with flights.of("t1"), flights.quiet("t1", seconds=0) as landed:
        assert landed is False
    with flights.of("t1"), flights.quiet("t2", seconds=0) as landed:
        assert landed is True
