"""What a letter carries to be verified by: its certificates are few, and so are their paths.

Whoever builds a path from a signer to a root tries every certificate that might have issued the
next one. A few dozen that certify each other in a circle make more paths than anybody can try.
"""

from __future__ import annotations

from hashlib import sha256

from asn1crypto import cms, ocsp, x509
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import DictionaryObject

from pledgebook.pdf.bounds import Exceeded, decoded, few, follow

MOST = 20
"""The most certificates in one place, lists of revoked ones, and answers about them."""

SIGNATURES = 256_000
"""The most bytes of all signatures (CMS) together; one with its chain has some 10,000."""

REVOKED = 2_000_000
"""The most bytes of all lists of revoked certificates together, some 70,000 certificates."""

_TWICE = 3  # authorities with one certificate more: cross-certified, or renewed


class Carried:
    """The certificates in a letter, counted as they are found.

    Its methods raise `Exceeded`, and whatever else reading something runs into that is none.
    """

    def __init__(self) -> None:
        self._bytes = 0
        self._found: dict[bytes, x509.Certificate] = {}

    def add_signature(self, field: DictionaryObject) -> None:
        """Count what is in the signature of a field, if it has one."""
        value = follow(field, "/V", None)
        if not isinstance(value, DictionaryObject):
            return
        contents = bytes(value["/Contents"])
        self._bytes += len(contents)
        if self._bytes > SIGNATURES:
            raise Exceeded("large signatures")
        self._add_signed(cms.ContentInfo.load(contents)["content"])

    def add_store(self, root: DictionaryObject) -> None:
        """Count what is in the store beside the signatures (ISO 32000-2, 12.8.4.3), if any."""
        store = follow(root, "/DSS", {})
        certificates, answers, lists, _ = (
            few(follow(store, key, ()), MOST) for key in ("/Certs", "/OCSPs", "/CRLs", "/VRI")
        )
        for one in certificates:
            content = decoded(one.get_object(), DecodePurpose.CERTIFICATE)
            self._add(x509.Certificate.load(content))
        for one in answers:
            content = decoded(one.get_object(), DecodePurpose.OCSP_RESPONSE)
            self._add_answer(ocsp.OCSPResponse.load(content))
        if sum(len(decoded(one.get_object(), DecodePurpose.CRL)) for one in lists) > REVOKED:
            raise Exceeded("long lists of revoked certificates")

    def require_few_paths(self) -> None:
        """See that authorities have one certificate each, or hardly more."""
        issuers = {one.issuer.hashable for one in self._found.values()}
        subjects = [one.subject.hashable for one in self._found.values()]
        authorities = [one for one in subjects if one in issuers]
        if len(authorities) - len(set(authorities)) > _TWICE:
            raise Exceeded("certificates that certify each other")

    def _add_signed(self, signed: cms.SignedData) -> None:
        for one in few(signed["certificates"], MOST):
            self._add(one.chosen)
        for signer in few(signed["signer_infos"], MOST):
            for attributes in (signer["signed_attrs"], signer["unsigned_attrs"]):
                for attribute in few(attributes, MOST):
                    for value in few(attribute["values"], MOST):
                        if isinstance(value, cms.ContentInfo):  # a time stamp
                            self._add_signed(value["content"])

    def _add_answer(self, answer: ocsp.OCSPResponse) -> None:
        if answer["response_bytes"].native is not None:
            for one in few(answer.basic_ocsp_response["certs"], MOST):
                self._add(one)

    def _add(self, certificate: x509.Certificate) -> None:
        self._found[sha256(certificate.dump()).digest()] = certificate
