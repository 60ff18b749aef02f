"""``pledgebook keys demo``: a folder with all that a letter can be signed with, for trying it out.

The keys of the two authorities are thrown away: the folder can make no further certificate.
"""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

from pledgebook.keys import seal
from pledgebook.keys.certificates import (
    Holder,
    Profile,
    Purpose,
    issue,
    new_elliptic,
    new_rsa,
    revocations,
)
from pledgebook.outputs.file import File
from pledgebook.pdf.demonstration import MARK

FOLDER = "demo-keys"
YEARS = 3
FIRST, LAST = dt.date(2000, 1, 1), dt.date(9990, 1, 1)
"""Between which dates a folder can begin; X.509 ends with the year 9999 (RFC 5280, 4.1.2.5)."""

PASSPHRASE = "demo-no-legal-force"
COMPANY, REPRESENTATIVE, TIMESTAMP = "company.p12", "representative.p12", "timestamp.p12"
ROOT, SEAL, SECRET, NOTE = "root.crt", "seal.png", "passphrase.txt", "README.txt"
REVOCATIONS = ("root.crl", "authority.crl")
_MIDNIGHT = dt.time(tzinfo=dt.UTC)

_README = f"""\
{MARK}

这个文件夹里的密钥、证书和印章图样只用来试用 pledgebook sign，由程序随机生成，没有任何法律效力：
谁都可以生成一份，没有机构核实过名称。不要用它签署真正的承诺书。正式使用时，请换成依法设立的
电子认证服务机构（CA）发给本单位的证书，以及本单位自己的印章图样。

  company.p12          公章用的密钥和证书      representative.p12   授权代表用的密钥和证书
  timestamp.p12        时间戳服务的密钥和证书  passphrase.txt       以上三个文件的密码
  root.crt             根证书                  root.crl、authority.crl  证书吊销列表
  seal.png             印章图样（样章）

  试用： pledgebook sign 编号 --demo 这个文件夹

The keys, certificates and the picture of a seal in this folder are for trying out pledgebook sign.
They were made at random and have no legal force: anybody can make such a folder, and nobody has
verified the names. Never sign a real letter with them. For real use, take the certificate that a
licensed certification authority has issued to your company, and your company's own seal.

  company.p12          key and certificate of the company's seal
  representative.p12   key and certificate of the representative
  timestamp.p12        key and certificate of a time-stamp service
  passphrase.txt       the passphrase of all three
  root.crt             the root certificate; root.crl, authority.crl: revoked certificates, none
  seal.png             the picture of a seal, marked as a sample

  Try it:  pledgebook sign ID --demo THIS_FOLDER

证书有效期 {YEARS} 年，过期后请重新生成。
The certificates are good for {YEARS} years; then make the folder again.
"""


def demonstration(date: dt.date) -> tuple[File, ...]:
    """Return the files of a demo folder; its certificates are good for `YEARS` from ``date``.

    A date before `FIRST` or after `LAST` is a ValueError.
    """
    if not FIRST <= date <= LAST:
        raise ValueError(f"no certificate begins on {date}")
    begins = dt.datetime.combine(date - dt.timedelta(days=1), _MIDNIGHT)
    ends = begins + dt.timedelta(days=365 * YEARS)
    root = issue(_profile("示例根证书", Purpose.AUTHORITY, begins, ends), new_elliptic())
    authority = issue(
        _profile("示例认证机构", Purpose.AUTHORITY, begins, ends), new_elliptic(), root
    )
    above = (authority, root)
    holders = {
        COMPANY: _certified("示例科技有限公司", Purpose.SIGNING, above, begins, ends),
        REPRESENTATIVE: _certified("张三（示例）", Purpose.SIGNING, above, begins, ends),
        TIMESTAMP: _certified("示例时间戳服务", Purpose.TIME_STAMPING, above, begins, ends),
    }
    secret = [(name, one.pkcs12(PASSPHRASE, above)) for name, one in holders.items()]
    secret.append((SECRET, f"{PASSPHRASE}\n".encode()))
    lists = zip(REVOCATIONS, (root, authority), strict=True)
    public = [
        (NOTE, _README.encode()),
        (ROOT, root.pem()),
        (SEAL, seal.picture()),
        *((name, revocations(one, {}, begins, ends)) for name, one in lists),
    ]
    return (
        *(File(PurePosixPath(name), content, private=True) for name, content in secret),
        *(File(PurePosixPath(name), content) for name, content in public),
    )


def _profile(name: str, purpose: Purpose, begins: dt.datetime, ends: dt.datetime) -> Profile:
    organisation = "示例科技有限公司" if purpose is Purpose.SIGNING else "示例机构"
    return Profile(
        name=name,
        organisation=organisation,
        unit=MARK,
        purpose=purpose,
        begins=begins,
        ends=ends,
    )


def _certified(
    name: str,
    purpose: Purpose,
    above: tuple[Holder, ...],
    begins: dt.datetime,
    ends: dt.datetime,
) -> Holder:
    # pyHanko's time stamper in this process signs with RSA alone.
    key = new_rsa() if purpose is Purpose.TIME_STAMPING else new_elliptic()
    return issue(_profile(name, purpose, begins, ends), key, above[0])
