"""What ``pledgebook sign`` says of its arguments."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_COMMAND = {
    "cli/sign": Message(
        zh="签署已发布版本的承诺书：先盖公章，授权代表最后签字",
        en="sign the letter of a published version: the seal first, the representative last",
    ),
    "cli/sign-version": Message(
        zh="哪一版，默认最新发布的", en="which version; default: the newest"
    ),
    "cli/sign-role": Message(
        zh="以什么身份签：seal 公章，representative 授权代表；默认轮到谁就是谁",
        en="sign as the seal or as the representative; default: whose turn it is",
    ),
    "cli/sign-key": Message(
        zh="密钥文件：PKCS#12（.p12、.pfx）或 PEM；密码会询问，不写在命令里",
        en="the key: PKCS#12 (.p12, .pfx) or PEM; its passphrase is asked for, never an argument",
    ),
    "cli/sign-certificate": Message(
        zh="密钥的证书，密钥文件里没有时用",
        en="the key's certificate, where the key's file holds none",
    ),
    "cli/sign-chain": Message(
        zh="上级证书，可以写几次", en="certificates above it; may be given several times"
    ),
    "cli/sign-token": Message(
        zh="用令牌（USB Key）签：CA 随令牌提供的 PKCS#11 库文件",
        en="sign with a token: the PKCS#11 library that came with it",
    ),
    "cli/sign-token-label": Message(zh="令牌的名称", en="the token's label"),
    "cli/sign-key-label": Message(zh="令牌里密钥的名称", en="the label of the key on the token"),
    "cli/sign-demo": Message(
        zh="用 pledgebook keys demo 生成的文件夹试签全部位置，没有法律效力",
        en="try it out: sign every place with a folder of pledgebook keys demo, without legal "
        "force",
    ),
    "cli/sign-level": Message(
        zh="签名级别：B-B 无时间戳，B-T 有时间戳，B-LT 另附证书未被吊销的证据，"
        "B-LTA 再加整份文件的时间戳；默认 B-LTA",
        en="B-B without a time stamp, B-T with one, B-LT with evidence on revocation too, B-LTA "
        "with a time stamp over all of it; default: B-LTA",
    ),
    "cli/sign-server": Message(
        zh="时间戳服务器的网址，可以写几次，依次尝试；默认用 pledgebook.toml 里的",
        en="the address of a time-stamp server; several are tried in turn; default: those in "
        "pledgebook.toml",
    ),
    "cli/sign-trust": Message(
        zh="可信的根证书，可以写几次；pledgebook.toml 里的也算",
        en="a root certificate to trust, beside those in pledgebook.toml; may be given several "
        "times",
    ),
    "cli/sign-seal-image": Message(
        zh="印章图片，PNG 或 JPEG，用本单位自己的",
        en="a picture of the company's own seal, PNG or JPEG",
    ),
    "cli/sign-signature-image": Message(
        zh="签名图片，PNG 或 JPEG", en="a picture of the representative's signature, PNG or JPEG"
    ),
    "cli/sign-across": Message(
        zh="骑缝章盖在哪些页：all 全部，none 不盖，或 1,3-5 的样子；默认有印章图片就盖全部",
        en="over which pages' edges the seal goes: all, none, or like 1,3-5; default: all, where "
        "there is a picture of it",
    ),
    "cli/sign-passphrase-fd": Message(
        zh="从这个文件描述符读密码或 PIN；也可以放在环境变量 PLEDGEBOOK_PASSPHRASE 里",
        en="read the passphrase or PIN from this file descriptor; the environment variable "
        "PLEDGEBOOK_PASSPHRASE may hold it too",
    ),
    "cli/sign-reason": Message(
        zh="签署原因，记入签名", en="the reason for signing, recorded in the signature"
    ),
    "cli/sign-text-wrong": Message(
        zh="“{text}”不能写在这里：请写一行不超过 {limit} 个字的文字，不含控制字符",
        en="“{text}” cannot be given here: write one line of at most {limit} characters, without "
        "control characters",
    ),
    "cli/sign-demo-alone": Message(
        zh="--demo 不能与 {option} 一起写：演示的密钥、级别和印章都是定好的",
        en="--demo does not go with {option}: the demo's keys, level and seal are fixed",
    ),
    "cli/sign-not-read": Message(zh="“{path}”：{reason}", en="“{path}”: {reason}"),
    "cli/sign-token-labels": Message(
        zh="--token 还要 --token-label 和 --key-label",
        en="--token takes --token-label and --key-label as well",
    ),
    "cli/sign-pages-wrong": Message(
        zh="“{text}”不是页码；请写 all、none，或 1,3-5 的样子",
        en="“{text}” names no pages; write all, none, or like 1,3-5",
    ),
    "cli/ask-passphrase": Message(
        zh="{path} 的密码（输入时不显示）：", en="passphrase of {path} (not shown): "
    ),
    "cli/ask-pin": Message(
        zh="令牌“{path}”的 PIN（输入时不显示）：", en="PIN of the token “{path}” (not shown): "
    ),
    "cli/value-number": Message(zh="数字", en="NUMBER"),
    "cli/value-url": Message(zh="网址", en="URL"),
    "cli/value-label": Message(zh="名称", en="LABEL"),
    "cli/value-pages": Message(zh="页码", en="PAGES"),
    "cli/value-text": Message(zh="文字", en="TEXT"),
    "cli/value-level": Message(zh="级别", en="LEVEL"),
}

MESSAGES: dict[str, Message] = {**_COMMAND}
