"""What the code does: LibCST to facts, facts to values, values to sites."""
