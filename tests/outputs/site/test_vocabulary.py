"""What a commitment says in the words of schema.org: all of it said in the letter."""

from __future__ import annotations

import pytest
from tests.small import commitment

from pledgebook.outputs.site.vocabulary import service
from pledgebook.wording import tongues

FULL = """
parties: {provider: {name: 示例科技有限公司, phone: 010-0000-0000}, customer: {name: 示例用户单位}}
items: {lift: {title: 客梯}}
channels:
  phone: {title: 服务热线, reach: 400-000-0000}
  fax: {reach: 010-0000-0001}
  mail: {reach: service@example.com}
  portal: {reach: "https://service.example.com"}
  onsite: {}
  post: {reach: 示例市示例路1号}
warranty:
  quality: {title: 质保期, covers: [lift], from: accepted, lasts: 3年, charge: free}
  parts: {title: 备件供应, from: accepted, lasts: 10年, charge: at-cost}
"""


def told(fragment: str) -> dict[str, object]:
    return service(tongues.tongue(commitment(fragment)))


def test_a_service_with_its_provider_its_channels_and_its_free_warranty() -> None:
    assert told(FULL) == {
        "@context": "https://schema.org",
        "@type": "Service",
        "identifier": "sample",
        "name": "售后服务承诺书",
        "description": "示例项目",
        "provider": {
            "@type": "Organization",
            "name": "示例科技有限公司",
            "telephone": "010-0000-0000",
            "contactPoint": [
                {
                    "@type": "ContactPoint",
                    "contactType": "服务热线",
                    "telephone": "400-000-0000",
                },
                {"@type": "ContactPoint", "contactType": "传真", "faxNumber": "010-0000-0001"},
                {
                    "@type": "ContactPoint",
                    "contactType": "电子邮件",
                    "email": "service@example.com",
                },
                {
                    "@type": "ContactPoint",
                    "contactType": "服务平台",
                    "url": "https://service.example.com",
                },
            ],
        },
        "offers": {
            "@type": "Offer",
            "offeredBy": {"@type": "Organization", "name": "示例科技有限公司"},
            "warranty": [
                {
                    "@type": "WarrantyPromise",
                    "name": "质保期",
                    "durationOfWarranty": {
                        "@type": "QuantitativeValue",
                        "unitCode": "ANN",
                        "value": 3,
                    },
                    "warrantyScope": "客梯",
                }
            ],
        },
        "isRelatedTo": [{"@type": "Product", "name": "客梯"}],
    }


@pytest.mark.parametrize(
    ("lasts", "size"),
    [
        ("18个月", {"unitCode": "MON", "value": 18}),
        ("至少2年", {"unitCode": "ANN", "minValue": 2}),
        ("2-3年", {"unitCode": "ANN", "minValue": 2, "maxValue": 3}),
        ("1.5年", {"unitCode": "ANN", "value": 1.5}),
    ],
)
def test_a_length_is_said_with_its_bounds(lasts: str, size: dict[str, object]) -> None:
    offer = told(f"warranty: {{quality: {{from: accepted, lasts: {lasts}, charge: free}}}}")
    (promise,) = offer["offers"]["warranty"]  # type: ignore[index]
    assert promise["durationOfWarranty"] == {"@type": "QuantitativeValue", **size}


@pytest.mark.parametrize("row", ["lasts: 3年", "lasts: unlimited, charge: free"])
def test_what_is_not_said_is_not_made_up(row: str) -> None:
    made = told(f"warranty: {{quality: {{from: accepted, {row}}}}}")
    assert "warranty" not in made["offers"]  # type: ignore[operator]
    assert "isRelatedTo" not in made
    assert made["provider"] == {"@type": "Organization", "name": "示例科技有限公司"}
