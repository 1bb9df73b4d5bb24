"""Causes parted as outlines ask: what lies outside a unit (khách quan), and what it answers for (chủ quan)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from baocao.model import Block, Excerpt, ListBlock
from baocao.model.text import sentence_start

OBJECTIVE, SUBJECTIVE = "khách quan", "chủ quan"
_KINDS = (OBJECTIVE, SUBJECTIVE)
_OPENING = re.compile(rf"(?:[ab]\)\s*)?(?:Về\s+)?(?:Nguyên nhân\s+)?({'|'.join(_KINDS)})\s*[:.]\s*", re.IGNORECASE)


def part_causes(excerpts: Iterable[Excerpt]) -> dict[str, tuple[Excerpt, ...]]:
    """Return excerpts by kind of cause, without the words that name the kind; under "" what names none."""
    parted: dict[str, list[Excerpt]] = {kind: [] for kind in ("", *_KINDS)}
    for excerpt in excerpts:
        blocks: dict[str, list[Block]] = {kind: [] for kind in parted}
        kind = ""
        for block in excerpt.blocks:
            named = _OPENING.match(block.text)
            kind = named[1].lower() if named else kind
            rest = _without_opening(block) if named else block
            if rest.text:
                blocks[kind].append(rest)
        for one, said in blocks.items():
            if said:
                parted[one].append(replace(excerpt, blocks=tuple(said)))
    return {kind: tuple(found) for kind, found in parted.items()}


def _without_opening(block: Block) -> Block:
    text = sentence_start(_OPENING.sub("", block.text, count=1))
    before, opening, after = block.html.partition(">")
    html = before + opening + sentence_start(_OPENING.sub("", after, count=1))
    shorter = replace(block, text=text, html=html)
    return replace(shorter, points=()) if isinstance(shorter, ListBlock) else shorter
