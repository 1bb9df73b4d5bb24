"""Throw-away keys."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from baocao.sign.ssh import is_signed_by


def make_key() -> tuple[bytes, str]:
    """Return a private key as a file holds it, and its public line as in `authorized_keys`."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
    return private, key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def verifies(message: bytes, signature: str, *public: str) -> bool:
    """Tell whether one of the public keys made the signature."""
    return is_signed_by(message, signature, public)
