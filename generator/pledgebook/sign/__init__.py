"""Signatures on a letter: PDF bytes in, signed PDF bytes out."""
