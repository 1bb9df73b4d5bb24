"""Causes as outlines ask for them: what lies outside a unit (khách quan), and what it answers for (chủ quan)."""

import re

OBJECTIVE, SUBJECTIVE = "khách quan", "chủ quan"
CAUSE_KINDS = (OBJECTIVE, SUBJECTIVE)

CAUSE_OPENING = re.compile(
    rf"(?:[ab]\)\s*)?(?:Về\s+)?(?:Nguyên nhân\s+)?({'|'.join(CAUSE_KINDS)})\s*(?:[:.]\s*|$)", re.IGNORECASE
)
"""What a paragraph about one kind of cause begins with; the first group is the kind."""
