"""Service commitments as data: letters to sign, pages to browse, promises a machine can check."""

__version__ = "0.1.0"
