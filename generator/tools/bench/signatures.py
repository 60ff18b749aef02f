"""Sign and verify the letter of ``FILE`` again and again; print the best times in s as JSON."""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pledgebook.cli import books
from pledgebook.executor import Once, Renderer
from pledgebook.keys import folder
from pledgebook.model.signing import Role
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.sign import Given, KeyFile, Level, Offline, Order, sign
from pledgebook.verify import Trust, certificates, verify

RUNS = 7
KEYS = {Role.SEAL: folder.COMPANY, Role.REPRESENTATIVE: folder.REPRESENTATIVE}


def best(act: Callable[[], object]) -> float:
    """Return the seconds of the quickest run, after one that warms up."""
    act()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times)


class Office:
    """Demo keys, and how letters are signed with them."""

    def __init__(self) -> None:
        self.files = {str(one.path): one.content for one in folder.demonstration(dt.date.today())}

    def order(self, role: Role, level: Level) -> Order:
        """Return an order for one signature, by the authority in this process."""
        lists = tuple(self._given(name) for name in folder.REVOCATIONS)
        return Order(
            role=role,
            identity=self._key(KEYS[role]),
            level=level,
            when=dt.datetime.now(dt.UTC),
            sources=Offline(stamps=self._key(folder.TIMESTAMP), revocations=lists),
            trust=(self._given(folder.ROOT),),
        )

    def _key(self, name: str) -> KeyFile:
        return KeyFile(key=self._given(name), passphrase=folder.PASSPHRASE)

    def _given(self, name: str) -> Given:
        return Given(name=name, content=self.files[name])


def main() -> None:
    """Measure signing at the lowest and the highest level, and verifying."""
    path = Path(sys.argv[1])
    loaded = books.load(path.read_bytes(), path)
    office = Office()
    roots = certificates(office.files[folder.ROOT])
    with Renderer() as renderer:
        unsigned, _ = lettering.letter(loaded, renderer, Make(form=Form.ELECTRONIC))
        if unsigned is None:
            raise SystemExit(f"bench: {path} cannot be typeset")
        sealed = sign(unsigned, office.order(Role.SEAL, Level.LTA)).pdf
        whole = sign(sealed, office.order(Role.REPRESENTATIVE, Level.LTA)).pdf
        trust = Trust(roots=roots, revoked=(), moment=dt.datetime.now(dt.UTC))
        once = Once(renderer)
        figures = {
            "B-B": best(lambda: sign(unsigned, office.order(Role.SEAL, Level.B))),
            "B-LTA": best(lambda: sign(sealed, office.order(Role.REPRESENTATIVE, Level.LTA))),
            "verify": best(lambda: verify(whole, trust, typesetter=once)),
        }
        again = best(lambda: verify(whole, trust, typesetter=renderer))
    figures["remake"] = again - figures["verify"]
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
