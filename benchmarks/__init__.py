"""Ratios for every goal of speed and memory; no part of the tests."""
