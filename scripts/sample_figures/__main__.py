"""Write the block `indicators:` of every sample report that exists, or show all blocks in a folder.

Nothing else in a report is touched. Sign the sample again afterwards: `make sample-signatures`.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from baocao.load import load_workspace
from sample_figures.readings import Blocks, format_block, replace_block
from sample_figures.units import sample_blocks

ROOT = Path(__file__).parent.parent.parent


def main(arguments: Sequence[str] | None = None) -> None:
    """Write into the reports of this repository, or into the folder of `--preview`."""
    parser = ArgumentParser(prog="python -m sample_figures", description=__doc__)
    parser.add_argument("--preview", type=Path, metavar="DIR", help="write DIR/<unit>/<period>.yml instead of reports")
    preview: Path | None = parser.parse_args(arguments).preview
    blocks = sample_blocks(load_workspace(ROOT))
    if preview is None:
        write_reports(ROOT, blocks)
    else:
        write_preview(preview, blocks)


def write_reports(root: Path, blocks: Blocks) -> None:
    """Write each block into the unit's report of the period; a report that does not exist is passed over."""
    for (unit, period), block in blocks.items():
        path = root / f"units/{unit}/{period}.md"
        if path.exists():
            report = path.read_bytes().decode()
            path.write_bytes(replace_block(report, block).encode())


def write_preview(folder: Path, blocks: Blocks) -> None:
    """Write each block to `<unit>/<period>.yml` in a folder."""
    for (unit, period), block in blocks.items():
        path = folder / unit / f"{period}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(format_block(block), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
