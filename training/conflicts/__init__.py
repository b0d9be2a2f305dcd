"""Invented events → the networks of `provenance.conflicts.learned`."""
