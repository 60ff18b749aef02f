"""The words of prices and payments: how a service is charged, in which form something is paid."""

from __future__ import annotations

from pledgebook.model.money import PayAs, Price

# As a qualifier of a verb, and as a sentence.
PRICES = {
    Price.FREE: ("free of charge", "there is no charge"),
    Price.AT_COST: ("at cost", "this is charged at cost"),
    Price.DISCOUNTED: ("at a reduced price", "this is charged at a reduced price"),
    Price.PRICED: ("at a separate charge", "this is charged separately"),
    Price.QUOTED: ("at a price quoted in advance", "this is charged at a price quoted in advance"),
    Price.OWN_COST: ("at its own cost", "each side bears its own cost"),
    Price.PASS_THROUGH: (
        "with third-party charges passed on without markup",
        "third-party charges are passed on without markup",
    ),
}
# Where several act together.
EACH_ITS_OWN = "with each bearing its own cost"
# Who bears the cost of what the customer does.
BORNE = {
    Price.FREE: "there is no charge to {}",
    Price.AT_COST: "{} bears the cost of this",
    Price.PASS_THROUGH: "{} bears the charges of third parties",
}
LABELS = {
    Price.FREE: "free of charge",
    Price.AT_COST: "at cost",
    Price.DISCOUNTED: "at a reduced price",
    Price.PRICED: "charged separately",
    Price.QUOTED: "at a price quoted in advance",
    Price.PASS_THROUGH: "third-party charges passed on without markup",
    Price.OWN_COST: "each at its own cost",
}
PART_PRICES = {
    Price.FREE: "free of charge",
    Price.AT_COST: "charged at cost",
    Price.DISCOUNTED: "charged at a reduced price",
    Price.PRICED: "charged separately",
    Price.QUOTED: "charged at a price quoted in advance",
    Price.PASS_THROUGH: "passed on without markup",
    Price.OWN_COST: "borne by each side itself",
}
PARTS = {
    "labour": "labour",
    "parts": "parts",
    "travel": "travel",
    "board": "board and lodging",
    "onsite": "the call-out",
}
PAID = {
    None: ("pay {to} {sum}", ""),
    PayAs.CASH: ("pay {to} {sum} in cash", ""),
    PayAs.CREDIT: ("give {to} a service credit of {sum}", ""),
    PayAs.NEXT_INVOICE_CREDIT: ("give {to} a credit of {sum} on the next invoice", ""),
    PayAs.DEDUCTION: ("pay {to} {sum}", "by deduction from the sums due"),
    PayAs.CONTRACT_DEDUCTION: ("pay {to} {sum}", "by deduction from the contract price"),
    PayAs.REFUND: ("refund {to} {sum}", ""),
    PayAs.COUPON: ("give {to} vouchers worth {sum}", ""),
    PayAs.EXTENSION: ("extend the service for {to} by the equivalent of {sum}", ""),
}
# The same where it is not a sum but a share or computed.
CREDITS = {
    PayAs.CREDIT: "give {to} a service credit equal to {sum}",
    PayAs.NEXT_INVOICE_CREDIT: "give {to} a credit on the next invoice equal to {sum}",
}
FORMS = {
    PayAs.CASH: "cash",
    PayAs.CREDIT: "service credits",
    PayAs.NEXT_INVOICE_CREDIT: "a credit on the next invoice",
    PayAs.DEDUCTION: "a deduction from the sums due",
    PayAs.CONTRACT_DEDUCTION: "a deduction from the contract price",
    PayAs.REFUND: "a refund",
    PayAs.COUPON: "vouchers",
    PayAs.EXTENSION: "an extension of the service",
}
