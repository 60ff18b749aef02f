"""What ``pledgebook keys`` says."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/keys": Message(
        zh="试用签章的演示密钥，没有法律效力",
        en="keys for trying out signatures, without legal force",
    ),
    "cli/demo": Message(
        zh="生成一个文件夹：演示用的密钥、证书、时间戳和样章，谁都能生成，没有法律效力",
        en="make a folder with keys, certificates, a time-stamp service and a sample seal; anybody "
        "can make one, and it has no legal force",
    ),
    "cli/keys-out": Message(
        zh="放进哪个新文件夹，默认 demo-keys",
        en="the new folder to put them in; default: demo-keys",
    ),
    "cli/keys-today": Message(
        zh="日期 {date} 不行：证书里的日期只能从 {first} 到 {last}",
        en="no certificate can begin on {date}: dates go from {first} to {last}",
    ),
    "cli/keys-made": Message(
        zh="演示用的密钥、证书和样章已放进 {path}：只供试用，没有法律效力，"
        "说明见其中的 README.txt\n"
        "试用：pledgebook sign 编号 --demo {path}",
        en="made demo keys, certificates and a sample seal in {path}: for trying out only, without "
        "legal force; its README.txt tells more\ntry it: pledgebook sign ID --demo {path}",
    ),
}
