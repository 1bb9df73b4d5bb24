"""YAML as it was written: finding one's way in it."""

import pytest
from tests.check.builders import make_node

from baocao.model.node import Mapping, Scalar, Step, find_scalars

NODE = make_node("""\
    office: van-phong
    charges:
      pgd-lao-dong: {units: [a, b], fields: [viec-lam]}
      pgd-xa-hoi: {units: [c]}
    """)


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        pytest.param(("office",), ["van-phong"], id="one"),
        pytest.param(("charges", Step.KEYS), ["pgd-lao-dong", "pgd-xa-hoi"], id="keys"),
        pytest.param(("charges", Step.EACH, "units", Step.EACH), ["a", "b", "c"], id="each"),
        pytest.param(("charges", "pgd-xa-hoi", "units", Step.EACH), ["c"], id="each-of-one"),
        pytest.param(("charges", Step.EACH, "fields"), [], id="no-scalar"),
        pytest.param(("director",), [], id="absent"),
        pytest.param(("office", Step.EACH), [], id="too-deep"),
        pytest.param(("charges", Step.EACH, "units", Step.KEYS), [], id="keys-of-a-list"),
    ],
)
def test_scalars_are_found_at_a_path(path: tuple[str | Step, ...], texts: list[str]) -> None:
    """In the order of the file; what is not there is passed over."""
    assert [scalar.text for scalar in find_scalars(NODE, *path)] == texts


def test_nothing_is_found_in_nothing() -> None:
    """A file that could not be read holds no scalar."""
    assert list(find_scalars(None, "office")) == []


def test_first_of_two_like_keys_is_the_one() -> None:
    """Only a mapping made by hand has two: a file's second one is a fault."""
    first, second = (Scalar("a", line, 1) for line in (1, 2))
    node = Mapping(1, 1, ((first, Scalar("x", 1, 4)), (second, Scalar("y", 2, 4))))

    assert (node.key("a"), node.value("a"), node.key("b")) == (first, Scalar("x", 1, 4), None)
