"""Fuzzing led by which lines an input reaches, with atheris, which `make fuzz` starts where it is installed.

It has wheels for Linux and some Pythons alone, so that it is in a group of its own and not in the lock.
"""

import sys
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["baocao", "markdown_it"]):
    from tests.builders import BASE
    from tests.hostile.mutation import SPICES
    from tests.hostile.targets import TARGETS, timed

CORPUS = Path(".cache/fuzz")
SUFFIXES = {"compose": "yml", "parse": "md"}


def fuzz(name: str, seconds: int) -> None:
    """Fuzz a target that takes a text; the process ends with it, with an error if the target fails."""
    corpus = CORPUS / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(sorted(BASE.rglob(f"*.{SUFFIXES[name]}"))):
        (corpus / f"seed-{number}").write_bytes(path.read_bytes())
    words = CORPUS / "words.txt"
    words.write_text("".join(f'"{_escaped(spice)}"\n' for spice in SPICES if spice != "\0"), encoding="ascii")
    run = timed(TARGETS[name][0])
    options = [f"-max_total_time={seconds}", f"-dict={words}", "-max_len=4096", "-verbosity=0"]
    atheris.Setup(["fuzz", *options, str(corpus)], lambda data: run(data.decode("utf-8", "ignore")))
    atheris.Fuzz()


def _escaped(spice: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in spice.encode())


if __name__ == "__main__":
    fuzz(sys.argv[1], int(sys.argv[2]))
