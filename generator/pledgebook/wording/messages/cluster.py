"""What ``build --scheduler`` says of itself, and of a cluster that cannot be used."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/scheduler": Message(
        zh="让已有的 Dask 集群制作承诺书：写其调度器的地址，如 tcp://主机:8786；结果与本机制作的一样",
        en="let an existing Dask cluster make the commitments: the address of its scheduler, such "
        "as tcp://host:8786; the result is the same",
    ),
    "cli/value-scheduler": Message(zh="地址", en="ADDRESS"),
    "cluster/address": Message(
        zh="“{text}”不行；调度器的地址请写 tcp://主机:端口，加密连接写 tls://主机:端口",
        en="“{text}” does not do; write the address of a scheduler as tcp://host:port, or "
        "tls://host:port for an encrypted connection",
    ),
    "cluster/needs-extra": Message(
        zh='用集群制作，请先运行 pip install "pledgebook[cluster]"；或去掉 --scheduler',
        en='to build on a cluster, first run pip install "pledgebook[cluster]"; or leave out '
        "--scheduler",
    ),
    "cluster/unreachable": Message(
        zh="连不上调度器 {address}（{detail}）；请核对地址、防火墙和 Dask 的 TLS 设置，"
        "或去掉 --scheduler 在本机生成。什么也没有改动。",
        en="cannot reach the scheduler {address} ({detail}); check its address, the firewall and "
        "the TLS settings of Dask, or leave out --scheduler to build on this computer. Nothing "
        "was changed.",
    ),
    "cluster/no-certificates": Message(
        zh="要加密连接 {address}，请先在 Dask 的设置里写明证书的位置"
        "（distributed.comm.tls 的 ca-file 和 client 的 cert、key）。什么也没有改动。",
        en="for an encrypted connection to {address}, first say in the configuration of Dask where "
        "the certificates are (under distributed.comm.tls, ca-file and the cert and key of the "
        "client). Nothing was changed.",
    ),
    "cluster/lost": Message(
        zh="与调度器 {address} 的连接断了，输出文件夹没有改动；请再运行一次，已经做好的会沿用。",
        en="the connection to the scheduler {address} was lost, and the output folder "
        "was left as it is; run again, and what is ready will be taken over.",
    ),
    "cluster/lost-unkept": Message(
        zh="与调度器 {address} 的连接断了，输出文件夹没有改动；"
        "没有缓存，已经做好的没有保存：请再运行一次，从头制作。",
        en="the connection to the scheduler {address} was lost, and the output folder "
        "was left as it is; without a cache, nothing was kept: run again, from the beginning.",
    ),
    "cluster/no-workers": Message(
        zh="调度器 {address} 没有能干活的 worker，等不到结果，输出文件夹没有改动；"
        "请启动 worker（dask worker {address}），再运行一次。",
        en="the scheduler {address} has no workers, so nothing gets done, and the output folder "
        "was left as it is; start workers (dask worker {address}) and run again.",
    ),
    "cluster/no-program": Message(
        zh="集群中的 {where} 用不了 pledgebook（{detail}）；"
        "请在调度器和每个 worker 上都安装与本机相同的版本。什么也没有改动。",
        en="{where} of the cluster cannot run pledgebook ({detail}); install the same version as "
        "here on the scheduler and on every worker. Nothing was changed.",
    ),
    "cluster/differs": Message(
        zh="集群中的 {where} 与本机不同：{name} 那里是 {there}，这里是 {here}，"
        "做出的文件会不一样；请装成相同的。什么也没有改动。",
        en="{where} of the cluster differs from this computer: {name} is {there} there and {here} "
        "here, and the files would differ, too; install the same. Nothing was changed.",
    ),
}
