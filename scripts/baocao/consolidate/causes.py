"""Causes parted as outlines ask: what lies outside a unit (khách quan), and what it answers for (chủ quan)."""

from collections.abc import Iterable
from dataclasses import replace

from baocao.model import Block, Excerpt, ListBlock
from baocao.model.causes import CAUSE_KINDS, CAUSE_OPENING
from baocao.model.text import sentence_start


def part_causes(excerpts: Iterable[Excerpt]) -> dict[str, tuple[Excerpt, ...]]:
    """Return excerpts by kind of cause, without the words that name the kind; under "" what names none."""
    parted: dict[str, list[Excerpt]] = {kind: [] for kind in ("", *CAUSE_KINDS)}
    for excerpt in excerpts:
        blocks: dict[str, list[Block]] = {kind: [] for kind in parted}
        kind = ""
        for block in excerpt.blocks:
            named = CAUSE_OPENING.match(block.text)
            kind = named[1].lower() if named else kind
            rest = _without_opening(block) if named else block
            if rest.text:
                blocks[kind].append(rest)
        for one, said in blocks.items():
            if said:
                parted[one].append(replace(excerpt, blocks=tuple(said)))
    return {kind: tuple(found) for kind, found in parted.items()}


def _without_opening(block: Block) -> Block:
    text = sentence_start(CAUSE_OPENING.sub("", block.text, count=1))
    before, opening, after = block.html.partition(">")
    html = before + opening + sentence_start(CAUSE_OPENING.sub("", after, count=1))
    shorter = replace(block, text=text, html=html)
    return replace(shorter, points=()) if isinstance(shorter, ListBlock) else shorter
