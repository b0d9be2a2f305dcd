from hashlib import sha256

import numpy as np
import pytest

from provenance.index import arrays

ARRAYS = [
    np.arange(5, dtype="<i8"),
    np.linspace(0, 1, 21, dtype="<f4").reshape(7, 3),
    np.arange(12, dtype="|u1").reshape(4, 3),
    np.zeros((0, 3), "<f4"),
]


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: f"{array.dtype}{array.shape}")
def test_what_is_written_in_pieces_numpy_can_read_and_the_digest_is_that_of_the_file(tmp_path, array):
    path = tmp_path / "a.npy"
    with arrays.Writing(path, array.dtype.str, array.shape) as file:
        for start in range(0, len(array), 2):
            file.write(array[start : start + 2])
    assert file.digest == sha256(path.read_bytes()).hexdigest()
    assert path.stat().st_size == arrays.size(array.dtype.str, array.shape)
    read = np.load(path, allow_pickle=False)
    assert (read.dtype, read.shape) == (array.dtype, array.shape)
    assert np.array_equal(read, array)


@pytest.mark.parametrize("array", ARRAYS[:3], ids=lambda array: f"{array.dtype}{array.shape}")
def test_what_is_mapped_is_what_was_written_and_cannot_be_written_to(tmp_path, array):
    digest = arrays.write(tmp_path / "a.npy", array)
    stored = arrays.opened(tmp_path / "a.npy", array.dtype.str, array.shape)
    assert np.array_equal(stored.array, array)
    assert stored.digest() == arrays.Stored(array).digest() == digest
    assert not stored.array.flags.writeable
    stored.forget()
    assert np.array_equal(stored.array, array)


def test_a_file_that_is_there_is_not_overwritten(tmp_path):
    arrays.write(tmp_path / "a.npy", ARRAYS[0])
    with pytest.raises(FileExistsError):
        arrays.write(tmp_path / "a.npy", ARRAYS[0])
