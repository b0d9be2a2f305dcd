from training.card import card

MANIFEST = {
    "encoder": {"name": "all-MiniLM-L6-v2", "sha256": "0"},
    "marks": 19,
    "features": 40,
    "data": [{"file": "harbours.jsonl", "pairs": 1200}, {"file": "boats.jsonl", "pairs": 34}],
    "made": 5678,
    "epochs": 3,
    "seed": 9,
    "temperature": 1.23,
    "bias": [0.1, 0.0, -0.2],
    "scores": {
        "test": {
            "pairs": 2345,
            "accuracy": 0.8123,
            "macro_f1": 0.7777,
            "refutes_precision": 0.9,
            "refutes_recall": 0.5,
        }
    },
}


def test_the_card_says_what_the_manifest_says() -> None:
    written = card(MANIFEST)
    for said in (
        "| test | 2,345 | 0.812 | 0.778 | 0.90 / 0.50 |",
        "- `harbours.jsonl`: 1,200 pairs\n- `boats.jsonl`: 34 pairs\n",
        "1,234 pairs labelled by people",
        "5,678 made from them",
        "3 epochs, seed 9",
        "temperature 1.23, biases\n  0.1, 0.0, -0.2.",
    ):
        assert said in written
