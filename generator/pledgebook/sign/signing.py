"""One signature on one letter: whose turn it is, how it looks, and what makes it last."""

from __future__ import annotations

import logging
from dataclasses import replace

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko_certvalidator import ValidationContext

from pledgebook.findings import Finding, Severity
from pledgebook.model.signing import Role
from pledgebook.pdf import across, fields
from pledgebook.pdf.fields import State
from pledgebook.pdf.reading import Unreadable, opened
from pledgebook.sign import asking, certificates, evidence, identity, intact, keyfile, stamps
from pledgebook.sign.act import Act, made
from pledgebook.sign.asking import Unanswered
from pledgebook.sign.order import Offline, Order, Servers, Signed
from pledgebook.sign.refusal import SignRefused, refused

# What these have to say is said in findings.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def sign(pdf: bytes, order: Order) -> Signed:
    """Sign a letter as ``order`` says; ``pdf`` is its beginning, byte for byte, in the result.

    Raises `SignRefused`, whatever is wrong: with the letter, the key, a server or the picture.
    A level is never lowered.
    """
    reader = _letter(pdf)
    where = fields.state(reader)
    _require_turn(where, order)
    _require_intact(reader)
    if order.level.stamped and order.sources == Servers():
        raise refused("no-server", level=order.level.value)
    drawn = _across(pdf, where, order)
    with identity.opened(order.identity) as signatory:
        certificates.check(signatory.certificate, order.when)
        _require_right(signatory.certificate, order, intact.signers(reader))
        act = Act(
            pdf=drawn,
            order=order,
            signatory=signatory,
            language="en" if str(reader.root.get("/Lang", "")).startswith("en") else "zh",
            last=where.last is order.role,
        )
        signed = asking.wait(_signed(act, where))
        _require_readable(signed.pdf)
        return signed


def _letter(pdf: bytes) -> PdfFileReader:
    try:
        reader = opened(pdf)
        fields.state(reader)
    except Unreadable:
        raise refused("no-letter") from None
    return reader


def _require_intact(reader: PdfFileReader) -> None:
    try:
        broken = intact.broken(reader)
    except Unreadable:
        raise refused("no-letter") from None
    if broken:
        raise refused("changed-before", field=broken)


def _require_readable(pdf: bytes) -> None:
    """Refuse what nobody could verify: evidence may be longer than anybody reads."""
    try:
        opened(pdf)
    except Unreadable:
        raise refused("evidence-long") from None


def _require_turn(where: State, order: Order) -> None:
    if where.foreign or where.stamped is None or not where.asked:
        raise refused("no-letter")
    if order.role not in where.asked:
        raise refused(f"not-asked-{order.role.value.lower()}")
    if order.role in where.signed:
        rule = "complete" if where.due is None else f"signed-{order.role.value.lower()}"
        raise refused(rule)
    if where.due is not order.role or where.stamped:
        raise refused("out-of-turn")


def _require_right(
    own: x509.Certificate, order: Order, before: tuple[x509.Certificate, ...]
) -> None:
    """Refuse a certificate that is not to sign here, beside those that have signed ``before``."""
    if any(one.sha256 == own.sha256 for one in before):
        raise refused("same-certificate")
    demo = certificates.is_demo(own)
    if any(certificates.is_demo(one) is not demo for one in before):
        raise refused("demo-after-real") if demo else refused("real-after-demo")
    if not order.party or demo or certificates.is_of(own, order.party, order.role):
        return
    raise refused("other-party", name=certificates.company(own), party=order.party[0])


def _across(pdf: bytes, where: State, order: Order) -> bytes:
    """Draw the seal over the edges of the pages, where that is asked for."""
    if not order.across:
        return pdf
    if order.picture is None or order.role is not Role.SEAL or not where.untouched:
        raise refused("across-late" if where.signed else "across-without-seal")
    try:
        return across.across(pdf, order.picture, order.across)
    except Unreadable:
        raise refused("no-letter") from None
    except across.TooWide:
        raise refused("across-wide") from None
    except ValueError:
        raise refused("across-pages", count=across.page_count(pdf)) from None


async def _signed(act: Act, where: State) -> Signed:
    order = act.order
    if isinstance(order.sources, Offline):
        return _result(act, where, *await _offline(act, order.sources), ())
    async with asking.connections(order.sources.seconds) as session:
        if not order.level.stamped:
            return _result(act, where, await made(act, None, None), None, ())
        return await _with_servers(act, where, session, order.sources)


async def _with_servers(
    act: Act, where: State, session: asking.Session, servers: Servers
) -> Signed:
    """Sign with the first server that answers all it is asked; each begins from the same bytes."""
    passed: list[Finding] = []
    for url in servers.urls:
        stamper = stamps.Server(session, url, act.order.when)
        try:
            context = _context(act, session, servers) if act.order.level.evident else None
            if context is None and act.order.trust:  # whoever names roots means them
                await evidence.reached(stamper, _roots(act))
            pdf = await made(act, stamper, context)
        except Unanswered as failure:
            args = {"server": url, "detail": failure.detail, "seconds": f"{servers.seconds:g}"}
            passed.append(Finding(rule=f"sign/stamp-{failure.reason}", at=(), args=args))
            continue
        mild = tuple(_milder(one) for one in passed)
        return _result(act, where, pdf, stamper, mild)
    raise SignRefused(*passed, refused("no-time-stamp", level=act.order.level.value).finding)


async def _offline(act: Act, sources: Offline) -> tuple[bytes, stamps.Local | None]:
    if not act.order.level.stamped:
        return await made(act, None, None), None
    key, chain = keyfile.private(sources.stamps)
    stamper = stamps.Local(key, chain, act.order.when)
    context = None
    if act.order.level.evident:
        others = (*act.signatory.chain, *chain)
        context = evidence.offline(_roots(act), others, sources.revocations, act.order.when)
    return await made(act, stamper, context), stamper


def _context(act: Act, session: asking.Session, servers: Servers) -> ValidationContext:
    return evidence.online(_roots(act), act.signatory.chain, session, servers.seconds)


def _roots(act: Act) -> tuple[x509.Certificate, ...]:
    return (*act.signatory.roots, *certificates.read_all(act.order.trust))


def _milder(one: Finding) -> Finding:
    return replace(one, severity=Severity.WARNING)


def _result(
    act: Act,
    where: State,
    pdf: bytes,
    stamper: stamps.Server | stamps.Local | None,
    passed: tuple[Finding, ...],
) -> Signed:
    own = act.signatory.certificate
    return Signed(
        pdf=pdf,
        role=act.order.role,
        signer=certificates.name(own),
        level=act.order.level,
        server=stamper.url if isinstance(stamper, stamps.Server) else None,
        stamped=stamper.time if stamper else None,
        missing=tuple(one for one in where.asked if one not in (*where.signed, act.order.role)),
        demonstration=certificates.is_demo(own),
        self_signed=certificates.is_self_signed(own),
        passed=passed,
    )
