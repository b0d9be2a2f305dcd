"""A model of a few thousand weights, made here, so that compiling takes a moment and needs no download."""

import pytest

WORDS = (
    "[PAD] [UNK] [CLS] [SEP] [MASK] the a of harbour ferry boat storm mayor opened closed bridge night "
    "pilots tug ##s ##ed ##ing board said no more 1 2 3 . , rain"
).split()


@pytest.fixture(scope="session")
def tiny_bert(tmp_path_factory):
    """The folder of a sentence-transformers model: BERT with two small layers, mean pooling."""
    from provenance.embed.original import quietly

    folder = tmp_path_factory.mktemp("models")
    with quietly():
        import torch
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.models import Pooling, Transformer
        from transformers import BertConfig, BertModel, BertTokenizerFast

        torch.manual_seed(7)
        (folder / "vocab.txt").write_text("\n".join(WORDS))
        config = BertConfig(
            vocab_size=len(WORDS),
            hidden_size=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=64,
        )
        BertModel(config).save_pretrained(folder / "bert")
        BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder / "bert")
        transformer = Transformer(str(folder / "bert"), max_seq_length=48)
        SentenceTransformer(modules=[transformer, Pooling(16)], device="cpu").save(
            str(folder / "tiny-bert")
        )
    return folder / "tiny-bert"


@pytest.fixture(scope="session")
def static_model(tmp_path_factory):
    """The folder of a model without a transformer: one fixed vector a word."""
    from provenance.embed.original import quietly

    folder = tmp_path_factory.mktemp("models") / "static"
    with quietly():
        import torch
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.models import StaticEmbedding
        from tokenizers import Tokenizer, models, pre_tokenizers

        torch.manual_seed(7)
        tokenizer = Tokenizer(
            models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]")  # noqa: S106
        )
        tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
        SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=12)], device="cpu").save(
            str(folder)
        )
    return folder
