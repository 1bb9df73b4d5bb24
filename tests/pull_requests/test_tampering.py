"""What is found after somebody went past the forge: a figure, a decision typed by hand, a forge that is silent."""

import json

from tests.builders import DIVISION, PERIOD
from tests.publish.portal.sites import render_repository, text_of
from tests.pull_requests.forge import AUTHOR
from tests.pull_requests.story import (
    CORRECTION,
    FALSE_FIGURE,
    FIGURE,
    Story,
)

CLOSED = "2023-h1"


def test_figure_changed_on_main_is_found(recorded: Story) -> None:
    """Verify names the value and both figures, and so does whoever reads; the signed figure back is valid again."""
    story = recorded
    story.edit_main(lambda text: text.replace(FIGURE, FALSE_FIGURE))

    code, found = story.proof()
    assert (code, found["state"]) == (1, "changed")
    assert found["reason"] == "indicators.NC-01.actual từ 45000 thành 54000"
    assert "Phó Giám đốc xem nội dung thay đổi và ký xác nhận lại" in str(found["next_step"])
    assert "indicators.NC-01.actual từ 45000 thành 54000" in story.main("verify")[1]
    assert story.state() == "thay đổi sau khi ký xác nhận"
    assert "lỗi[changed-after-sign-off]" in story.main("check")[1]
    review = text_of(render_repository(story.office)[f"{PERIOD}/{DIVISION}-review.html"])
    changed = review.partition("Thay đổi so với bản đã duyệt")[2]
    assert "NC-01" in changed
    assert changed.index("45000") < changed.index("54000")
    assert "Thay đổi sau khi ký xác nhận" in story.document()
    assert "Đã duyệt trên kho" not in story.document()

    story.edit_main(lambda text: text.replace(FALSE_FIGURE, FIGURE))
    assert story.proof()[0] == 0
    assert "Đã duyệt trên kho" in story.document()
    assert "uyệt trên kho" not in story.document("--unit", DIVISION)


def test_decision_typed_by_hand_proves_nothing(recorded: Story) -> None:
    """The digest of false content, typed over the true one, is not what the leader read; nor is another period's."""
    story = recorded
    signed = story.on_main()
    true = str(story.proof()[1]["digest"])
    story.edit_main(lambda text: text.replace(FIGURE, FALSE_FIGURE))
    false = str(story.proof()[1]["digest"])
    story.edit_main(lambda text: text.replace(true, false))

    code, found = story.proof()
    assert (code, found["state"]) == (1, "only-claimed")
    assert "có nội dung khác nội dung đã ghi" in str(found["reason"])

    copied = f"units/{DIVISION}/{CLOSED}.md"
    (story.office / copied).write_text(signed.replace(PERIOD, CLOSED), encoding="utf-8")
    story.edit_main(lambda text: text, copied)
    now = str(story.proof(period=CLOSED)[1]["digest"])
    assert story.proof(period=CLOSED)[1]["state"] == "changed"
    story.edit_main(lambda text: text.replace(true, now), copied)
    code, found = story.proof(period=CLOSED)
    assert (code, found["state"]) == (1, "only-claimed")


def test_block_copied_into_a_pull_request_waits_all_the_same(recorded: Story) -> None:
    """A correction that keeps the old decision, its digest retyped, is nobody's until the leader reads it."""
    story = recorded
    block = story.on_main()
    story.write(block.replace(FIGURE, FALSE_FIGURE), CORRECTION)
    number = story.forge.open(CORRECTION, AUTHOR)
    assert story.status(number)[0] == "pending"

    digest = str(story.proof()[1]["digest"])
    false = story.command("--root", str(story.unit), "verify", "--offline", "--format", "json")[1]
    [now] = [one["digest"] for one in json.loads(false) if one["unit"] == DIVISION]
    story.write(block.replace(FIGURE, FALSE_FIGURE).replace(digest, now), CORRECTION)
    assert story.status(number)[0] == "pending"


def test_silent_forge_confirms_nothing(recorded: Story) -> None:
    """What cannot be asked is not valid; offline it is said that nobody was asked."""
    story = recorded
    story.forge.is_down = True

    code, found = story.proof()
    assert (code, found["state"], found["valid"]) == (1, "unconfirmed", False)
    assert "máy chủ đang lỗi (502)" in str(found["reason"])
    code, found = story.proof("--offline")
    assert (code, found["state"]) == (0, "on-the-forge")

    story.forge.is_down = False
    assert story.proof()[0] == 0
