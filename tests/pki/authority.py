"""An authority that certifies whatever a test needs: root, intermediate, and holders below."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from pledgebook.keys.certificates import (
    Holder,
    Key,
    Profile,
    Purpose,
    issue,
    new_elliptic,
    new_rsa,
    revocations,
)

NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)
DAY = dt.timedelta(days=1)
ORGANISATION = "示例科技有限公司"
REPRESENTATIVE = "张三"


@dataclass(slots=True, kw_only=True)
class Authority:
    """A root and an intermediate authority; certificates name the servers at ``base``, if any."""

    base: str | None = None
    title: str = "测试"
    revoked: dict[int, dt.datetime] = field(default_factory=dict)
    root: Holder = field(init=False)
    intermediate: Holder = field(init=False)

    def __post_init__(self) -> None:
        self.root = issue(self._profile(f"{self.title}根", Purpose.AUTHORITY), new_elliptic())
        below = self._profile(f"{self.title}中间", Purpose.AUTHORITY, crl="root", ocsp=False)
        self.intermediate = issue(below, new_elliptic(), self.root)

    @property
    def chain(self) -> tuple[Holder, ...]:
        """The authorities above a holder, the nearest first."""
        return self.intermediate, self.root

    def certify(
        self,
        name: str = ORGANISATION,
        purpose: Purpose = Purpose.SIGNING,
        *,
        key: Key | None = None,
        days: tuple[int, int] = (-2, 365),
        ocsp: bool = True,
        asked: bool = True,
        organisation: str | None = None,
    ) -> Holder:
        """Certify somebody from and to so many days from now; ``asked`` for its revocation."""
        crl = "authority" if asked else None
        profile = self._profile(name, purpose, days=days, crl=crl, ocsp=ocsp and asked)
        if organisation is not None:
            profile = replace(profile, organisation=organisation)
        return issue(profile, key or new_elliptic(), self.intermediate)

    def itself(self, name: str = ORGANISATION) -> Holder:
        """Let somebody certify himself."""
        return issue(self._profile(name, Purpose.SIGNING), new_elliptic())

    def revoke(self, holder: Holder) -> None:
        """Revoke a certificate, an hour ago."""
        self.revoked[holder.certificate.serial_number] = NOW - dt.timedelta(hours=1)

    def crl(self, name: str) -> bytes:
        """Return the list of revoked certificates of ``root`` or ``authority``."""
        if name == "root":
            return revocations(self.root, {}, NOW - DAY, NOW + 30 * DAY)
        return revocations(self.intermediate, self.revoked, NOW - DAY, NOW + 30 * DAY)

    def stamps(self, **asked: bool) -> Holder:
        """Certify a time-stamp authority."""
        return self.certify("测试时间戳", Purpose.TIME_STAMPING, key=new_rsa(), **asked)

    def _profile(
        self,
        name: str,
        purpose: Purpose,
        *,
        days: tuple[int, int] = (-3, 3650),
        crl: str | None = None,
        ocsp: bool = False,
    ) -> Profile:
        signing = purpose is Purpose.SIGNING
        return Profile(
            name=name,
            organisation=ORGANISATION if signing else self.title,
            unit="仅供测试",
            purpose=purpose,
            begins=NOW + days[0] * DAY,
            ends=NOW + days[1] * DAY,
            crl=f"{self.base}/{crl}.crl" if self.base and crl else None,
            ocsp=f"{self.base}/ocsp" if self.base and ocsp else None,
        )
