"""What ``pledgebook verify`` says of its arguments."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "cli/verify": Message(
        zh="验证承诺书：签章真实、没有改动、签章齐全、文字与数据一致、是最新版本",
        en="verify letters: authentic, unchanged, complete, consistent with their data, current",
    ),
    "cli/verify-files": Message(
        zh="要验证的承诺书 PDF，可以写多个；不写而写 --book，即验证书里全部签过章的版本",
        en="the letters to verify (PDF), one or more; without any, --book verifies every signed "
        "version of that book",
    ),
    "cli/verify-what": Message(
        zh="请写要验证的文件，例如 pledgebook verify 承诺书.pdf；要验证整本书，请写 --book 文件夹",
        en="name the files to verify, such as pledgebook verify letter.pdf, or a whole book with "
        "--book FOLDER",
    ),
    "cli/verify-trust": Message(
        zh="您信任的根证书（PEM 或 DER），可以写多次",
        en="a root certificate that you trust (PEM or DER); may be given again",
    ),
    "cli/verify-crl": Message(
        zh="证书吊销列表（PEM 或 DER），可以写多次",
        en="a list of revoked certificates (PEM or DER); may be given again",
    ),
    "cli/verify-book": Message(
        zh="与这本书里已发布的版本对照，并信任它设置里的根证书；只对照时，文件在书里就不必写",
        en="compare with the versions that this book published, and trust the roots in its "
        "settings; a letter inside a book is compared with it anyway",
    ),
    "cli/verify-manifest": Message(
        zh="与网站公布的 manifest.json 对照", en="compare with the manifest.json of a site"
    ),
    "cli/no-certificate": Message(
        zh="里面没有可以读的证书（PEM 或 DER）",
        en="no certificate can be read from it (PEM or DER)",
    ),
    "cli/no-revocations": Message(
        zh="里面没有可以读的证书吊销列表（PEM 或 DER）",
        en="no list of revoked certificates can be read from it (PEM or DER)",
    ),
    "cli/no-manifest": Message(
        zh="不是 pledgebook 生成的 manifest.json", en="not a manifest.json that pledgebook made"
    ),
}
