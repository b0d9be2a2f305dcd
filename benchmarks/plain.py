"""What a plain script does for one claim: the yardstick for a cold ``provenance trace``.

    python benchmarks/plain.py MODEL_FOLDER INDEX_FILE CLAIM

It loads the same model with sentence-transformers, searches the same index file, and prints the ids.
"""

import sys

import faiss  # noqa: TID253  (a script of its own, whose imports are part of what is measured)
from sentence_transformers import SentenceTransformer  # noqa: TID253

model_folder, index_file, claim = sys.argv[1:]
model = SentenceTransformer(model_folder, device="cpu")
index = faiss.read_index(index_file)
scores, ids = index.search(model.encode([claim], normalize_embeddings=True), 10)
for score, one in zip(scores[0], ids[0], strict=True):
    print(one, round(float(score), 4))
