"""The training loop, on a network that fits in a test: one layer, a dozen examples."""

from typing import Any

import numpy as np
import pytest

from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.pieces import Pieces
from training.inputs import Example


def example(at: int) -> Example:
    """One whose label can be read off a piece of its evidence."""
    label = at % 3
    ids = np.array([110 + at % 5, 120 + label, 115])
    told = np.zeros(FEATURES, np.float32)
    marked = Pieces(ids, np.zeros(3, np.uint32))
    return Example(
        Pieces(ids[: 1 + at % 2], np.zeros(1 + at % 2, np.uint32)), marked, told, label, "made up"
    )


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Any:
    from provenance.embed.original import quietly

    with quietly():
        import torch
        from transformers import BertConfig, BertModel

        from training import network

        monkeypatch.setattr(network, "_MASKS", 1 << 18)
        torch.manual_seed(1)
        config = BertConfig(
            vocab_size=130,
            hidden_size=network.WIDTH,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=16,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        encoder = BertModel(config, add_pooling_layer=False)
        return network.Stance(encoder, seed=1)


def test_a_dozen_examples_are_learned(network: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from training import train

    monkeypatch.setattr(train, "WARM_UP", 1)
    monkeypatch.setattr(train, "DECAY", 0.5)
    labelled = [example(at) for at in range(12)]
    wanted = [one.label for one in labelled]
    embedded = network.encoder.embeddings.word_embeddings.weight.clone()
    done: dict[int, Any] = {}
    before = train.logits(network, labelled)
    train.train(
        network,
        labelled,
        labelled[:3],
        epochs=25,
        made_each=3,
        seed=1,
        on_progress=print,
        on_epoch=done.__setitem__,
    )
    assert list(done) == list(range(1, 26))
    after = train.logits(done[25], labelled)
    assert after.shape == (12, 3)
    assert np.abs(after - before).max() > 0.1
    assert after.argmax(1).tolist() == wanted
    assert network.encoder.embeddings.word_embeddings.weight.equal(embedded)  # which are not trained


def test_logits_do_not_depend_on_what_else_is_asked(network: Any) -> None:
    from training.train import logits

    some = [example(at) for at in range(6)]
    together = logits(network, some)
    alone = np.concatenate([logits(network, [one]) for one in some])
    assert together == pytest.approx(alone, abs=0.02)  # in sixteen bits
    assert logits(network, some[::-1])[::-1] == pytest.approx(together, abs=0.02)
