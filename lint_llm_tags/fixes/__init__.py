"""How it is mended: edits of source, and the proof that they change nothing but tags."""
