"""Why a letter may be relied on, or not.

``{part}`` is a part of the letter, ``{who}`` a signature's role and name, in the reader's words.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_AUTHENTIC = {
    "verify/unsigned": Message(
        zh="没有签章：这是一份还没有盖章的承诺书", en="nobody has signed: a letter yet to be sealed"
    ),
    "verify/draft": Message(
        zh="这是草稿，没有签章，也不能签章", en="this is a draft: unsigned, and not to be signed"
    ),
    "verify/paper": Message(
        zh="这是供打印后盖章、签字的文本，没有电子签章",
        en="a letter to be sealed and signed on paper: it bears no electronic signature",
    ),
    "verify/no-trust": Message(
        zh="没有给出信任的根证书，无从判断是谁签的：请用 --trust 指明；"
        '用 --book 时，也可以写在书的 pledgebook.toml 里：trust = ["trust/root.pem"]。其余各项见下',
        en="no trusted root was named, so nobody can tell who signed: name one with --trust, or, "
        'for --book, in the book\'s pledgebook.toml: trust = ["trust/root.pem"]; the rest is below',
    ),
    "verify/stamp-expired": Message(
        zh="{who}的时间戳，其证书已过期，无从证明签章时间",
        en="{who}: the certificate of the time stamp has expired, so it proves no time any more",
    ),
    "verify/untrusted": Message(
        zh="{who}的证书由“{issuer}”签发，它不在信任之列。确认它可靠后，用 --trust 指明它的根证书",
        en="{who}: “{issuer}”, which certified it, is not trusted; once you know it is sound, name "
        "its root certificate with --trust",
    ),
    "verify/self-signed": Message(
        zh="{who}的证书是自己给自己签发的，没有任何机构证明签章人的身份",
        en="{who}: the certificate is self-signed; no authority vouches for who it was",
    ),
    "verify/revoked": Message(
        zh="{who}的证书在签章之前（或签章时间无法证明）已被吊销",
        en="{who}: the certificate had been revoked, or no time stamp proves that it was "
        "signed before",
    ),
    "verify/revoked-authority": Message(
        zh="给{who}签发证书的机构，其证书已被吊销",
        en="{who}: the certificate of the authority that certified it was revoked",
    ),
    "verify/expired": Message(
        zh="{who}的证书已过期，又没有时间戳证明是在有效期内签的",
        en="{who}: the certificate has expired, and no time stamp proves that it was valid then",
    ),
    "verify/not-yet-valid": Message(
        zh="{who}的证书在签章时还没有生效", en="{who}: the certificate was not yet valid"
    ),
    "verify/wrong-usage": Message(
        zh="{who}的证书不是用来签章的（密钥用途不符）",
        en="{who}: the certificate is not for signing (its key usage says otherwise)",
    ),
    "verify/certificate": Message(
        zh="{who}的证书通不过核对（{detail}）", en="{who}: the certificate does not hold ({detail})"
    ),
    "verify/other-party": Message(
        zh="{who}的证书不是承诺单位“{party}”的",
        en="{who}: the certificate is not that of “{party}”, who promises",
    ),
    "verify/same-certificate": Message(
        zh="盖章和签字用的是同一张证书", en="one certificate both sealed and signed"
    ),
    "verify/stamp": Message(
        zh="{who}的时间戳不成立：改动过，或出自不信任的机构",
        en="{who}: the time stamp does not hold: altered, or from an authority that is not trusted",
    ),
    "verify/archive-stamp": Message(
        zh="整份文件的存档时间戳不成立：改动过，或出自不信任的机构",
        en="the time stamp over the whole letter does not hold: altered, or not from a trusted "
        "authority",
    ),
    "verify/revocation-unknown": Message(
        zh="没有查{who}的证书是否吊销：文件里没有吊销信息。可用 --crl 给出吊销列表",
        en="{who}: whether the certificate was revoked is not known; name a list with --crl",
    ),
    "verify/time-claimed": Message(
        zh="{who}没有时间戳，签章时间只是签章电脑的说法",
        en="{who}: without a time stamp, the time is what the signer's computer said",
    ),
    "verify/demonstration": Message(
        zh="{who}用的是演示证书，没有法律效力",
        en="{who}: a demonstration certificate, without legal force",
    ),
    "verify/not-evidenced": Message(
        zh="这里没有证明的：根证书是否属于有许可的电子认证机构、签章是否出于本人意愿；"
        "不核对国密（SM2）与 OFD 签章",
        en="not evidenced here: whether the root belongs to a licensed authority, and whether "
        "the signer was willing; SM2 and OFD signatures are not judged",
    ),
}

_UNCHANGED = {
    "verify/not-ours": Message(
        zh="不是 pledgebook 生成的承诺书（里面没有 commitment.yaml 和 letter.json）；"
        "也可能被打印、转换过，请索取签章的原件",
        en="not a letter that pledgebook made (no commitment.yaml and letter.json inside), or it "
        "was printed or converted: ask for the signed original",
    ),
    "verify/not-pdf": Message(
        zh="不是 PDF 文件，没有可以验证的", en="not a PDF: there is nothing to verify"
    ),
    "verify/cut-off": Message(
        zh="文件不完整，结尾缺失，可能没有下载完",
        en="the file is cut short; it may not have been downloaded completely",
    ),
    "verify/unreadable": Message(
        zh="文件残缺，或被改得读不出来（{detail}）",
        en="the file is broken, or altered so that it cannot be read ({detail})",
    ),
    "verify/file": Message(zh="读不到这个文件：{reason}", en="the file cannot be read: {reason}"),
    "verify/digest": Message(
        zh="{who}所签的内容与签章时不同：被改过", en="{who}: what was signed has been altered since"
    ),
    "verify/signature-broken": Message(
        zh="{who}的签章值不成立：签章被改过，或不是这张证书签的",
        en="{who}: the signature itself does not hold: altered, or not made with this certificate",
    ),
    "verify/coverage": Message(
        zh="{who}没有覆盖到当时的整个文件，留有可以改动的空档",
        en="{who}: the signature does not cover all of the file as it was",
    ),
    "verify/padding": Message(
        zh="{who}的签章里夹带了别的内容", en="{who}: something else is hidden in the signature"
    ),
    "verify/frame": Message(
        zh="文件的结构不规范：不同的软件打开它，看到的内容可能不同",
        en="the file is not put together as it should be: programs may show different things",
    ),
    "verify/stray": Message(
        zh="签章之后，文件里加进过与签章、时间戳无关的内容",
        en="something was added after it was signed that is neither a signature nor evidence",
    ),
    "verify/changed-while": Message(
        zh="签章时加进了签章以外的内容：{part}",
        en="more than a signature was added when it was signed: {part}",
    ),
    "verify/changed-after": Message(
        zh="签章之后改动过：{part}", en="altered after it was signed: {part}"
    ),
    "verify/trailing": Message(
        zh="文件末尾多出 {count} 个字节", en="{count} bytes follow the end of the file"
    ),
    "verify/rewritten": Message(
        zh="整个文件被别的程序重新保存过，签章因此失效",
        en="the whole file was saved anew by another program, which undoes its signatures",
    ),
    "verify/before-signing": Message(
        zh="生成之后、盖章之前，文件里加进过别的内容",
        en="something was added to the file after it was made and before it was signed",
    ),
    "verify/added-unsigned": Message(
        zh="生成之后，文件里加进过没有签章的内容",
        en="something was added to the file after it was made, and never signed",
    ),
    "verify/properties": Message(
        zh="文件属性（标题等）被改过：{keys}", en="properties of the file were altered: {keys}"
    ),
    "verify/metadata": Message(
        zh="文件的元数据（XMP）被改过", en="the metadata of the file (XMP) were altered"
    ),
}

_OTHERS = {
    "verify/missing-Seal": Message(zh="缺少公章", en="the seal is missing"),
    "verify/missing-Representative": Message(
        zh="缺少授权代表的签字", en="the representative's signature is missing"
    ),
    "verify/not-asked": Message(
        zh="签章域“{name}”不是承诺书自己的；应当签在 Seal（公章）和 Representative（授权代表）里",
        en="the signature field “{name}” is not the letter's own: it is to be signed in Seal and "
        "Representative",
    ),
    "verify/twice": Message(zh="同一处签了两次", en="one place is signed twice"),
    "verify/inconsistent": Message(
        zh="与附带的数据不一致：{part}", en="not what the data inside says: {part}"
    ),
    "verify/toolchain": Message(
        zh="这台电脑上的程序与生成时不同，重新排版不会逐字节相同，因此没有核对：{programs}",
        en="the programs here are not those that made it, so the bytes cannot be compared: "
        "{programs}",
    ),
    "verify/data-unsound": Message(
        zh="附带的数据通不过现在的检查，无法重新排版",
        en="the data inside does not pass today's checks, so the letter cannot be made again",
    ),
    "verify/cannot-remake": Message(
        zh="这台电脑上不能排版（请运行 pledgebook doctor）",
        en="letters cannot be typeset here (run pledgebook doctor)",
    ),
    "verify/other-place": Message(
        zh="这个文件是 {id} 第 {version} 版，却放在别的版本旁边",
        en="this is version {version} of {id}, and lies beside another one",
    ),
    "verify/not-published": Message(
        zh="书或清单里没有 {id} 第 {version} 版", en="version {version} of {id} is not listed there"
    ),
    "verify/another-text": Message(
        zh="已发布的 {id} 第 {version} 版，内容与这份不同",
        en="version {version} of {id} was published with another text",
    ),
    "verify/superseded": Message(
        zh="这是 {id} 第 {version} 版，已有更新的第 {newest} 版",
        en="this is version {version} of {id}; version {newest} is newer",
    ),
}

MESSAGES: dict[str, Message] = {
    **_AUTHENTIC, **_UNCHANGED, **_OTHERS,
}  # fmt: skip
