"""What every network here starts from."""

from typing import Any

from provenance.embed import packaged


def encoder() -> Any:
    """Return the packaged encoder as a transformers BertModel that can be trained.

    Raises:
        EncoderUnavailable: its weights are missing, or not the published ones.
    """
    from transformers import AutoModel

    return AutoModel.from_pretrained(
        packaged.verified_folder(),
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
    )
