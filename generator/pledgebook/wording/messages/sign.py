"""What is said about signing a letter, by the program and on the page."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_LETTER = {
    "sign/no-letter": Message(
        zh="这个文件不是等待签署的承诺书 PDF：读不出来，或者没有本程序留下的签署位置。"
        "请把它移走，再运行一次，会重新生成",
        en="this file is not a letter waiting for signatures: it cannot be read, or lacks the "
        "places for them; move it away and run again to make it anew",
    ),
    "sign/other-letter": Message(
        zh="{path} 不是 {id} 第 {version} 版的承诺书：里面的数据与已发布的不一样。"
        "请把它移走，再运行一次，会重新生成",
        en="{path} is not the letter of version {version} of {id}: the data inside is not what was "
        "published; move it away and run again to make it anew",
    ),
    "sign/no-pdf": Message(
        zh="{path} 不是 PDF（可能是照片或扫描的图片）。请把它移走，再运行一次，会重新生成",
        en="{path} is not a PDF, but perhaps a photo or a scan; move it away and run again to make "
        "the letter anew",
    ),
    "sign/not-published": Message(
        zh="{id} 还没有发布过，没有可以签署的版本。请先运行 pledgebook publish {id}",
        en="{id} has not been published: there is no version to sign. Run pledgebook publish {id}",
    ),
    "sign/no-version": Message(
        zh="{id} 没有第 {version} 版；已发布的有：{known}",
        en="{id} has no version {version}; published: {known}",
    ),
    "sign/no-signature-block": Message(
        zh="{id} 第 {version} 版没有落款（signature），不需要签署。"
        "要签署，请写 signature: {seal: provider}，另发新版",
        en="version {version} of {id} has no signature block and asks for no signature; to sign, "
        "write signature: {seal: provider} and publish a new version",
    ),
    "sign/not-asked-seal": Message(
        zh="这份承诺书没有盖章的位置", en="this letter has no place for a seal"
    ),
    "sign/not-asked-representative": Message(
        zh="这份承诺书不要授权代表签字；需要的话，在 signature 里写 representative: true，另发新版",
        en="this letter asks for no representative's signature; if it should, write "
        "representative: true under signature and publish a new version",
    ),
    "sign/signed-seal": Message(
        zh="这份承诺书已经盖过公章，接下来由授权代表签字：--role representative",
        en="this letter bears its seal already; the representative is next: --role representative",
    ),
    "sign/signed-representative": Message(
        zh="授权代表已经签过字", en="the representative has signed already"
    ),
    "sign/complete": Message(
        zh="这份承诺书要的签署已经齐全，不能再签；要改内容，请另发新版。"
        "如果只是用演示密钥试签过，请先删除 {path}",
        en="this letter has every signature it asks for and takes no more; to change it, publish a "
        "new version. If it was only tried out with demo keys, delete {path} first",
    ),
    "sign/out-of-turn": Message(
        zh="次序不对：先盖公章（--role seal），授权代表最后签字；签字之后就不能再改动了",
        en="out of turn: the seal comes first (--role seal), the representative signs last and "
        "closes the letter",
    ),
    "sign/evidence-long": Message(
        zh="没有签署：连同证据（证书、吊销列表）在内，文件会长得没有程序愿意读，以后无法验证。"
        "请只用 --chain 给出需要的上级证书，或改用 --level B-T",
        en="not signed: with its evidence (certificates, lists of revoked ones) the file would be "
        "longer than is ever read, and nobody could verify it; give only the certificates that "
        "--chain needs, or ask for --level B-T",
    ),
    "sign/real-after-demo": Message(
        zh="这份承诺书是用演示密钥试签的，不能再加正式的签名："
        "请先删除试签的文件 {path}，再从头签署",
        en="this letter was tried out with demo keys and takes no real signature: delete the file "
        "that was tried out, {path}, and sign from the beginning",
    ),
    "sign/demo-after-real": Message(
        zh="这份承诺书已盖正式的公章，不能用演示密钥签：请授权代表用正式的证书签字。"
        "{path} 要保留，不要删除",
        en="this letter bears a real seal and takes no demo signature: let the representative sign "
        "with a real certificate. Keep {path}",
    ),
    "sign/same-certificate": Message(
        zh="这张证书已经盖过公章；授权代表要用本人的证书",
        en="this certificate has sealed already; the representative signs with a personal one",
    ),
    "sign/other-party": Message(
        zh="证书是“{name}”的，而作出承诺的是“{party}”：请用该单位（或其授权代表）的证书",
        en="the certificate is that of “{name}”, and “{party}” makes the promise: sign with a "
        "certificate of that company, or of its representative",
    ),
    "sign/changed-before": Message(
        zh="没有签署：文件里已有的签名（{field}）验证不通过，签署之后被改动过。"
        "请运行 pledgebook verify 查明，再移走这个文件重新签署",
        en="not signed: the signature that is there ({field}) does not hold; the file was changed "
        "after it. Run pledgebook verify, then move the file away and sign anew",
    ),
}

_PICTURES = {
    "sign/no-picture": Message(
        zh="{path} 不是图片，或已损坏：需要 PNG 或 JPEG",
        en="{path} is no picture, or is damaged: give PNG or JPEG",
    ),
    "sign/picture-large": Message(
        zh="{path} 太大：图片不超过 {limit} MB",
        en="{path} is too large: a picture has at most {limit} MB",
    ),
    "sign/picture-wide": Message(
        zh="{path} 像素太多：图片不超过 {limit} 百万像素",
        en="{path} has too many pixels: at most {limit} million",
    ),
    "sign/picture-empty": Message(
        zh="{path} 里什么也看不见，全是透明的或白的",
        en="nothing is to be seen in {path}: all of it is transparent or white",
    ),
    "sign/other-picture-seal": Message(
        zh="现在盖的是公章，用不到签名图片 {path}（--signature-image）；公章的图片用 --seal-image",
        en="this is the seal's turn, which takes no picture of a signature ({path}, "
        "--signature-image); for the seal's picture, use --seal-image",
    ),
    "sign/other-picture-representative": Message(
        zh="现在是授权代表签字，用不到公章的图片 {path}（--seal-image）；"
        "签名图片用 --signature-image",
        en="this is the representative's turn, which takes no picture of a seal ({path}, "
        "--seal-image); for a picture of the signature, use --signature-image",
    ),
    "sign/missing-glyph": Message(
        zh="签名位置要显示“{near}”，字体里没有其中的“{character}”（{code}）："
        "请改用图片（--seal-image、--signature-image）",
        en="the place of the signature is to show “{near}”, and the font has no “{character}” "
        "({code}): use a picture instead (--seal-image, --signature-image)",
    ),
    "sign/across-without-seal": Message(
        zh="骑缝章要有印章图片（--seal-image），并且在盖公章时一起盖",
        en="a seal over the edges needs its picture (--seal-image) and goes with the seal",
    ),
    "sign/across-late": Message(
        zh="骑缝章要在签署之前盖，这份承诺书已经有签名了",
        en="a seal over the edges comes before any signature, and this letter has one",
    ),
    "sign/altered": Message(
        zh="{path} 被改动过，或者文字与数据不一致，不能再签：{reason}。请换回前一位签章后的原件",
        en="{path} was altered, or does not say what its data says, and is not signed: {reason}. "
        "Put the file back as the one before you signed it",
    ),
    "sign/not-compared": Message(
        zh="没有核对 {path} 的文字与数据是否一致，不能签：{reason}。"
        "请用与前一位签章人相同版本的程序签署",
        en="the text of {path} could not be compared with its data, so it is not signed: {reason}. "
        "Sign with the same versions of the programs as the one before you",
    ),
    "sign/across-wide": Message(
        zh="这张图片太宽，盖在骑缝处会遮住文字：印章图片的宽和高应当差不多，四周不要留白边",
        en="the picture is so wide that it would cover text at the edges: a seal is about as wide "
        "as high, without a border of paper",
    ),
    "sign/across-pages": Message(
        zh="骑缝章的页码不对：承诺书共 {count} 页，至少要选两页",
        en="wrong pages for the seal over the edges: the letter has {count}, and it takes two or "
        "more",
    ),
}

_LOOK = {
    "sign/look-seal": Message(zh="{name}\n电子签章\n{time}", en="{name}\nelectronic seal\n{time}"),
    "sign/look-representative": Message(
        zh="电子签名：{name}\n{time}", en="e-signed by {name}\n{time}"
    ),
    "sign/look-demo": Message(zh="样章（演示，无效力）", en="SAMPLE (demo, no legal force)"),
}
"""On the page, in the language of the letter."""

_TOLD = {
    "sign/done-seal": Message(
        zh="已盖公章：{path}（{name}，级别 {level}）",
        en="sealed: {path} ({name}, level {level})",
    ),
    "sign/done-representative": Message(
        zh="授权代表已签：{path}（{name}，级别 {level}）",
        en="signed by the representative: {path} ({name}, level {level})",
    ),
    "sign/done-server": Message(
        zh="时间戳：{time}，来自 {server}", en="time stamp: {time}, from {server}"
    ),
    "sign/done-local": Message(
        zh="时间戳：{time}，由演示密钥自己签发",
        en="time stamp: {time}, by the demo keys themselves",
    ),
    "sign/archive-later": Message(
        zh="整份文件的时间戳在最后一个签署时加上，届时也用级别 B-LTA",
        en="the time stamp over the whole letter comes with the last signature, at level B-LTA too",
    ),
    "sign/missing-representative": Message(
        zh="还差授权代表签字：由其本人再运行一次 pledgebook sign {id} --key 代表的证书.p12",
        en="the representative's signature is still missing: have them run pledgebook sign {id} "
        "--key FILE",
    ),
    "sign/whole": Message(
        zh="签署齐全，可以交付；这个文件要提交，不要再改动",
        en="every signature is there; commit this file and leave it as it is",
    ),
    "sign/whole-demo": Message(
        zh="试签齐全；试完请删除 {path}，再用正式的证书签署",
        en="every place is signed, for trying out; delete {path} afterwards and sign with a real "
        "certificate",
    ),
    "sign/unproven-demo": Message(
        zh="注意：用的是演示密钥，没有法律效力，只能试用",
        en="note: these are demo keys without legal force, for trying out only",
    ),
    "sign/unproven-self": Message(
        zh="注意：证书是自己签发的，能证明内容没有改动，不能证明签的是谁；"
        "需要时请用依法设立的 CA 的证书",
        en="note: the certificate is self-signed: it shows that nothing was changed, not who "
        "signed; for that, use one of a licensed authority",
    ),
    "sign/unproven-time": Message(
        zh="注意：没有时间戳，证书过期或吊销以后，就证明不了是在那之前签的",
        en="note: without a time stamp, nothing will show that it was signed before the "
        "certificate expired or was revoked",
    ),
    "sign/unproven-revocation": Message(
        zh="注意：文件里没有证书未被吊销的证据，以后要靠 CA 还查得到",
        en="note: the file holds no evidence that the certificate was not revoked; later that "
        "depends on what its authority still tells",
    ),
    "sign/one-page": Message(
        zh="只有一页，没有盖骑缝章", en="a single page: no seal over its edges"
    ),
}

MESSAGES: dict[str, Message] = {**_LETTER, **_PICTURES, **_LOOK, **_TOLD}
