"""What must hold: the policy's schema, its loading and its layering."""
