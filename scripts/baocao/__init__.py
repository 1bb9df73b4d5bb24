"""Baocao: the reporting regime of a provincial department, kept in a Git repository."""

__version__ = "0.1.0"
