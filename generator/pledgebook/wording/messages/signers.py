"""What is said about keys, certificates and tokens that cannot sign."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_KEYS = {
    "sign/key-unreadable": Message(
        zh="{path} 不是密钥文件，或已损坏：需要 PKCS#12（.p12、.pfx）或 PEM",
        en="{path} is no key, or is damaged: give PKCS#12 (.p12, .pfx) or PEM",
    ),
    "sign/key-exposed": Message(
        zh="{path} 别的用户也能读（权限 {mode}），不能当密钥用。请先运行 chmod 600 {path}",
        en="{path} can be read by other users (mode {mode}) and is not used as a key; "
        "first run chmod 600 {path}",
    ),
    "sign/wrong-passphrase": Message(
        zh="{path} 的密码不对，或文件已损坏",
        en="wrong passphrase for {path}, or the file is damaged",
    ),
    "sign/passphrase-not-text": Message(
        zh="给 {path} 的密码不是 UTF-8 文字。请在终端里直接输入，或改用 UTF-8 编码给出",
        en="the passphrase given for {path} is no UTF-8 text; type it in a terminal, or give it "
        "encoded as UTF-8",
    ),
    "sign/no-passphrase": Message(
        zh="{path} 要密码，而这里没法询问。请在终端里运行，"
        "或者用 --passphrase-fd 或环境变量 PLEDGEBOOK_PASSPHRASE 给出",
        en="{path} needs a passphrase and nobody can be asked here; run in a terminal, or give it "
        "by --passphrase-fd or the environment variable PLEDGEBOOK_PASSPHRASE",
    ),
    "sign/unknown-key-kind": Message(
        zh="{path} 里的密钥种类不支持（例如国密 SM2）："
        "可以用 RSA 2048 位以上，或 P-256、P-384、P-521",
        en="the kind of key in {path} is not supported (SM2, for one): use RSA of 2048 bits or "
        "more, or P-256, P-384, P-521",
    ),
    "sign/unknown-key": Message(
        zh="“{name}”的证书用的密钥种类（{kind}）不支持，例如国密 SM2："
        "可以用 RSA 2048 位以上，或 P-256、P-384、P-521",
        en="the key of “{name}” is of a kind that is not supported ({kind}; SM2 is one): use RSA "
        "of 2048 bits or more, or P-256, P-384, P-521",
    ),
    "sign/weak-key": Message(
        zh="“{name}”的密钥只有 {bits} 位，太弱；RSA 至少要 {least} 位，请向 CA 换发证书",
        en="the key of “{name}” has only {bits} bits; RSA takes at least {least}: ask the "
        "authority for a new certificate",
    ),
    "sign/key-differs": Message(
        zh="密钥与证书不是一对：{path} 里的密钥不是“{name}”这张证书的",
        en="key and certificate are no pair: the key in {path} is not that of the certificate of "
        "“{name}”",
    ),
    "sign/certificate-missing": Message(
        zh="{path} 里只有密钥，没有证书：请用 --certificate 给出证书文件",
        en="{path} holds a key and no certificate: give it by --certificate",
    ),
    "sign/no-demo": Message(
        zh="“{path}”不是演示密钥的文件夹；先运行 pledgebook keys demo",
        en="“{path}” is no folder of demo keys; first run pledgebook keys demo",
    ),
    "sign/no-certificate": Message(
        zh="{path} 里没有证书（PEM 或 DER）", en="{path} holds no certificate (PEM or DER)"
    ),
}

_CERTIFICATES = {
    "sign/expired": Message(
        zh="“{name}”的证书已于 {date} 过期，不能再签；请向 CA 更新证书",
        en="the certificate of “{name}” expired on {date}; renew it with its authority",
    ),
    "sign/not-yet-valid": Message(
        zh="“{name}”的证书从 {date} 起才有效。请核对本机时间，或到期再签",
        en="the certificate of “{name}” is not valid before {date}; check this computer's clock, "
        "or sign later",
    ),
    "sign/revoked": Message(
        zh="“{name}”的证书已于 {date} 被吊销，不能再签；请向 CA 查明并换发",
        en="the certificate of “{name}” was revoked on {date} and signs no more; ask its authority",
    ),
    "sign/not-for-signing": Message(
        zh="“{name}”的证书不是签名用的（密钥用途里没有数字签名或抗抵赖），例如加密证书、服务器证书；"
        "请选用签名证书",
        en="the certificate of “{name}” is not for signing (its key usage has neither digital "
        "signature nor non-repudiation), such as one for encryption or a server; choose another",
    ),
    "sign/no-key-usage": Message(
        zh="“{name}”的证书没有写明密钥用途（key usage），验证时不会认作签名证书，所以不用它签；"
        "请选用写明“数字签名”或“抗抵赖”的证书",
        en="the certificate of “{name}” names no key usage, so whoever verifies would not take it "
        "for one that signs; choose one for digital signature or non-repudiation",
    ),
    "sign/root-unknown": Message(
        zh="“{name}”的证书由“{issuer}”签发，往上找不到根证书：请用 --chain 给出中间证书，"
        "用 --trust 给出根证书；或者改用 --level B-B、B-T",
        en="no root is known above the certificate of “{name}”, issued by “{issuer}”: give the "
        "intermediate certificates by --chain and the root by --trust, or ask for --level B-B or "
        "B-T",
    ),
    "sign/revocation-unknown": Message(
        zh="查不到“{name}”或上级证书有没有被吊销（{detail}）。级别 B-LT、B-LTA 需要这个证据："
        "请稍后再试，或改用 --level B-T",
        en="nothing tells whether the certificate of “{name}” or one above it was revoked "
        "({detail}). Levels B-LT and B-LTA need that evidence: try later, or ask for --level B-T",
    ),
    "sign/chain-bad": Message(
        zh="“{name}”的上级证书有问题：{detail}",
        en="something is wrong above the certificate of “{name}”: {detail}",
    ),
    "sign/no-revocation-list": Message(
        zh="{path} 不是证书吊销列表", en="{path} is no list of revoked certificates"
    ),
}

_TOKENS = {
    "sign/no-token-support": Message(
        zh="这里没有安装令牌（USB Key）支持：请运行 pip install 'pledgebook[token]'",
        en="support for tokens is not installed here: run pip install 'pledgebook[token]'",
    ),
    "sign/token-library": Message(
        zh="打不开令牌的驱动 {path}：请写明 CA 随令牌提供的 PKCS#11 库文件",
        en="{path} cannot be loaded: name the PKCS#11 library that came with the token",
    ),
    "sign/token-missing": Message(
        zh="没有找到名为“{label}”的令牌，是不是没有插好；插着的有：{known}",
        en="no token is called “{label}”; is it plugged in? There are: {known}",
    ),
    "sign/token-pin": Message(
        zh="令牌“{label}”的 PIN 不对；输错几次令牌会锁死，请核对后再试",
        en="wrong PIN for the token “{label}”; it locks after a few, so check before trying again",
    ),
    "sign/token-locked": Message(
        zh="令牌“{label}”已被锁：请找 CA 解锁",
        en="the token “{label}” is locked: its authority can unlock it",
    ),
    "sign/token-key": Message(
        zh="令牌“{label}”里没有（或不止一个）名为“{key}”的密钥；有：{known}",
        en="the token “{label}” has no key called “{key}”, or several; it has: {known}",
    ),
    "sign/token-certificate": Message(
        zh="令牌“{label}”里没有密钥“{key}”的证书：请用 --certificate 给出",
        en="the token “{label}” has no certificate for the key “{key}”: give it by --certificate",
    ),
    "sign/token-failed": Message(
        zh="令牌“{label}”没有完成签名（{detail}）：请重新插好再试",
        en="the token “{label}” failed ({detail}): plug it in again and try once more",
    ),
}

MESSAGES: dict[str, Message] = {**_KEYS, **_CERTIFICATES, **_TOKENS}
