"""What is wrong: one small module per rule."""
