"""A process to be killed: `kill_worker.py TASK URL`, steered by lines on stdin, telling its steps on stdout.

It stands by itself, so that a test can start it with nothing but the interpreter.
"""

import queue
import signal
import sys
import threading
from datetime import UTC, datetime
from hashlib import sha256
from typing import NoReturn

from punchout.clock import HeldClock, RandomIds, SystemClock
from punchout.delivery.courier import Courier
from punchout.delivery.http import HttpSender
from punchout.delivery.outbox import Outbox
from punchout.emulator import Emulator
from punchout.errors import DeliveryError, Stale
from punchout.exchange.entries import Answered, Exchange, Keep, Outcome, Parcel
from punchout.exchange.ports import Store
from punchout.roles.effects import Change, Remembered
from punchout.settings.values import default_settings
from punchout.storage import journal, open_store
from punchout.web.server import start
from punchout.wire.message import Inbound

IDS = RandomIds()
KEY = ("demo", "NetworkID:DEMO-BUYER")


def tell(*words: object) -> None:
    """Say a step, in one piece, since threads tell beside each other."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def stand_still(*_: object) -> NoReturn:
    """Tell that the fault point is reached and wait for the kill."""
    tell("point")
    threading.Event().wait()
    raise AssertionError


def exchange(**fields: object) -> Exchange:
    """Return a journal entry of now."""
    clock = SystemClock()
    return Exchange(IDS.exchange(clock), "default", clock.now(), **fields)


def receive(store: Store, payload_id: str) -> str:
    """Take one request as the road does: answer what was answered, else decide and keep; say `new` or `again`."""
    fingerprint = sha256(payload_id.encode()).hexdigest()
    while True:
        known = store.answers("default", *KEY, payload_id)
        same = [answered for answered in known if answered.fingerprint == fingerprint]
        try:
            if same:
                entry = exchange(direction="in", payload_id=payload_id, attempt=same[0].attempts + 1)
                store.keep(Keep("default", entry, again=same[0]))
                return "again"
            answered = Answered(*KEY, payload_id, fingerprint, f"<ok to='{payload_id}'/>".encode())
            entry = exchange(direction="in", payload_id=payload_id, request_body=payload_id.encode())
            change = Change(Remembered(f"order:{payload_id}"), {"from": payload_id}, (f"payload:{payload_id}",))
            store.keep(Keep("default", entry, (change,), answered=answered, known=len(known)))
            return "new"
        except Stale:
            continue


def receptions(store: Store) -> None:
    """Receive the payloadIDs on stdin with four threads, telling each when it is safe."""
    waiting: queue.Queue[str] = queue.Queue()

    def work() -> None:
        while payload_id := waiting.get():
            tell(receive(store, payload_id), payload_id)

    for _ in range(4):
        threading.Thread(target=work, daemon=True).start()
    tell("ready")
    for line in sys.stdin:
        waiting.put(line.strip())


def hear(store: Store, parcel: Parcel, back: Inbound | DeliveryError) -> Outcome:
    """Keep an attempt; whatever came back in 200 is good."""
    good = isinstance(back, Inbound) and back.status == 200
    entry = exchange(direction="out", payload_id=parcel.payload_id, attempt=parcel.attempts)
    store.keep(Keep("default", entry, done=parcel if good else None))
    return Outcome.DONE if good else Outcome.AGAIN


def deliveries(store: Store, patience: float) -> None:
    """Deliver in the background by the clock on stdin, until SIGTERM or the end of stdin."""
    clock = HeldClock(datetime.fromtimestamp(0, UTC))
    outbox = Outbox(store, HttpSender(default_settings()), lambda parcel, back: hear(store, parcel, back), clock)
    courier = Courier(outbox, threads=1)

    def stop(*_: object) -> NoReturn:
        courier.stop(patience)
        sys.exit(0)

    signal.signal(signal.SIGTERM, stop)
    courier.start()
    tell("ready")
    for line in sys.stdin:
        clock.set(datetime.fromisoformat(line.strip()))
        courier.wake()
    stop()


def serving(store: Store, point: str) -> None:
    """Take documents over HTTP and tell the port; stand still at the fault point, if there is one."""
    if point == "before-commit":
        write = journal.write
        journal.write = lambda *parts: (write(*parts), stand_still())
    if point == "after-commit":
        keep = store.keep
        store.keep = lambda kept: (keep(kept), stand_still())
    with start(Emulator(store=store)) as server:
        tell(server.port)
        sys.stdin.read()


def main(task: str, url: str, *options: str) -> None:
    """Do a task on the store at a URL."""
    store = open_store(url)
    if task == "receptions":
        receptions(store)
    elif task == "serving":
        serving(store, *options)
    elif task == "deliveries":
        deliveries(store, float(options[0]))
    elif task == "killed-before-commit":
        write = journal.write
        journal.write = lambda *parts: (write(*parts), stand_still())
        receive(store, options[0])
    elif task == "killed-after-commit":
        receive(store, options[0])
        stand_still()
    elif task == "killed-after-claim":
        store.claim(datetime.fromisoformat(options[0]), 90, 1)
        stand_still()
    elif task == "killed-after-send":
        clock = HeldClock(datetime.fromisoformat(options[0]))
        Outbox(store, HttpSender(default_settings()), stand_still, clock, lease_seconds=90).drain()


if __name__ == "__main__":
    main(*sys.argv[1:])
