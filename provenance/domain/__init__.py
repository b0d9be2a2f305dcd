"""The vocabulary: frozen records and enums, plain Python, no behaviour beyond their own fields."""
