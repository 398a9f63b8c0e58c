"""CPR numbers are encrypted, found by a keyed hash, and shown masked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.store.secrets import CprSecret, SecretError, masked

NUMBERS = st.from_regex(r"\A[0-9]{10}\Z")
KEYS = st.binary(min_size=32, max_size=32)


@given(NUMBERS, KEYS)
def test_what_was_sealed_is_read_again_with_the_same_key(number: str, key: bytes) -> None:
    assert CprSecret(key).open(CprSecret(key).seal(number).cipher) == number


@given(NUMBERS, KEYS)
def test_sealing_twice_gives_two_ciphers_and_one_index(number: str, key: bytes) -> None:
    first, second = CprSecret(key).seal(number), CprSecret(key).seal(number)
    assert first.cipher != second.cipher
    assert first.index == second.index == CprSecret(key).index(number)


@given(NUMBERS, KEYS, KEYS)
def test_another_key_neither_opens_nor_finds(number: str, key: bytes, other: bytes) -> None:
    if key == other:
        return
    sealed = CprSecret(key).seal(number)
    assert CprSecret(other).index(number) != sealed.index
    with pytest.raises(SecretError):
        CprSecret(other).open(sealed.cipher)


@given(NUMBERS, st.integers(min_value=0, max_value=37))
def test_a_changed_byte_is_noticed(number: str, place: int) -> None:
    secret = CprSecret(bytes(32))
    cipher = bytearray(secret.seal(number).cipher)
    cipher[place] ^= 1
    with pytest.raises(SecretError):
        secret.open(bytes(cipher))


@given(NUMBERS)
def test_neither_cipher_nor_mask_nor_words_about_the_secret_show_the_serial_number(number: str) -> None:
    secret = CprSecret(b"k" * 32)
    sealed = secret.seal(number)
    assert number.encode() not in sealed.cipher
    assert masked(number) == sealed.masked == f"{number[:6]}-••••"
    assert "kkk" not in repr(secret)
