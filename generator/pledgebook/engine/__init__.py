"""Engines that run terms over a log; each gives the same counts to the last ticket."""
